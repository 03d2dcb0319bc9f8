import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { troubleKinds } from '../../../src/core/contract'
import { unreadableKinds } from '../../../src/core/formats'

/** What readers of page formats refuse is said with those formats. */
const unreadable = new Set<string>(unreadableKinds)

const catalogue = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../resources/locales/${language}.json`, import.meta.url), 'utf8'))
    .trouble

const names = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name).toSorted()

test.each(['en', 'zh-CN'])('every kind of trouble has a sentence in %s, and no other has', (language) => {
  const kinds = new Set(Object.keys(catalogue(language)).map((key) => key.replace(/_\w+$/u, '')))
  const own = troubleKinds.filter((kind) => !unreadable.has(kind))
  expect(own.filter((kind) => !kinds.has(kind))).toEqual([])
  expect([...kinds].filter((kind) => !troubleKinds.some((known) => known === kind))).toEqual([])
})

test('both languages put the same values into a sentence', () => {
  const [en, zh] = [catalogue('en'), catalogue('zh-CN')]
  expect(Object.keys(zh).toSorted()).toEqual(Object.keys(en).toSorted())
  for (const [key, sentence] of Object.entries(en)) expect(names(zh[key] ?? ''), key).toEqual(names(sentence))
})
