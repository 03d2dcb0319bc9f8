import fc from 'fast-check'
import Papa from 'papaparse'
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { figuresOf, mentionsOf } from '../../../src/core/document'
import { formats } from '../../../src/core/exits'
import { block, edition, type Tag } from '../../unit/exits/edition'

const signs = fc.string({
  unit: fc.constantFrom(...'云溪a1 ，“”', '𠮷', '👩‍🚒', '👍🏽', 'é', 'e\u0301', '桥\u0301', '\u202E'),
  minLength: 1,
  maxLength: 6,
})
const tag = fc.constantFrom<readonly Tag[]>(
  [],
  [{ entity: 'person' }],
  [{ entity: 'place', record: '7' }],
  [{ figure: 'quantity', value: 3, unit: '人' }],
  [{ entity: 'work' }, { figure: 'date', value: '2024' }],
)
const pieces = fc.array(fc.tuple(signs, tag), { minLength: 1, maxLength: 6 })
const blocks = fc.array(pieces, { minLength: 1, maxLength: 4 })

interface Span {
  readonly text: string
  readonly start_utf16: number
  readonly end_utf16: number
  readonly start_codepoint: number
  readonly end_codepoint: number
}
interface Annotations {
  readonly items: readonly {
    readonly target: { readonly selector: readonly { exact?: string; start?: number; end?: number }[] }
  }[]
}

const quotes = (article: Node) =>
  article.children
    .flatMap((one) => [...mentionsOf(one), ...figuresOf(one)].map(({ text }) => text))
    .toSorted()

test('what stands at a span’s offsets is what it quotes, counted in UTF-16 and in code points', () => {
  fc.assert(
    fc.property(blocks, (written) => {
      const page = edition([
        written.map((own) => block('body', ...own.map(([said, tags]) => [said, ...tags] as const))),
      ])
      const article = page.pages[0]?.document.firstChild as Node
      const { text, spans } = JSON.parse(formats.spans.write(page)) as { text: string; spans: Span[] }
      const points = [...text]
      for (const span of spans) {
        expect(text.slice(span.start_utf16, span.end_utf16)).toBe(span.text)
        expect(points.slice(span.start_codepoint, span.end_codepoint).join('')).toBe(span.text)
      }
      expect(spans.map((span) => span.text).toSorted()).toEqual(quotes(article))

      const { items } = JSON.parse(formats.annotations.write(page)) as Annotations
      expect(items).toHaveLength(spans.length)
      for (const { target } of items) {
        const [quote, position] = target.selector
        expect(points.slice(position?.start, position?.end).join('')).toBe(quote?.exact)
      }
    }),
    { numRuns: 300 },
  )
})

interface PageFile {
  readonly blocks: readonly {
    readonly text: string
    readonly entities?: readonly { readonly text: string; readonly start: number }[]
    readonly figures?: readonly { readonly text: string; readonly start: number }[]
  }[]
}

const solid = (text: string) => text.replace(/\s/gu, '')

test('tables, page file and CoNLL quote what stands where they say, whatever signs stand before it', () => {
  fc.assert(
    fc.property(blocks, (written) => {
      const page = edition([
        written.map((own) => block('body', ...own.map(([said, tags]) => [said, ...tags] as const))),
      ])
      const article = page.pages[0]?.document.firstChild as Node
      const { text } = JSON.parse(formats.spans.write(page)) as { text: string }
      const points = [...text]
      const csv = formats.mentions.write(page).replace(/^\uFEFF/u, '')
      const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
      const mentions = article.children.flatMap((one) => mentionsOf(one).map((mention) => mention.text))
      expect(data).toHaveLength(mentions.length)
      for (const [at, row] of data.entries()) {
        expect(text.slice(Number(row.start_utf16), Number(row.end_utf16))).toBe(mentions[at])
        const [from, to] = [Number(row.start_codepoint), Number(row.end_codepoint)]
        expect(points.slice(from, to).join('')).toBe(mentions[at])
      }

      const file = JSON.parse(formats.json.write(page)) as PageFile
      const tags = file.blocks.flatMap(({ text: own, entities = [], figures = [] }) =>
        [...entities, ...figures].map(({ text: said, start }) => {
          expect(own.slice(start, start + said.length)).toBe(said)
          return said
        }),
      )
      expect(tags.toSorted()).toEqual(quotes(article))

      const labelled: string[] = []
      for (const line of formats.conll.write(page).split('\n')) {
        const label = line.split(' ').at(-1) ?? ''
        const token = line.slice(0, Math.max(0, line.indexOf(' ')))
        if (label.startsWith('B-')) labelled.push(token)
        else if (label.startsWith('I-')) labelled.push(`${labelled.pop()}${token}`)
      }
      // A mark alone belongs to the character that it stands on.
      const whole = (all: readonly string[]) => all.map((one) => solid(one).replace(/^\p{M}+/u, ''))
      expect(whole(labelled).join('')).toContain(whole(mentions)[0] ?? '')
      expect(labelled.length).toBeLessThanOrEqual(mentions.length)
    }),
    { numRuns: 300 },
  )
})
