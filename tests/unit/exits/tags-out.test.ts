import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { formats } from '../../../src/core/exits'
import { block, edition } from './edition'

const page = edition(
  [
    [
      block('headline', '𠮷田桥通车'),
      block(
        'body',
        ['周岚', { entity: 'person', record: '7' }],
        '说，',
        ['1.5万余人', { figure: 'quantity', value: 15_000, unit: '人', approx: true }],
        '走过了',
        ['𠮷田桥', { entity: 'place' }],
        '👩‍🚒，',
        ['Bridge Co', { entity: 'organisation' }],
        ' built it in 2024.',
      ),
    ],
  ],
  {
    '7': { kind: 'person', name: '周岚', aliases: ['周市长'], notes: '', links: ['https://viaf.org/viaf/1'] },
  },
)
const text = '𠮷田桥通车\n周岚说，1.5万余人走过了𠮷田桥👩‍🚒，Bridge Co built it in 2024.'

interface Span {
  readonly label: string
  readonly text: string
  readonly start_utf16: number
  readonly end_utf16: number
  readonly start_codepoint: number
  readonly end_codepoint: number
}

test('spans are where both ways of counting say they are', () => {
  const [line = ''] = formats.spans.write(page).split('\n')
  const article = JSON.parse(line) as { text: string; spans: Span[] }
  expect(article.text).toBe(text)
  expect(article.spans.map(({ label, text: said }) => `${label} ${said}`)).toEqual([
    'person 周岚',
    'figure 1.5万余人',
    'place 𠮷田桥',
    'organisation Bridge Co',
  ])
  for (const span of article.spans) {
    expect(article.text.slice(span.start_utf16, span.end_utf16)).toBe(span.text)
    expect([...article.text].slice(span.start_codepoint, span.end_codepoint).join('')).toBe(span.text)
  }
})

test('CoNLL has a character a line, for Latin script a word, in IOB2', () => {
  const lines = formats.conll.write(page).split('\n')
  expect(lines[0]).toBe('-DOCSTART- -X- -X- O')
  const labelled = lines.filter((line) => /[BI]-/u.test(line)).map((line) => line.split(' -X- _ ').join(' '))
  expect(labelled).toEqual([
    '周 B-PER',
    '岚 I-PER',
    '𠮷 B-LOC',
    '田 I-LOC',
    '桥 I-LOC',
    'Bridge B-ORG',
    'Co I-ORG',
  ])
  expect(lines).toContain('👩‍🚒 -X- _ O')
  expect(lines).toContain('2024 -X- _ O')
  expect(lines.filter((line) => line !== '' && line.split(' ').length !== 4)).toEqual([])
})

test('two names beside each other begin each with B', () => {
  const two = edition([
    [block('byline', ['张三', { entity: 'person' }], ['李四', { entity: 'person', record: '9' }])],
  ])
  expect(formats.conll.write(two).match(/B-PER/gu)).toHaveLength(2)
})

test('web annotations quote the text and count in code points', () => {
  const { items } = JSON.parse(formats.annotations.write(page)) as {
    items: {
      body: { value?: string; source?: string }[]
      target: { selector: { exact?: string; prefix?: string; start?: number; end?: number }[] }
    }[]
  }
  for (const { target } of items) {
    const [quote, position] = target.selector
    expect([...text].slice(position?.start, position?.end).join('')).toBe(quote?.exact)
    expect(text).toContain(`${quote?.prefix}${quote?.exact}`)
  }
  expect(items[0]?.body.map(({ value, source }) => value ?? source)).toEqual([
    'person',
    '周岚',
    'https://viaf.org/viaf/1',
  ])
})

test('a table of nothing is its head alone', () => {
  const untagged = edition([[block('body', '昨天没有人来。')]])
  for (const table of ['mentions', 'figures', 'entities'] as const)
    expect(formats[table].write(untagged)).toMatch(/^[^\r\n]+\r\n$/u)
})

function rowsOf(csv: string): Record<string, string>[] {
  expect(csv.startsWith('\uFEFF')).toBe(true)
  return Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data
}

test('mentions, figures and records are tables', () => {
  expect(rowsOf(formats.mentions.write(page))[0]).toMatchObject({
    quote: '周岚',
    type: 'PERSON',
    uri: 'https://viaf.org/viaf/1',
    label: '周岚',
    status: 'VERIFIED',
    page: '3',
    headline: '𠮷田桥通车',
    start_utf16: '7',
    start_codepoint: '6',
  })
  expect(rowsOf(formats.figures.write(page))).toMatchObject([
    { text: '1.5万余人', value: '15000', unit: '人', approx: 'true' },
  ])
  expect(rowsOf(formats.entities.write(page))).toMatchObject([{ id: '7', aliases: '周市长', mentions: '1' }])
})

test('what a spreadsheet would take for a formula is text, and a line break stays in its cell', () => {
  const sly = edition([
    [
      block('headline', '“引号”，\t与\n换行'),
      block('body', ['=1+1', { entity: 'work' }], '与', ['+1人', { figure: 'quantity', value: 1 }]),
    ],
  ])
  const [row] = rowsOf(formats.mentions.write(sly))
  expect(row?.quote).toBe("'=1+1")
  expect(row?.headline).toBe('“引号”，\t与\n换行')
  expect(rowsOf(formats.figures.write(sly))[0]?.text).toBe("'+1人")
})

const pieces = [
  '𠮷',
  'e\u0301',
  '👨‍👩‍👧',
  '🇨🇳',
  '桥',
  '葛\u{e0100}',
  'Co',
  ' ',
  '1',
  '，',
  'a\u0308\u0323',
  '\u{20000}\u3099',
]
const written = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '')

test('whatever stands in a tag and before it, every format gives back its words', () => {
  const stretch = fc.record({
    before: written,
    tagged: written,
    kind: fc.constantFrom('person', 'place', 'figure'),
  })
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1, maxLength: 6 }), (stretches) => {
      const tagged = edition([
        [
          block(
            'body',
            ...stretches.flatMap(({ before, tagged: text, kind }) => [
              `${before}、`,
              [
                text,
                kind === 'figure' ? { figure: 'quantity', value: 1, unit: '个' } : { entity: kind },
              ] as const,
            ]),
            '。',
          ),
        ],
      ])
      const whole = `${stretches.map(({ before, tagged: text }) => `${before}、${text}`).join('')}。`
      const points = [...whole]
      const names = stretches.filter(({ kind }) => kind !== 'figure').map(({ tagged: text }) => text)
      const { spans } = JSON.parse(formats.spans.write(tagged).split('\n')[0] ?? '') as { spans: Span[] }
      expect(spans.map(({ text }) => text)).toEqual(stretches.map(({ tagged: text }) => text))
      for (const { text, start_utf16, end_utf16, start_codepoint, end_codepoint } of spans) {
        expect(whole.slice(start_utf16, end_utf16)).toBe(text)
        expect(points.slice(start_codepoint, end_codepoint).join('')).toBe(text)
      }
      const rows = rowsOf(formats.mentions.write(tagged))
      expect(rows.map(({ quote }) => quote)).toEqual(names)
      for (const { quote, start_utf16, start_codepoint } of rows) {
        expect(whole.startsWith(quote ?? '?', Number(start_utf16))).toBe(true)
        expect(
          points
            .slice(Number(start_codepoint))
            .join('')
            .startsWith(quote ?? '?'),
        ).toBe(true)
      }
      const { items } = JSON.parse(formats.annotations.write(tagged)) as {
        items: { target: { selector: { exact?: string; start?: number; end?: number }[] } }[]
      }
      for (const { target } of items) {
        const [quote, position] = target.selector
        expect(points.slice(position?.start, position?.end).join('')).toBe(quote?.exact)
      }
      const lines = formats.conll.write(tagged).split('\n')
      const said: string[] = []
      for (const line of lines) {
        const [token = '', , , label = ''] = line.split(' ')
        if (label.startsWith('B-')) said.push(token)
        else if (label.startsWith('I-')) said.push(`${said.pop()}${token}`)
      }
      expect(said).toEqual(names.map((name) => name.replaceAll(' ', '')))
    }),
    { numRuns: 400 },
  )
})
