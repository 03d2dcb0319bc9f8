import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createORPCClient } from '@orpc/client'
import type { LibraryClient } from '../../../src/core/contract'
import { schema } from '../../../src/core/document'
import { keepOnLeaving } from '../../../src/renderer/desk/leaving'
import type { Link } from '../../../src/renderer/shell/link'
import { portLink } from '../../../src/renderer/shell/port-link'
import { Window as EditorWindow } from '../desk/window'

/**
 * Boots the built Electron entry on the double, in a process of its own: `boot-child.ts ROOT LIBRARY SCENE`. Prints one line
 * of JSON: what was seen.
 */
const [root = '', library = '', scene = ''] = process.argv.slice(2)
const doubleUrl = new URL('./electron-double.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: doubleUrl, format: 'module', shortCircuit: true }
      : next(specifier, context),
})

const double: typeof import('./electron-double') = await import(doubleUrl)
const { app, becomeReady, fetchBy, Frame, ipcMain, pageScripts, record, session } = double

const main = join(root, 'out', 'main', 'index.js')
process.argv = [
  process.execPath,
  ...(scene === 'command' ? ['list', library, '--json'] : ['--library', library]),
]
app.locked = scene === 'second'

const links: Link[] = []
pageScripts.push((page) => links.push(portLink(page as unknown as Window)))

await import(pathToFileURL(main).href)
const beforeReady = [...record.calls]
becomeReady()
// Until there is a page with a script in it, or an end.
while (links.length === 0 && record.exits.length === 0) await settled()

if (scene === 'fault') {
  setImmediate(() => {
    throw new Error('a fault of the program')
  })
  while (record.exits.length === 0) await settled()
}
const seen =
  scene === 'window'
    ? await window()
    : scene === 'another'
      ? await another()
      : scene === 'leaving'
        ? await typesAndLeaves()
        : { windows: record.windows.length }
if (record.exits.length === 0) app.quit()
while (record.exits.length === 0) await settled()
const facts = {
  beforeReady,
  calls: record.calls,
  exits: record.exits,
  errorBoxes: record.errorBoxes,
  told: app.told,
  ...seen,
}
process.stdout.write(`${JSON.stringify(facts)}\n`, () => process.exit())

/** The window's library, over its port. */
async function clientOf(link: Link): Promise<LibraryClient> {
  await link.opened
  return createORPCClient<LibraryClient>({
    call: (path, input, options) => link.call(path, input, options),
  })
}

async function takePage(client: LibraryClient) {
  const text = '河谷日报\n\n　　本报讯 河谷镇的新码头昨日启用，首日有三百人到场观看。\n'
  const place = { publication: '河谷日报', date: '2024-03-18', number: '412', label: '1', again: false }
  return client.intake.take({ file: new File([text], 'a.txt'), encoding: null, ...place })
}

/** What is typed in the breath in which Stet is quit: some of it is on its way then, most has not left the window. */
async function typesAndLeaves() {
  const [shown] = record.windows
  const [link] = links
  if (!shown || !link) return {}
  const client = await clientOf(link)
  const taken = await takePage(client)
  if (taken.kind !== 'imported') return {}
  const opened = await client.pages.open({ page: taken.page.id })
  const document = schema.nodeFromJSON(JSON.parse(opened.document))
  const { version, reach } = opened
  const editor = new EditorWindow({ document, version, reach, pages: client.pages }, 'a', taken.page.id)
  // The page's globals, as its scripts have them.
  Object.assign(globalThis, { window: shown.page, document: new EventTarget() })
  keepOnLeaving(
    () => editor.sync.leave(),
    () => editor.sync.pending() && editor.sync.saved.now().kind !== 'sending',
  )
  editor.at(2)
  for (const [index, character] of ['签', '约', '投', '工'].entries()) editor.type(character, index * 2_000)
  return { windows: record.windows.length, typed: editor.state.doc.textContent }
}

async function window() {
  const [first] = record.windows
  while (first?.visible.at(-1) === false) await settled()
  const [link] = links
  if (!first || !link) return {}
  const client = await clientOf(link)
  const taken = await takePage(client)
  const { webContents, webPreferences, url, document, visible } = first
  const away = 'https://example.org/'
  const asset = /src="\.\/(assets\/[^"]+\.js)"/u.exec((await document?.clone().text()) ?? '')?.[1]
  app.emit('second-instance')
  return {
    windows: record.windows.length,
    webPreferences,
    url,
    visible,
    keptAs: first.keptAs,
    background: first.background,
    gone: await gone(webContents),
    leaving: leaving(webContents),
    focused: first.focused,
    schemes: record.schemes,
    page: await described(document),
    asset: await described(await fetchBy(`stet://app/${asset}`)),
    strangers: await Promise.all(
      ['stet://app/../package.json', 'stet://app/%2e%2e/main/index.js', 'stet://other/index.html'].map(
        async (address) => (await fetchBy(address)).status,
      ),
    ),
    posted: (await fetchBy('stet://app/', { method: 'POST' })).status,
    navigates: (['will-navigate', 'will-frame-navigate', 'will-redirect'] as const).map((event) =>
      webContents.navigates(event, away),
    ),
    reloads: webContents.navigates('will-navigate', 'stet://app/'),
    opens: webContents.opens(away),
    outside: await outside(webContents),
    attaches: webContents.attachesWebview(),
    grants: Object.fromEntries(
      await Promise.all(
        ['media', 'geolocation', 'clipboard-read', 'notifications', 'clipboard-sanitized-write'].map(
          async (name) => [name, await session.defaultSession.grants(webContents, name)] as const,
        ),
      ),
    ),
    grantsDevice: session.defaultSession.grantsDevice(),
    menu: record.menu.map(({ label, submenu }) => [label, (submenu ?? []).map(({ role }) => role)]),
    strangerPorts: await strangersGivenPorts(),
    commands: await commandsInMenu(client, first),
    host: await client.desk.host(),
    taken: taken.kind,
    titles: (await client.shelf.publications()).map(({ title }) => title),
  }
}

/** Which library the window shows after each second start: for the same, for another that is not wanted, for one that is. */
async function another() {
  const [first] = record.windows
  const shown: string[] = []
  const start = async (folder: string, presses: number | null) => {
    record.presses = presses
    const { reloaded } = first?.webContents ?? {}
    app.emit('second-instance', {}, [], '/', { library: folder })
    await settled()
    if (first && first.webContents.reloaded !== reloaded) {
      const pages = links.length
      await first.loadURL(first.url)
      while (links.length === pages) await settled()
    }
    const link = links.at(-1)
    if (!link) return
    shown.push((await (await clientOf(link)).desk.host()).library)
  }
  await start(library, 0)
  await start(`${library} B`, null)
  await start(`${library} B`, 0)
  await start(main, 0)
  return { shown, focused: first?.focused, questions: record.questions }
}

/** What becomes of addresses that a page wants a window for: each answered with no, then with yes. */
async function outside(contents: InstanceType<typeof double.WebContents>) {
  await settled()
  record.questions.length = 0
  const addresses = [
    'https://example.org/wiki/Q1',
    'http://example.org/viaf',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://example.org/share',
    'https://name:word@example.org/',
    'stet://app/',
  ]
  for (const presses of [1, 0])
    for (const address of addresses) {
      record.presses = presses
      contents.opens(address)
      await settled()
    }
  // A page that asks without end is asked about once.
  for (let again = 0; again < 5; again += 1) contents.opens('https://example.org/again')
  await settled()
  return { questions: [...record.questions], opened: [...record.openedOutside] }
}

/** What becomes of a window whose process ends: closed, then crashed and opened again. */
async function gone(contents: InstanceType<typeof double.WebContents>) {
  record.questions.length = 0
  record.presses = 0
  contents.ends('clean-exit')
  await settled()
  const closed = [record.questions.length, contents.reloaded]
  contents.ends('crashed')
  await settled()
  record.presses = null
  return { closed, asked: [...record.questions], reloaded: contents.reloaded }
}

/** What becomes of a window that is closed while it holds text which nobody else has: answered with no, then with yes. */
function leaving(contents: InstanceType<typeof double.WebContents>) {
  record.questions.length = 0
  const closes = [null, 1].map((presses) => {
    record.presses = presses
    return contents.closesAllTheSame()
  })
  record.presses = null
  return { closes, asked: [...record.questions] }
}

/** The menu once the window has told its commands, and which of them reach the window when they are chosen. */
async function commandsInMenu(client: LibraryClient, shown: InstanceType<typeof double.BrowserWindow>) {
  const stop = new AbortController()
  const chosen = await client.menu.chosen(undefined, { signal: stop.signal })
  const next = chosen.next()
  await settled()
  await client.menu.show({
    language: 'zh-CN',
    groups: [
      { id: 'file', words: '文件', commands: [{ id: 'import', words: '导入 A&B', key: 'Mod-o' }] },
      { id: 'edit', words: '编辑', commands: [{ id: 'undo', words: '撤销', key: 'Mod-z' }] },
      { id: 'suspects', words: '疑点', commands: [{ id: 'nextSuspect', words: '下一个疑点', key: 'F8' }] },
      { id: 'structure', words: '结构', commands: [] },
      {
        id: 'view',
        words: '窗口',
        commands: [
          { id: 'smallerText', words: '缩小', key: 'Mod--' },
          { id: 'largerText', words: '放大', key: 'Mod-Shift-+' },
          { id: 'up', words: '上移', key: 'Alt-ArrowUp' },
          { id: 'lineNumbers', words: '行号', key: null },
        ],
      },
    ],
  })
  const items = record.menu.flatMap(({ submenu }) => submenu ?? [])
  const press = (id: string, triggeredByAccelerator: boolean) => {
    const item = items.find((one) => one.id === id)
    item?.click?.(item, shown, { triggeredByAccelerator })
  }
  // The page has heard this key already, and had its reasons.
  press('import', true)
  // And this one, too: the focus is in a plain field.
  press('undo', true)
  press('nextSuspect', false)
  const heard = await next
  stop.abort()
  return {
    bar: record.menu.map(({ label }) => label),
    items: items.flatMap(({ id, label, accelerator, registerAccelerator }) =>
      id === undefined ? [] : [[id, label, accelerator ?? null, registerAccelerator ?? null]],
    ),
    heard: heard.value,
    edited: shown.webContents.edited,
    roles: record.menu.find(({ label }) => label === '编辑(&E)')?.submenu?.map(({ role, id }) => role ?? id),
  }
}

/** How many ports are given to a frame in the page, and to a page of another origin. */
async function strangersGivenPorts(): Promise<number> {
  const strangers = [
    new Frame('stet://app/', new Frame('stet://app/')),
    new Frame('https://example.org/'),
    new Frame('stet://app.evil.example/'),
    new Frame(''),
  ]
  let given = 0
  for (const frame of strangers) {
    frame.ipcRenderer.on('stet-port', () => {
      given += 1
    })
    ipcMain.emit('stet-port', { senderFrame: frame, ports: [] })
  }
  ipcMain.emit('stet-port', { senderFrame: null, ports: [] })
  await settled()
  return given
}

async function described(response: Response | null | undefined) {
  return { status: response?.status, headers: Object.fromEntries(response?.headers ?? []) }
}

/** Waits until what was begun has had its turns. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate)
}
