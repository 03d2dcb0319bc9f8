import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../../scripts/run'
import { exportFormats } from '../../../src/core/contract'

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const under = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (file) => `${folder}/${file.replaceAll('\\', '/')}`,
  )
const atRoot = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name)
const paths = [...atRoot, ...['src', 'tests', 'resources', 'scripts', 'docs'].flatMap(under)]
/** All code but this file's and what is far too long to name anything. */
const sources = paths
  .filter((path) => /\.(?:ts|tsx|css|cjs|mjs|json|yml|html)$/u.test(path))
  .filter((path) => !path.endsWith('documents.test.ts') && path !== 'package-lock.json')
  .map(read)
  .filter(({ length }) => length < 300_000)
const code = sources.join('\n')
const catalogue: unknown = JSON.parse(read('resources/locales/en.json'))

const architecture = read('ARCHITECTURE.md')
const readme = read('README.md')
const isRow = (line: string) => line.startsWith('| `')
/** What a page sets as code within its sentences, each once. */
const quotedIn = (page: string) => [
  ...new Set([...page.replace(/^ *```.*?^ *```/gmsu, '').matchAll(/`([^`\n]+)`/gu)].map(([, it = '']) => it)),
]

/** What could be added, and what others have. */
const examples = /doubled-comma|00NN|^p001\.|云溪晚报|^typeset\/|^(?:resources\/)?scans\/$/u

const hasWord = (text: string, word: string) => new RegExp(`(?<![\\w$])${word}(?![\\w$])`, 'u').test(text)
const isKey = (name: string) =>
  name.split('.').reduce<unknown>((node, key) => {
    return typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined
  }, catalogue) !== undefined

/** A file or folder of the repository, by the end of its path; or a file that Stet makes, which the code names. */
function isThere(path: string): boolean {
  const end = `/${path.replace(/\/$/u, '')}`
  const name = path.replace(/^.*\//u, '')
  return paths.some((one) => `/${one}`.endsWith(end)) || hasWord(code, `['"\`]${name.replaceAll('.', '\\.')}`)
}

describe.each([
  ['README.md', readme],
  ['ARCHITECTURE.md', architecture],
])('%s', (_, page) => {
  const quoted = quotedIn(page).filter((it) => !examples.test(it))

  test('names files and folders that are there', () => {
    const isPath = (it: string) => it.includes('/') || /\.(?:tsx?|css|[cm]js|json|yml|txt|bin)$/u.test(it)
    const files = quoted.filter((it) => /^[\w./-]+$/u.test(it) && isPath(it))
    expect(files.length).toBeGreaterThan(3)
    expect(files.filter((it) => !isThere(it))).toEqual([])
  })

  test('names commands that can be run', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const said = [...page.matchAll(/npm run (?:--silent )?([\w:-]+)(?: -- ([\w./-]+))?/gu)]
    expect(said.length).toBeGreaterThan(3)
    const unknown = said.filter(([, script = '', first]) => {
      if (!(script in scripts)) return true
      if (first === undefined || script === 'start') return false
      if (script === 'stet') return !hasWord(code, `command\\(['"]${first}`)
      const folder = script === 'bench' ? 'tests/bench/' : 'tests/'
      return !paths.some((path) => path.startsWith(folder) && path.includes(first))
    })
    expect(unknown.map(([whole]) => whole)).toEqual([])
  })

  test('names options and settings that are read', () => {
    const said = page.match(/(?<![\w-])--[a-z][a-z-]+|\bSTET_[A-Z_]+/gu) ?? []
    const own = [...new Set(said)].filter((it) => !/^--(?:silent|help|version)$/u.test(it))
    expect(own.filter((it) => !hasWord(code, it))).toEqual([])
  })

  test('names what the code calls so', () => {
    const names = quoted.flatMap((it) => /^[A-Za-z_][\w$]*(?:\.[\w$-]+)*(?=\(|$)/u.exec(it) ?? [])
    expect(names.length).toBeGreaterThan(10)
    const unknown = names.filter((name) => {
      const parts = name.split('.')
      const together = sources.some((source) => parts.every((part) => hasWord(source, part)))
      return !together && !isKey(name) && !isThere(name)
    })
    expect(unknown).toEqual([])
  })
})

describe('ARCHITECTURE.md', () => {
  test.each(['src/core', 'src/main', 'src/main/work', 'src/renderer'])(
    'says what each folder of %s is',
    (folder) => {
      const rows = architecture.split('\n').filter((line) => line.startsWith(`| \`${folder}`))
      const own = rows.join('\n')
      const folders = readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
      const unsaid = folders.filter((name) => !own.includes(`\`${name}\``) && !own.includes(`/${name}\``))
      expect(unsaid).toEqual([])
    },
  )
})

test('the table of the README names every form that text leaves in', () => {
  const table = readme.split('\n').filter(isRow).join('\n')
  expect(exportFormats.filter((format) => !table.includes(`\`${format}\``))).toEqual([])
})
