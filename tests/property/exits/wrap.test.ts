import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapped } from '../../../src/core/exits/wrap'

const pieces = [
  ...[
    '云溪',
    '新',
    '桥',
    '通车',
    '𠮷',
    '한',
    '，',
    '。',
    '：“',
    '”',
    '（',
    '）',
    '……',
    '——',
    '·',
    '《',
    '》',
  ],
  ...[
    ' ',
    '\u3000',
    '12',
    '83.4%',
    'Stet',
    'https://example.org/a/long/way',
    '👩‍🔬',
    'e\u0301',
    'don’t',
    '\u00a0',
  ],
]
/** Chinese, so that “ — … are as wide as its characters. */
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => `云${parts.join('')}`)
const columns = fc.integer({ min: 8, max: 60 })

/** As a terminal counts: an estimate from above that knows nothing of the program's tables. */
const width = (line: string) =>
  [...new Intl.Segmenter('zh').segment(line.trimEnd())].reduce(
    (sum, { segment }) => sum + (/^[\u0020-\u024f]/u.test(segment) ? 1 : 2),
    0,
  )

test('the lines together are the text', () => {
  fc.assert(fc.property(text, columns, (said, most) => wrapped(said, most).join('') === said))
})

test('no line is wider than asked for, unless nothing in it can be cut', () => {
  fc.assert(
    fc.property(text, columns, (said, most) => {
      for (const line of wrapped(said, most))
        if (width(line) > most) expect(wrapped(line, 1).filter((run) => run.trim() !== '')).toHaveLength(1)
    }),
  )
})

test('no line begins with a closing mark or ends with an opening one', () => {
  fc.assert(
    fc.property(text, columns, (said, most) => {
      const lines = wrapped(said, most)
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。”）》…—·]/u)
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“（《]$/u)
    }),
  )
})
