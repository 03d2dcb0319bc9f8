import { describe, expect, test } from 'vitest'
import { type FindQuery, plainQuery, prepare, replacementOf } from '../../../src/core/find'

/** The text with what was found in brackets. */
function found(text: string, query: string, options: Partial<FindQuery> = {}): string {
  const prepared = prepare({ ...plainQuery(query), ...options })
  if (prepared.kind !== 'ready') return prepared.kind
  let out = ''
  let at = 0
  for (const { from, to } of prepared.find(text)) {
    out += `${text.slice(at, from)}[${text.slice(from, to)}]`
    at = to
  }
  return out + text.slice(at)
}

/** The text as replacing all makes it. */
function replaced(text: string, query: string, template: string, options: Partial<FindQuery> = {}): string {
  const prepared = prepare({ ...plainQuery(query), regex: true, ...options })
  if (prepared.kind !== 'ready') return prepared.kind
  let out = ''
  let at = 0
  for (const hit of prepared.find(text)) {
    out += text.slice(at, hit.from)
    out += replacementOf(template, options.regex ?? true, hit, text.slice(hit.from, hit.to))
    at = hit.to
  }
  return out + text.slice(at)
}

describe('a text as it stands', () => {
  test.each([
    ['己到河边，己归', '己', '[己]到河边，[己]归'],
    ['天天天向上', '天天', '[天天]天向上'],
    ['𠮷野家与吉野家', '𠮷', '[𠮷]野家与吉野家'],
    ['a.c abc', 'a.c', '[a.c] abc'],
    ['Café café', 'CAFÉ', '[Café] [café]'],
    ['cafe\u0301 坐', '坐', 'cafe\u0301 [坐]'],
    ['İstanbul istanbul', 'ISTANBUL', 'İstanbul [istanbul]'],
    ['没有', '', 'empty'],
    ['😀😀', '\ud83d', 'empty'],
  ])('%s holds %s: %s', (text, query, expected) => {
    expect(found(text, query)).toBe(expected)
  })

  test('with its case', () => {
    expect(found('Stet stet', 'stet', { matchCase: true })).toBe('Stet [stet]')
  })
})

describe('width', () => {
  test('full and half width differ unless they are said to be the same', () => {
    expect(found('12 １２', '12')).toBe('[12] １２')
    expect(found('12 １２', '12', { matchWidth: false })).toBe('[12] [１２]')
    expect(found('ＡＢ ab，c', 'ab', { matchWidth: false })).toBe('[ＡＢ] [ab]，c')
    expect(found('ＡＢ ab', 'ab', { matchWidth: false, matchCase: true })).toBe('ＡＢ [ab]')
    expect(found('甲，乙,丙', '，', { matchWidth: false })).toBe('甲[，]乙[,]丙')
  })

  test('in a pattern, full-width characters are never syntax', () => {
    expect(found('（1）(2)（3', '（\\d）', { regex: true, matchWidth: false })).toBe('[（1）][(2)]（3')
    expect(found('１０年', '[０-９]+', { regex: true, matchWidth: false })).toBe('[１０]年')
  })

  test('what a group holds is the text’s own', () => {
    expect(replaced('第１２版', '第(\\d+)版', '$1版', { matchWidth: false })).toBe('１２版')
  })
})

describe('a whole word', () => {
  test('does not go on on either side', () => {
    expect(found('port ports airport port.', 'port', { wholeWord: true })).toBe(
      '[port] ports airport [port].',
    )
    expect(found('用cm量，5cm长，cms', 'cm', { wholeWord: true })).toBe('用[cm]量，5cm长，cms')
  })

  test('of Chinese text is asked for in vain: it has no edges', () => {
    expect(found('工人选举', '人选', { wholeWord: true })).toBe('工[人选]举')
  })

  test('a word is found over the end of a place that is none', () => {
    expect(found('ba-a-a b', 'a-a', { wholeWord: true })).toBe('ba-[a-a] b')
  })

  test('goes on in letters beyond the BMP', () => {
    expect(found('𝐚b b𝐚 b', 'b', { wholeWord: true })).toBe('𝐚b b𝐚 [b]')
  })

  test('of a pattern', () => {
    expect(found('a1 b2 c33', '[a-z]\\d', { regex: true, wholeWord: true })).toBe('[a1] [b2] c33')
  })
})

describe('a regular expression', () => {
  test('never finds nothing, and goes on behind it', () => {
    expect(found('aab', 'a*', { regex: true })).toBe('[aa]b')
    expect(found('𠮷', 'x*', { regex: true })).toBe('𠮷')
  })

  test('takes characters beyond the BMP whole', () => {
    expect(found('𠮷甲', '.', { regex: true })).toBe('[𠮷][甲]')
  })

  test('begins and ends with the block', () => {
    expect(found('本报讯 本报讯', '^本报讯', { regex: true })).toBe('[本报讯] 本报讯')
  })

  test('that is none is told, as it was written', () => {
    expect(prepare({ ...plainQuery('(未完'), regex: true })).toEqual({
      kind: 'broken',
      fault: { fault: 'pattern.group-open', place: 1, says: 'Unterminated group' },
    })
    expect(prepare({ ...plainQuery('(未完'), regex: true, matchWidth: false })).toMatchObject({
      kind: 'broken',
    })
  })
})

describe('a replacement', () => {
  test.each([
    ['2024-03-18', '(\\d+)-(\\d+)-(\\d+)', '$1年$2月$3日', '2024年03月18日'],
    ['周小满 记者', '(?<who>\\S+) (?<what>\\S+)', '$<what>$<who>', '记者周小满'],
    ['甲', '甲', '$&$&$$', '甲甲$'],
    ['ab', '(a)(b)', '$10|$3|$0', 'a0|$3|$0'],
    ['ac', '(a)(b)?c', '[$2]', '[]'],
    ['甲', '甲', '$<x>', '$<x>'],
  ])('of %s by %s is %s → %s', (text, query, template, expected) => {
    expect(replaced(text, query, template)).toBe(expected)
  })

  test('of a text as it stands is taken as it is written', () => {
    expect(replaced('甲$', '甲', '$&', { regex: false })).toBe('$&$')
  })
})
