import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** Keys of reasons, as they stand in the rules and the layout. */
const keys = ['src/core/rules', 'src/core/layout'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const code = readFileSync(join(root, folder, file), 'utf8')
      return [...code.matchAll(/'(rules\.[a-z-]+\.[a-z-]+)'/g)].map(([, key = '']) => key)
    }),
)

test.each(['en', 'zh-CN'])('every reason has a sentence in %s', (language) => {
  const catalogue = JSON.parse(
    readFileSync(join(root, `resources/locales/${language}.json`), 'utf8'),
  ) as unknown
  const sentence = (key: string) =>
    key
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], catalogue)
  expect(keys.length).toBeGreaterThan(15)
  expect(keys.filter((key) => typeof sentence(key) !== 'string')).toEqual([])
})
