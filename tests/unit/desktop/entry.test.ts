import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../../scripts/built'
import { root } from '../../../scripts/run'

const boot = join(dirname(fileURLToPath(import.meta.url)), 'boot-child.ts')
let folder: string

beforeAll(async () => {
  await ensureBuilt()
  folder = await mkdtemp(join(tmpdir(), 'stet-desktop-'))
})

afterAll(() => rm(folder, { recursive: true }))

type Scene = 'window' | 'second' | 'refused' | 'command' | 'fault' | 'another' | 'leaving'

/** Boots the built entry on the double of Electron; answers what was seen, and what it printed before. */
async function booted(scene: Scene): Promise<{ facts: Record<string, unknown>; printed: string }> {
  const library = join(folder, scene)
  if (scene === 'refused') await writeFile(library, 'a file where a folder should be')
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder }
  const args = ['--import', 'tsx', boot, root, library, scene]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env })
  const lines = stdout.trimEnd().split('\n')
  const facts = JSON.parse(lines.pop() ?? '') as Record<string, unknown>
  return { facts, printed: lines.join('\n') }
}

describe('the built entry', () => {
  let facts: Record<string, unknown>

  beforeAll(async () => {
    facts = (await booted('window')).facts
  })

  test('registers its scheme before Electron is ready, and its window after', () => {
    expect(facts.beforeReady).toEqual(['requestSingleInstanceLock', 'registerSchemesAsPrivileged'])
    expect(facts.calls).toEqual([
      'requestSingleInstanceLock',
      'registerSchemesAsPrivileged',
      'ready',
      'protocol.handle',
      'BrowserWindow',
      'quit',
    ])
  })

  test('opens one window, sandboxed and isolated, shown when it has something to show', () => {
    expect(facts.windows).toBe(1)
    expect(facts.webPreferences).toMatchObject({
      preload: join(root, 'out', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    })
    expect(facts.visible).toEqual([false, true])
  })

  test('serves the window by its own scheme, with a policy that allows no connection', () => {
    expect(facts.url).toBe('stet://app/')
    expect(facts.schemes).toEqual([
      {
        scheme: 'stet',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ])
    for (const answer of [facts.page, facts.asset])
      expect(answer).toMatchObject({
        status: 200,
        headers: {
          'content-security-policy': expect.stringMatching(
            /^default-src 'none'; script-src 'self'; .*connect-src 'none'/u,
          ),
          'x-content-type-options': 'nosniff',
        },
      })
    expect(facts.page).toMatchObject({ headers: { 'content-type': 'text/html; charset=utf-8' } })
    expect(facts.asset).toMatchObject({ headers: { 'content-type': 'text/javascript; charset=utf-8' } })
  })

  test('serves nothing else: no file outside of the window, no other host, no writing', () => {
    expect(facts.strangers).toEqual([404, 404, 404])
    expect(facts.posted).toBe(404)
  })

  test('denies navigation, new windows and guests; a reload is none', () => {
    expect(facts.navigates).toEqual([false, false, false])
    expect(facts.opens).toBe(false)
    expect(facts.attaches).toBe(false)
    expect(facts.reloads).toBe(true)
  })

  test('gives an address of the web to the system’s browser once it was read and allowed, and no other', () => {
    const [one, two] = ['https://example.org/wiki/Q1', 'http://example.org/viaf']
    const asked = (address: string) => `Open this address in your browser? ${address}`
    expect(facts.outside).toEqual({
      questions: [one, two, one, two, 'https://example.org/again'].map(asked),
      opened: [one, two, 'https://example.org/again'],
    })
  })

  test('has the desk’s colour before its page, in the theme of the system', async () => {
    const tokens = await readFile(join(root, 'src/renderer/theme/tokens.css'), 'utf8')
    const [, dark] = /--desk: light-dark\(#\w+, (#\w+)\)/u.exec(tokens) ?? []
    expect(dark).toBeDefined()
    expect(facts.background).toBe(dark)
  })

  test('opens where it was left, and again when its process has ended by itself', () => {
    expect(facts.keptAs).toBe('desk')
    expect(facts.gone).toEqual({
      closed: [0, 0],
      asked: [expect.stringMatching(/^The window stopped working\. It crashed\. .*kept\.$/u)],
      reloaded: 1,
    })
  })

  test('asks before a window is closed with text that nobody else has, and stays unless told otherwise', () => {
    const asked = expect.stringMatching(/^The last of what you typed is not kept yet\. .*is lost\.$/u)
    expect(facts.leaving).toEqual({ closes: [false, true], asked: [asked, asked] })
  })

  test('grants no permission but to write to the clipboard', () => {
    expect(facts.grants).toEqual({
      media: false,
      geolocation: false,
      'clipboard-read': false,
      notifications: false,
      'clipboard-sanitized-write': true,
    })
    expect(facts.grantsDevice).toBe(false)
  })

  test('hands its port over by the preload; the library on disk answers over it', () => {
    expect(facts.host).toEqual({
      host: 'electron',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/u),
      library: join(folder, 'window'),
    })
    expect(facts.taken).toBe('imported')
    expect(facts.titles).toEqual(['河谷日报'])
    expect(existsSync(join(folder, 'window', 'library.sqlite'))).toBe(true)
  })

  test('gives no port to a frame, to another page, or to nobody', () => {
    expect(facts.strangerPorts).toBe(0)
  })

  test('shows the window’s commands in its menus, with keys that the page hears first', () => {
    expect(facts.commands).toEqual({
      bar: expect.arrayContaining(['疑点']),
      items: [
        ['import', '导入 A&&B', 'CommandOrControl+O', false],
        ['undo', '撤销', 'CommandOrControl+Z', false],
        ['nextSuspect', '下一个疑点', 'F8', false],
        ['smallerText', '缩小', 'CommandOrControl+-', false],
        ['largerText', '放大', 'CommandOrControl+Shift+Plus', false],
        ['up', '上移', 'Alt+Up', false],
        ['lineNumbers', '行号', null, null],
      ],
      heard: { id: 'nextSuspect' },
      edited: ['undo'],
      roles: expect.any(Array),
    })
    // A group without a command is no menu.
    expect((facts.commands as { bar: string[] }).bar).not.toContain('结构')
  })

  test('gives undo to a plain field where the page refused the key', () => {
    expect(facts.commands).toMatchObject({ edited: ['undo'], heard: { id: 'nextSuspect' } })
  })

  test('has the menus of the platform, which do their work by role; undo and redo, too, until a page is open', () => {
    const edit = ['undo', 'redo', null, 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll']
    expect(facts.menu).toContainEqual(['&Edit', edit])
    expect((facts.commands as { roles: unknown }).roles).toEqual(['redo', null, 'undo', ...edit.slice(2)])
  })

  test('comes to the front when Stet is started again', () => {
    expect(facts.focused).toBe(1)
  })

  test('closes the library before it ends', () => {
    expect(facts.exits).toEqual([0])
    expect(existsSync(join(folder, 'window', 'library.sqlite-wal'))).toBe(false)
  })
})

test('a second Stet opens nothing and goes', async () => {
  const { facts } = await booted('second')
  expect(facts).toMatchObject({ windows: 0, exits: [0] })
  expect(facts.calls).not.toContain('registerSchemesAsPrivileged')
  expect(facts.told).toEqual({ library: join(folder, 'second') })
})

test('a second start for another library is asked about, and opened in the window of the first', async () => {
  const { facts } = await booted('another')
  const [one, two] = [join(folder, 'another'), join(folder, 'another B')]
  // The last is a file: told of, and the window keeps what it has.
  expect(facts.shown).toEqual([one, one, two, two])
  expect(facts.focused).toBe(4)
  const ask = expect.stringMatching(/another B” in this window\? .* the one in “.*another”/u)
  expect(facts.questions).toEqual([ask, ask, expect.stringContaining(`index.js” in this window?`)])
  expect(facts.errorBoxes).toEqual([expect.stringContaining('index.js')])
  expect(facts.exits).toEqual([0])
})

test('what was typed in the breath before Stet is quit is in the library', async () => {
  const { facts } = await booted('leaving')
  expect(facts.typed).toContain('签约投工本报讯')
  expect(facts.exits).toEqual([0])
  const library = new Database(join(folder, 'leaving', 'library.sqlite'), { readonly: true })
  const texts = library.prepare<[], { text: string }>('SELECT text FROM block').all()
  library.close()
  expect(texts.map(({ text }) => text).join('')).toBe(facts.typed)
})

test('a library that cannot be opened is told of, and no window is opened', async () => {
  const { facts } = await booted('refused')
  expect(facts).toMatchObject({ windows: 0, exits: [1] })
  expect(facts.errorBoxes).toEqual([expect.stringContaining(join(folder, 'refused'))])
})

test('a fault of the program is told in a sentence, without its stack, and ends it', async () => {
  const { facts } = await booted('fault')
  expect(facts).toMatchObject({ windows: 1, exits: [1] })
  expect(facts.errorBoxes).toEqual([
    expect.stringMatching(/is kept; start Stet again\. .*: a fault of the program$/u),
  ])
})

test('a command given to the program runs without a window', async () => {
  const { facts } = await booted('command')
  // There is no library there: the command says so, and fails.
  expect(facts).toMatchObject({ windows: 0, exits: [1], beforeReady: [] })
})

test('the preload is one script that requires nothing but electron', async () => {
  const script = await readFile(join(root, 'out', 'preload', 'index.cjs'), 'utf8')
  expect([...script.matchAll(/\brequire\(([^)]*)\)/gu)].map(([, name]) => name)).toEqual(['"electron"'])
  expect(script).not.toMatch(/^\s*(import|export)\b/mu)
})
