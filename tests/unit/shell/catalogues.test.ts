import { describe, expect, test } from 'vitest'
import en from '../../../resources/locales/en.json'
import zhCN from '../../../resources/locales/zh-CN.json'
import { exportFormats } from '../../../src/core/contract'
import { printFidelity } from '../../../src/core/rules'
import { blockRules, lineRules } from '../../../src/core/rules/order'
import { isSyntax, literal, parsed, type Syntax, template, walk } from './syntax'

type Catalogue = { readonly [key: string]: string | Catalogue }

/** The forms that a language has for numbers (CLDR), as i18next writes them; `_zero` is extra and may be left out. */
const plural = /_(one|other)$/u
const sources = parsed('src/**/*.{ts,tsx}')

function flat(catalogue: Catalogue, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
}

const words = { en: flat(en), 'zh-CN': flat(zhCN) }
const base = (key: string) => key.replace(/_(zero|one|other)$/u, '')
const keysOf = (language: keyof typeof words) => new Set([...words[language].keys()].map(base))
const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name).toSorted()

/** Where a sentence's key stands: t('…'), say('…'), and `key: '…'` of a sentence that goes over the contract. */
function keyPlaces(node: Syntax): readonly unknown[] {
  if (node.type === 'KeyValueProperty') {
    const named = isSyntax(node.key) && node.key.value === 'key'
    return named && literal(node.value)?.includes('.') ? [node.value] : []
  }
  if (node.type !== 'CallExpression' || !isSyntax(node.callee)) return []
  const { callee } = node
  const name = callee.type === 'MemberExpression' && isSyntax(callee.property) ? callee.property : callee
  if (name.value !== 't' && name.value !== 'say') return []
  const [first] = node.arguments as readonly { expression: unknown }[]
  return alternatives(first?.expression)
}

function alternatives(node: unknown): readonly unknown[] {
  if (!isSyntax(node)) return []
  if (node.type === 'ConditionalExpression')
    return [...alternatives(node.consequent), ...alternatives(node.alternate)]
  return [node]
}

function asked(): { file: string; key: string }[] {
  const found: { file: string; key: string }[] = []
  for (const { file, tree } of sources)
    walk(tree, (node) => {
      for (const place of keyPlaces(node)) {
        const key = literal(place) ?? template(place)
        if (key !== null) found.push({ file, key })
      }
    })
  return found
}

/** Every string that could be a key or the pattern of some. */
function mentioned(): Set<string> {
  const found = new Set<string>()
  for (const { tree } of sources)
    walk(tree, (node) => {
      const key = literal(node) ?? template(node)
      if (key?.includes('.')) found.add(key)
    })
  return found
}

function pattern(key: string): RegExp {
  return new RegExp(`^${key.split('*').map(escaped).join('.+')}$`, 'u')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

describe('the catalogues', () => {
  test('hold the same keys in both languages', () => {
    expect(keysOf('zh-CN')).toEqual(keysOf('en'))
  })

  test('have every form of number that their language has', () => {
    for (const key of words.en.keys())
      if (plural.test(key))
        for (const form of ['one', 'other']) expect(words.en.has(`${base(key)}_${form}`), key).toBe(true)
    for (const key of words['zh-CN'].keys()) expect(key.endsWith('_one'), key).toBe(false)
  })

  test('put the same values into a sentence in both languages', () => {
    for (const key of keysOf('en')) {
      const english = words.en.get(`${key}_other`) ?? words.en.get(key) ?? ''
      const chinese = words['zh-CN'].get(`${key}_other`) ?? words['zh-CN'].get(key) ?? ''
      expect(values(chinese), key).toEqual(values(english))
    }
  })

  test('leave no sentence empty', () => {
    for (const language of ['en', 'zh-CN'] as const)
      for (const [key, text] of words[language]) expect(text.trim(), key).not.toBe('')
  })

  test('write Chinese in Chinese', () => {
    const untranslated = [...words['zh-CN']].filter(
      ([key, text]) => text === words.en.get(key) && /[a-z]{3,} [a-z]{2,}/iu.test(text),
    )
    expect(untranslated).toEqual([])
  })

  test('have every sentence that the program asks for', () => {
    const known = keysOf('en')
    const missing = asked().filter(({ key }) =>
      key.includes('*') ? ![...known].some((one) => pattern(key).test(one)) : !known.has(key),
    )
    expect(missing).toEqual([])
  })

  test.each([
    ['exits.format', exportFormats],
    ['exits.formatNote', exportFormats],
    ['inspector.rules', [...lineRules, ...blockRules].map(({ name }) => name)],
    ['inspector.rules', Object.keys(printFidelity)],
  ])('have under %s a word for each of what the program lists', (section, listed) => {
    const known = keysOf('en')
    expect(listed.filter((name) => !known.has(`${section}.${name}`))).toEqual([])
  })

  test('hold nothing that the program never asks for', () => {
    const all = [...mentioned()]
    const patterns = all.filter((key) => key.includes('*') && /^\w+\./u.test(key)).map(pattern)
    const unused = [...keysOf('en')].filter(
      (key) => !all.includes(key) && !patterns.some((one) => one.test(key)),
    )
    expect(unused).toEqual([])
  })
})
