import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/run'

const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('| `'))
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

test('the tests that hold a promise are there', () => {
  const named = [...page.matchAll(/`(tests\/[\w./-]+\.ts)`/gu)].map(([, file = '']) => file)
  const added = named.filter((file) => file !== 'tests/unit/rules/doubled-comma.test.ts')
  expect(added.length).toBeGreaterThan(15)
  expect(added.filter((file) => !existsSync(join(root, file)))).toEqual([])
})
