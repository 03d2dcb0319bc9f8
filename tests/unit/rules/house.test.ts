import { describe, expect, test } from 'vitest'
import { type CleanOptions, clean } from '../../../src/core/rules'
import { findHouse, type HouseRuleEntry, houseLimits, readRules } from '../../../src/core/rules/house'
import { sourceFromText } from '../../../src/core/text'

function rulesOf(...entries: readonly HouseRuleEntry[]) {
  const { rules, problems } = readRules('house/rules.json', JSON.stringify(entries))
  expect(problems).toEqual([])
  return rules
}

function cleaned(text: string, entries: readonly HouseRuleEntry[], options: CleanOptions = {}) {
  const draft = clean(sourceFromText('page.txt', text), { ...options, house: { rules: rulesOf(...entries) } })
  const textOf = (block: number) => draft.blocks[block]?.text ?? ''
  return {
    text: draft.blocks.map((block) => block.text).join('\n'),
    house: draft.corrections
      .filter(({ rule }) => rule === 'house')
      .map(({ removed, added }) => `${removed}→${added}`),
    doubts: draft.suspects
      .filter(({ rule }) => rule === 'house')
      .map(({ block, from, to, suggestions }) => [textOf(block).slice(from, to), ...suggestions]),
    draft,
  }
}

/** What rules find in a text, as `found→put`, or only `found`. */
function finds(text: string, ...entries: readonly HouseRuleEntry[]) {
  return findHouse([text], rulesOf(...entries))
    .filter(({ treatment }) => treatment !== 'leave')
    .map(({ from, to, put }) => text.slice(from, to) + (put === null ? '' : `→${put}`))
}

describe('a house rule', () => {
  test('that says "correct" corrects, and touches only what differs', () => {
    const { text, house } = cleaned('江城建成了人选名单，市民欢迎。', [
      { match: '人选名单', replace: '入选名单', policy: 'correct' },
    ])
    expect(text).toBe('江城建成了入选名单，市民欢迎。')
    expect(house).toEqual(['人→入'])
  })

  test('with a replacement only suspects, with that suggestion, unless it says otherwise', () => {
    const { text, doubts } = cleaned('客车以80公里每小时行驶，准点到达。', [
      { regex: '(\\d+)公里每小时', replace: '时速$1公里' },
    ])
    expect(text).toBe('客车以80公里每小时行驶，准点到达。')
    expect(doubts).toEqual([['80公里每小时', '时速80公里']])
  })

  test('without a replacement doubts, and says its hint', () => {
    const { draft } = cleaned('渡口的老船夫退休了。', [
      { id: '称呼', match: '老船夫', hint: '本报称“船工”。' },
    ])
    expect(draft.suspects.map(({ reason, suggestions }) => ({ reason, suggestions }))).toEqual([
      {
        reason: { key: 'rules.house.hint', values: { hint: '本报称“船工”。', rule: '称呼' } },
        suggestions: [],
      },
    ])
  })

  test('sees the text as the rules before it left it', () => {
    const { text, house } = cleaned('江城全年产值2.8 亿元,居全省\n第三。', [
      { match: '亿元，居全省第三', replace: '亿元，排全省第三', policy: 'correct' },
    ])
    expect(text).toBe('江城全年产值2.8亿元，排全省第三。')
    expect(house).toEqual(['居→排'])
  })

  test('that puts in what is missing does so between two characters', () => {
    const rule: HouseRuleEntry = { match: '云溪的工人', replace: '云溪县的工人', policy: 'correct' }
    expect(cleaned('云溪的工人都来了。', [rule]).house).toEqual(['→县'])
    expect(cleaned('云溪的工人都来了。', [rule], { policy: { house: 'suspect' } }).doubts).toEqual([
      ['的', '县的'],
    ])
  })

  test('is made to suspect, or switched off, by the policy of the issue', () => {
    const rule: HouseRuleEntry = { match: '人选名单', replace: '入选名单', policy: 'correct' }
    const page = '江城建成了人选名单，市民欢迎。'
    expect(cleaned(page, [rule], { policy: { house: 'suspect' } })).toMatchObject({
      house: [],
      doubts: [['人', '入']],
    })
    expect(cleaned(page, [rule], { policy: { house: 'leave' } })).toMatchObject({ house: [], doubts: [] })
  })

  test('keeps the rules behind it off what it found', () => {
    const page = '江城的第l届书展开幕，观众如潮。'
    const misreads = (entries: readonly HouseRuleEntry[]) =>
      cleaned(page, entries).draft.corrections.filter(({ rule }) => rule === 'misreads').length
    expect(misreads([])).toBe(1)
    expect(misreads([{ match: '第l届', policy: 'leave' }])).toBe(0)
    expect(misreads([{ match: '第l届', hint: '看一眼原报。' }])).toBe(0)
  })
})

describe('what a rule finds', () => {
  test.each([
    ['The net in the internet', [{ match: 'net', replace: 'web' }], ['net→web']],
    ['The net in the internet', [{ match: 'net', replace: 'web', word: false }], ['net→web', 'net→web']],
    ['全程30km，另有km标', [{ match: 'km', replace: '公里' }], ['km→公里', 'km→公里']],
    ['第130期和第30期', [{ match: '30期' }], ['30期']],
    ['采用GDP核算', [{ match: 'GDP' }], ['GDP']],
    ['价$1和$2', [{ match: '$1', replace: '$2$&' }], ['$1→$2$&']],
    ['客轮“江安号”', [{ regex: '“(.)(.)号”', replace: '$2$1$$$&' }], ['“江安号”→安江$“江安号”']],
    ['3月5日', [{ regex: '(?<m>\\d+)月(?<d>\\d+)日', replace: '$<d>/$<m>' }], ['3月5日→5/3']],
    ['ab', [{ regex: '(a)(b)?(c)?', replace: '[$1|$2|$3|$12|$0]' }], ['ab→[a|b||a2|ab]']],
    ['Tlie tlie', [{ regex: '\\btlie\\b', flags: 'i', replace: 'the' }], ['Tlie→the', 'tlie→the']],
    ['重复的的字', [{ match: '的的', replace: '' }], ['的的→']],
  ] satisfies [string, HouseRuleEntry[], string[]][])('in %s is what it says', (text, entries, expected) => {
    expect(finds(text, ...entries)).toEqual(expected)
  })

  test('counts a character outside the BMP as one', () => {
    expect(finds('村民𠮷生说', { regex: '民(.)生', replace: '人$1生' })).toEqual(['民𠮷生→人𠮷生'])
    expect(finds('村民𠮷生说', { regex: '.(?=生)' })).toEqual(['𠮷'])
    expect(finds('𠮷𠮷', { match: '𠮷', replace: '吉' })).toEqual(['𠮷→吉', '𠮷→吉'])
    expect(cleaned('村民𠮷生说了话。', [{ match: '𠮷', replace: '𠮶', policy: 'correct' }]).house).toEqual([
      '𠮷→𠮶',
    ])
  })

  test('is nothing where the text reads already as it would', () => {
    expect(finds('云溪市与云溪', { match: '云溪', replace: '云溪市' })).toEqual(['云溪→云溪市'])
    expect(finds('入选名单', { regex: '[人入]选名单', replace: '入选名单' })).toEqual([])
  })

  test('belongs to the earlier rule where two claim a place, and to one that leaves it before all', () => {
    const short: HouseRuleEntry = { match: '名单', replace: '名册' }
    const long: HouseRuleEntry = { match: '人选名单', replace: '入选名单' }
    expect(finds('人选名单', short, long)).toEqual(['名单→名册'])
    expect(finds('人选名单', long, short)).toEqual(['人选名单→入选名单'])
    expect(finds('人选名单与名单', short, long, { id: '原样', match: '人选名单', policy: 'leave' })).toEqual([
      '名单→名册',
    ])
  })

  test('is nothing at all where it would flood the page', () => {
    const gaveUp: string[] = []
    const watch = {
      begins: () => undefined,
      ends: () => undefined,
      gaveUp: ({ id }: { id: string }) => gaveUp.push(id),
    }
    const rules = rulesOf(
      { id: 'all', regex: '.' },
      { id: 'long', regex: '江', replace: '$&'.repeat(500), policy: 'correct' },
      { id: 'fine', match: '河' },
    )
    const text = `${'江'.repeat(30_000)}河`
    expect(findHouse([text], rules, watch).map(({ rule }) => rule.id)).toEqual(['fine'])
    expect(gaveUp).toEqual(['all', 'long'])
    // The engine's stack is full: V8 tells that when an expression is run.
    findHouse(['江'.repeat(5_000_000)], rulesOf({ id: 'deep', regex: '^(?:(.)|河)*$' }), watch)
    expect(gaveUp.at(-1)).toBe('deep')
  })
})

describe('a file of rules', () => {
  const problemsOf = (text: string) =>
    readRules('house/rules.json', text).problems.map(({ line, rule, reason }) => [
      line,
      rule,
      reason.key.split('.').at(-1),
      reason.values?.field,
    ])

  test.each([
    ['{"match": "a"}', [[1, null, 'no-list', undefined]]],
    ['nonsense', [[1, null, 'json', undefined]]],
    ['[\n 7\n]', [[2, '1', 'no-rule', undefined]]],
    ['[\n {}\n]', [[2, '1', 'match-or-regex', undefined]]],
    ['[{"match": "a", "regex": "b"}]', [[1, 'a', 'match-or-regex', undefined]]],
    ['[{"match": ""}]', [[1, '1', 'text', 'match']]],
    ['[{"match": "\\ud842"}]', [[1, '1', 'text', 'match']]],
    [`[{"id": "x", "match": "${'a'.repeat(houseLimits.match + 1)}"}]`, [[1, 'x', 'text', 'match']]],
    ['[{"match": "a",\n "replace": 5}]', [[2, 'a', 'text', 'replace']]],
    ['[{"match": "a",\n\n "replacement": "b"}]', [[3, 'a', 'unknown-field', 'replacement']]],
    ['[{"match": "a", "flags": "i"}]', [[1, 'a', 'flags', 'flags']]],
    ['[{"regex": "a", "flags": "gi"}]', [[1, '/a/', 'flags', 'flags']]],
    ['[{"regex": "a", "flags": "uv"}]', [[1, '/a/', 'flags', 'flags']]],
    ['[{"match": "a", "policy": "fix"}]', [[1, 'a', 'policy', 'policy']]],
    ['[{"match": "a", "policy": "correct"}]', [[1, 'a', 'no-replacement', undefined]]],
    ['[{"match": "a", "enabled": "no"}]', [[1, 'a', 'yes-no', 'enabled']]],
    ['[{"regex": "(a"}]', [[1, '/(a/', 'bad-regex', 'regex']]],
    ['[{"regex": "(a)", "replace": "$2"}]', [[1, '/(a)/', 'no-group', 'replace']]],
    ['[{"regex": "a", "replace": "$<x>"}]', [[1, '/a/', 'no-group', 'replace']]],
    ['[{"match": "a"},\n {"match": "a"}]', [[2, 'a', 'same-id', undefined]]],
  ])('that reads %s is told of by line, rule and field', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected)
  })

  test('may be empty, and may have a byte order mark and a comma too many', () => {
    expect(problemsOf('')).toEqual([])
    expect(problemsOf('\uFEFF[\n {"match": "a"},\n]\n')).toEqual([])
  })

  test('loses only the rules that are wrong', () => {
    const text = '[{"match": "a"},\n {"match": "b" "replace": "c"},\n {"regex": "("},\n {"match": "d"}]'
    const { rules, entries, problems } = readRules('house/rules.json', text)
    expect(rules.map(({ id }) => id)).toEqual(['a', 'd'])
    expect(entries).toEqual([{ match: 'a' }, { match: 'd' }])
    expect(problems.map(({ line }) => line)).toEqual([2, 3])
  })

  test('does not hang or throw, however it is built', () => {
    const braces = '(((((x?){30}){30}){30}){30}){30}'
    expect(readRules('f', JSON.stringify([{ regex: braces, replace: '$5' }])).rules).toHaveLength(1)
    expect(problemsOf('['.repeat(1_000_000))).toEqual([[1, null, 'json', undefined]])
    expect(problemsOf('[,\n'.repeat(100_000)).length).toBeLessThanOrEqual(100)
  })
})
