import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import type { ScanLine } from '../../../src/core/contract'
import { changes, openDraft, sourcePlace, textBlocks } from '../../../src/core/document'
import { clean } from '../../../src/core/rules'
import { boxOfRange, type Source, sourceFromText } from '../../../src/core/text'
import { lineAtPoint, offsetAtPoint } from '../../../src/renderer/facsimile/geometry'
import { placeOfSource } from '../../../src/renderer/original/places'
import { type Edit, edited } from '../../store/support/edits'
import { rawPage } from '../../store/support/newspaper'

/** Lines in columns, top down or from right to left, with words of any length or none. */
interface Press {
  readonly perColumn: number
  readonly upright: boolean
  readonly size: number
  /** Characters of a word; 0 = the engine gave no words. */
  readonly word: number
}

const press: fc.Arbitrary<Press> = fc.record({
  perColumn: fc.integer({ min: 3, max: 40 }),
  upright: fc.boolean(),
  size: fc.integer({ min: 6, max: 60 }),
  word: fc.integer({ min: 0, max: 5 }),
})

function printed({ lines }: Source, { perColumn, upright, size, word }: Press): ScanLine[] {
  const longest = Math.max(...lines.map(({ text }) => text.length))
  return lines.map(({ text }, index) => {
    const column = Math.floor(index / perColumn)
    const row = index % perColumn
    const along = column * (longest + 3) * size
    const across = row * size * 1.6
    const box = (from: number, to: number) =>
      upright
        ? { x: across, y: along + from * size, width: size, height: (to - from) * size }
        : { x: along + from * size, y: across, width: (to - from) * size, height: size }
    const starts = word === 0 ? [] : Array.from({ length: Math.ceil(text.length / word) }, (_, n) => n * word)
    return {
      line: index + 1,
      sheet: 1,
      box: text === '' ? null : box(0, text.length),
      confidence: null,
      words: starts.map((from) => {
        const to = Math.min(text.length, from + word)
        return { from, to, box: box(from, to), confidence: null }
      }),
    }
  })
}

const fraction = fc.double({ min: 0, max: 0.999, noNaN: true })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), at: fraction, text: fc.constantFrom('云', '溪桥', '“') }),
  fc.record({ kind: fc.constant('delete' as const), at: fraction, length: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('move-article' as const), at: fraction, to: fraction }),
)

/** The positions of characters that stand in the document as the source has them: `[position, line, offset]`. */
function untouched(document: Node, source: Source): (readonly [number, number, number])[] {
  return textBlocks(document).flatMap(({ text, pos }) =>
    Array.from({ length: text.length }, (_, i) => i).flatMap((i) => {
      const place = sourcePlace(
        document,
        { from: pos + i, to: pos + i + 1 },
        (n) => source.lines[n - 1]?.text ?? '',
      )
      const was = place && source.lines[place.line - 1]?.text.slice(place.from, place.to)
      return place && was === text[i] ? [[pos + i, place.line, place.from] as const] : []
    }),
  )
}

test('from 100 places in the text to the scan, and by a click there back to the same character', () => {
  fc.assert(
    fc.property(
      fc.nat(30),
      press,
      fc.array(edit, { maxLength: 3 }),
      fc.infiniteStream(fraction),
      (seed, type, edits, random) => {
        const source = sourceFromText('page.txt', rawPage(seed, 500))
        const draft = clean(source)
        let document = openDraft(draft)
        for (const one of edits) document = edited(document, one).doc
        const lines = printed(source, type)
        const all = changes(source, document, draft)
        const places = untouched(document, source)
        expect(places.length).toBeGreaterThan(100)
        for (let time = 0; time < 100; time++) {
          const [pos, line, offset] = places[Math.floor(random.next().value * places.length)] ?? [0, 0, 0]
          const length = source.lines[line - 1]?.text.length ?? 0
          const own = lines[line - 1]
          const box = own && boxOfRange(own, length, { from: offset, to: offset + 1 })
          if (!box) throw new Error(`line ${line} is printed nowhere`)
          // Anywhere on the character, but for its very edge.
          const share = 0.05 + random.next().value * 0.9
          const point = { x: box.x + box.width * share, y: box.y + box.height * share }
          const clicked = lineAtPoint(lines, 1, point)
          expect(clicked?.line).toBe(line)
          if (!clicked) continue
          const there = offsetAtPoint(clicked, length, point)
          expect(there).toBe(offset)
          expect(placeOfSource(document, all, line, there)).toBe(pos)
        }
      },
    ),
    { numRuns: 25 },
  )
})
