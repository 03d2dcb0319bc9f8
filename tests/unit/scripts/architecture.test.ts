import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/run'
import { exportFormats } from '../../../src/core/contract'

const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
const isRow = (line: string) => line.startsWith('| `')
const rows = page.split('\n').filter(isRow)
const foldersOf = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

test.each(['src/core', 'src/main', 'src/main/work', 'src/renderer'])(
  'the page says what each folder of %s is',
  (folder) => {
    const own = rows.filter((row) => row.startsWith(`| \`${folder}`)).join('\n')
    const unsaid = foldersOf(folder).filter(
      (name) => !own.includes(`\`${name}\``) && !own.includes(`/${name}\``),
    )
    expect(unsaid).toEqual([])
  },
)

/** The page's examples of what could be added. */
const examples = /(?:doubled-comma(?:\.test)?|00NN-what-it-does)\.ts$/u

test('the tests that hold a promise are there', () => {
  const named = [...page.matchAll(/`(tests\/[\w./-]+\.ts)`/gu)].map(([, file = '']) => file)
  const added = named.filter((file) => !examples.test(file))
  expect(added.length).toBeGreaterThan(15)
  expect(added.filter((file) => !existsSync(join(root, file)))).toEqual([])
})

test('the files that the page names are there', () => {
  const known = ['src', 'tests', 'resources', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `/${folder}/${file.replaceAll('\\', '/')}`,
    ),
  )
  const named = [...page.matchAll(/`([\w./-]+\.(?:ts|tsx|css|json))`/gu)].map(([, file = '']) => file)
  expect(named.length).toBeGreaterThan(80)
  expect(
    named.filter((file) => {
      const there = existsSync(join(root, file)) || known.some((path) => path.endsWith(`/${file}`))
      return !there && !examples.test(file)
    }),
  ).toEqual([])
})

test('the table of the README names every form that text leaves in', () => {
  const table = readFileSync(join(root, 'README.md'), 'utf8').split('\n').filter(isRow).join('\n')
  expect(exportFormats.filter((format) => !table.includes(`\`${format}\``))).toEqual([])
})
