import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import en from '../../../resources/locales/en.json'
import zhCN from '../../../resources/locales/zh-CN.json'

const folder = join(import.meta.dirname, '../../../src/core/tagging/entities')

/** The last word of `finding(kind, from, to, confidence, 'reason' …)`, and of the places that name theirs themselves. */
const keys = readdirSync(folder).flatMap((file) => {
  const code = readFileSync(join(folder, file), 'utf8').replace(/\s+/gu, ' ')
  const given = [...code.matchAll(/\bfinding\((?<rest>.*?)\)[,;\s)]/gu)].flatMap(({ groups }) =>
    [...(groups?.rest ?? '').matchAll(/'(?<key>[a-z]+(?:-[a-z]+)*)'/gu)].map((one) => one.groups?.key ?? ''),
  )
  const named = [...code.matchAll(/reason: '(?<key>[a-z-]+)'/gu)].map((one) => one.groups?.key ?? '')
  return [...given, ...named]
})
const kinds = new Set(['person', 'organisation', 'place', 'work', 'event', 'body'])
const reasons = new Set(keys.filter((key) => !kinds.has(key)))

test.each([
  ['en', en],
  ['zh-CN', zhCN],
] as const)('every reason to suggest a tag has a sentence in %s', (_language, catalogue) => {
  expect(reasons.size).toBeGreaterThan(15)
  expect([...reasons].filter((key) => !(key in catalogue.entity))).toEqual([])
})
