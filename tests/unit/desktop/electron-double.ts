import { EventEmitter } from 'node:events'
import { Frame, Page } from './electron-page'

export { Frame, Page, PageMessage } from './electron-page'
export { ipcMain, MessageChannelMain } from './electron-ports'

/**
 * A double of the `electron` module, as far as Stet's entry and preload use it. It keeps to what Electron's
 * documentation says of order and form: what may be called only before or only after `ready`, that `ready` waits for
 * the entry's own end, that a port queues until it is started, that the preload of a sandboxed window is a script which
 * can require nothing but `electron`. What it is asked is written down in {@link record}.
 */

interface WebPreferences {
  readonly preload: string
  readonly sandbox: boolean
  readonly contextIsolation: boolean
  readonly nodeIntegration: boolean
}

interface Scheme {
  readonly scheme: string
  readonly privileges: Readonly<Record<string, boolean>>
}

type Handler = (request: Request) => Promise<Response>
interface Item {
  readonly id?: string
  readonly type?: string
  readonly label?: string
  readonly role?: string
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly click?: (
    item: Item,
    window: BrowserWindow | undefined,
    event: { readonly triggeredByAccelerator: boolean },
  ) => void
  readonly submenu?: Template
}
type Template = readonly Item[]

/** As the documentation writes them: modifiers and one key, joined by plus signs. */
const accelerator =
  /^(?:(?:CommandOrControl|Alt|Shift)\+)*(?:[!-*,-`{-~]|F(?:[1-9]|1\d|2[0-4])|Plus|Space|Tab|Backspace|Delete|Insert|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Esc)$/u

/** What the program asked of Electron, in order. */
export const record = {
  /** The names of the calls whose order counts. */
  calls: [] as string[],
  schemes: [] as Scheme[],
  windows: [] as BrowserWindow[],
  menu: [] as Template,
  errorBoxes: [] as string[],
  /** What was asked, and the number of the button that is pressed next: the cancelling one unless a test says otherwise. */
  questions: [] as string[],
  presses: null as number | null,
  /** What the system was given to open. */
  openedOutside: [] as string[],
  exits: [] as number[],
}

function note(call: string): void {
  record.calls.push(call)
}

/** What the page's own scripts do: run after the preload and before the load event. */
export const pageScripts: ((page: Page) => void)[] = []

/* --- app ---------------------------------------------------------------------------------------------------------- */

const { promise: ready, resolve: resolveReady } = Promise.withResolvers<void>()
let isReady = false

function onlyReady(what: string): void {
  if (!isReady) throw new Error(`${what} can only be used after the 'ready' event of the app is emitted`)
}

class App extends EventEmitter {
  readonly name = 'Stet'
  readonly isPackaged = true
  /** Whether another Stet runs. */
  locked = false
  /** What this start tells the one that runs. */
  told: unknown = null

  whenReady(): Promise<void> {
    return ready
  }

  requestSingleInstanceLock(additionalData: unknown): boolean {
    note('requestSingleInstanceLock')
    this.told = additionalData
    return !this.locked
  }

  getLocale(): string {
    onlyReady('app.getLocale')
    return 'en-GB'
  }

  /** Closes the windows first; where all are closed, `will-quit` tells. One whose page refuses to be unloaded keeps it from quitting. */
  quit(): void {
    note('quit')
    this.emit('before-quit', cancellable())
    void this.closeWindows().then((closed) => {
      if (!closed) return
      const event = cancellable()
      this.emit('will-quit', event)
      if (!event.defaultPrevented) this.exit()
    })
  }

  private async closeWindows(): Promise<boolean> {
    for (const window of BrowserWindow.getAllWindows()) if (!(await window.closed())) return false
    return true
  }

  exit(code = 0): void {
    record.exits.push(code)
  }
}

export const app = new App()

/** What Electron does once the entry module has run to its end. */
export function becomeReady(): void {
  isReady = true
  note('ready')
  resolveReady()
}

function cancellable<T extends object>(properties?: T) {
  const event = {
    ...(properties as T),
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}

/* --- protocol, session, menu, dialog ------------------------------------------------------------------------------ */

const handlers = new Map<string, Handler>()

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly Scheme[]): void {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    if (record.schemes.length > 0) throw new Error('schemes can be registered only once')
    note('registerSchemesAsPrivileged')
    record.schemes.push(...schemes)
  },
  handle(scheme: string, handler: Handler): void {
    onlyReady('protocol.handle')
    if (handlers.has(scheme)) throw new Error(`the scheme ${scheme} has been handled already`)
    note('protocol.handle')
    handlers.set(scheme, handler)
  },
}

/** A request as the network stack would make it. */
export async function fetchBy(url: string, init?: RequestInit): Promise<Response> {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler) throw new Error(`net::ERR_UNKNOWN_URL_SCHEME ${url}`)
  return handler(new Request(url, init))
}

type Ask = (contents: WebContents, permission: string, answer: (granted: boolean) => void) => void
type Check = (contents: WebContents | null, permission: string) => boolean

class Session {
  private request: Ask | null = null
  private check: Check | null = null
  private device: (() => boolean) | null = null

  setPermissionRequestHandler(handler: Ask): void {
    this.request = handler
  }

  setPermissionCheckHandler(handler: Check): void {
    this.check = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler
  }

  /** Whether a page would get the permission; without handlers Electron grants everything. */
  async grants(contents: WebContents, permission: string): Promise<boolean> {
    const { request } = this
    const asked = request ? await new Promise((resolve) => request(contents, permission, resolve)) : true
    return asked === true || (this.check ? this.check(contents, permission) : true)
  }

  grantsDevice(): boolean {
    return this.device ? this.device() : false
  }
}

const theSession = new Session()

export const session = {
  get defaultSession(): Session {
    onlyReady('session.defaultSession')
    return theSession
  },
}

export const Menu = {
  buildFromTemplate(template: Template): Template {
    for (const { label, role, submenu } of template) {
      if (!label && !role) throw new TypeError('a menu item needs a label, a role or a type')
      if (!Array.isArray(submenu)) throw new TypeError('a menu of the menu bar needs a submenu')
      for (const item of submenu as Template) {
        if (!item.label && !item.role && !item.type)
          throw new TypeError('a menu item needs a label, a role or a type')
        if (item.accelerator !== undefined && !accelerator.test(item.accelerator))
          throw new TypeError(`${item.accelerator} is no accelerator`)
      }
    }
    return template
  },
  setApplicationMenu(menu: Template): void {
    record.menu = menu
  },
}

export const dialog = {
  showErrorBox(_title: string, content: string): void {
    record.errorBoxes.push(content)
  },
  async showMessageBox(
    _window: BrowserWindow,
    { message, detail, cancelId }: { message: string; detail: string; cancelId: number },
  ): Promise<{ readonly response: number }> {
    onlyReady('dialog.showMessageBox')
    record.questions.push(`${message} ${detail}`)
    return { response: record.presses ?? cancelId }
  },
  showMessageBoxSync(
    _window: BrowserWindow,
    { message, detail, cancelId }: { message: string; detail: string; cancelId: number },
  ): number {
    onlyReady('dialog.showMessageBoxSync')
    record.questions.push(`${message} ${detail}`)
    return record.presses ?? cancelId
  },
}

export const nativeTheme = { shouldUseDarkColors: true }

export const shell = {
  async openExternal(url: string): Promise<void> {
    record.openedOutside.push(url)
  },
}

/* --- windows ------------------------------------------------------------------------------------------------------ */

type OpenHandler = (details: { readonly url: string }) => { readonly action: string }

export class WebContents extends EventEmitter {
  private openHandler: OpenHandler | null = null
  /** How often it was loaded again. */
  reloaded = 0
  /** The editing commands that its focused field was given. */
  readonly edited: string[] = []

  undo(): void {
    this.edited.push('undo')
  }

  redo(): void {
    this.edited.push('redo')
  }

  reload(): void {
    this.reloaded += 1
  }

  /** Its process ends: white, until it is loaded again. */
  ends(reason: 'clean-exit' | 'crashed' | 'oom'): void {
    app.emit('render-process-gone', {}, this, { reason, exitCode: reason === 'clean-exit' ? 0 : 133 })
  }

  /** Whether its window closes though the page refuses to be unloaded. */
  closesAllTheSame(): boolean {
    const event = cancellable()
    this.emit('will-prevent-unload', event)
    return event.defaultPrevented
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  /** Whether a page may open a window at `url`. */
  opens(url: string): boolean {
    return this.openHandler?.({ url }).action !== 'deny'
  }

  /** Whether the page gets from where it is to `url`, by a link or a script. */
  navigates(event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', url: string): boolean {
    const details = cancellable({ url })
    this.emit(event, details)
    return !details.defaultPrevented
  }

  attachesWebview(): boolean {
    const details = cancellable()
    this.emit('will-attach-webview', details, {}, { src: 'https://example.org/' })
    return !details.defaultPrevented
  }
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows(): readonly BrowserWindow[] {
    return record.windows
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return record.windows.find(({ webContents }) => webContents === contents) ?? null
  }

  readonly webContents = new WebContents()
  readonly webPreferences: WebPreferences
  /** Where the page's scripts run, and what they hear by `window.addEventListener`. */
  readonly page = new Page()
  readonly visible: boolean[] = []
  url = ''
  document: Response | null = null
  frame: Frame | null = null
  focused = 0

  /** What its place and size are kept under; null = they are not. */
  readonly keptAs: string | null
  /** What is seen before and behind the page; null = white. */
  readonly background: string | null

  constructor(options: {
    readonly name?: string
    readonly windowStatePersistence?: boolean
    readonly show?: boolean
    readonly backgroundColor?: string
    readonly webPreferences: WebPreferences
  }) {
    super()
    onlyReady('BrowserWindow')
    // Without a name it has no effect.
    this.keptAs = (options.windowStatePersistence && options.name) || null
    note('BrowserWindow')
    this.webPreferences = options.webPreferences
    this.background = options.backgroundColor ?? null
    this.visible.push(options.show !== false)
    record.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  show(): void {
    this.visible.push(true)
  }

  /** Closes it, once its page has heard of it and does not refuse; false = it stays open. */
  async closed(): Promise<boolean> {
    const event = new Event('beforeunload', { cancelable: true })
    this.page.dispatchEvent(event)
    // What the page's script said then is on its way before it is gone.
    await new Promise(setImmediate)
    if (event.defaultPrevented && !this.webContents.closesAllTheSame()) return false
    for (const port of this.frame?.ports ?? []) port.close()
    record.windows.splice(record.windows.indexOf(this), 1)
    this.emit('closed')
    return true
  }

  isMinimized(): boolean {
    return false
  }

  focus(): void {
    this.focused += 1
  }

  async loadURL(url: string): Promise<void> {
    this.url = url
    this.document = await fetchBy(url)
    this.frame = new Frame(url)
    this.page.runPreload(this.webPreferences.preload, this.frame)
    setImmediate(() => {
      for (const script of pageScripts) script(this.page)
      this.page.dispatchEvent(new Event('load'))
      this.emit('ready-to-show')
    })
  }
}
