import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { formats } from '../../../src/core/exits'
import { printedLines } from '../../../src/core/exits/ocr/printed-lines'
import { type OcrFormat, readOcr } from '../../../src/core/formats'
import { type Edit, edited } from '../../store/support/edits'
import { engineFiles, formatNames, imported } from '../../unit/exits/engine-files'

const latin = fc.string({ unit: fc.constantFrom(...'abcdefghi'), minLength: 1, maxLength: 9 })
const han = fc.constantFrom(...'云溪的桥市民走过新报记者了𠮷')
const line = fc.oneof(
  fc.array(latin, { minLength: 1, maxLength: 9 }),
  fc.array(han, { minLength: 1, maxLength: 14 }),
  fc.array(fc.oneof(latin, han), { minLength: 1, maxLength: 9 }),
)
const page = fc.array(line, { minLength: 1, maxLength: 12 })

const fraction = fc.double({ min: 0, max: 0.999, noNaN: true })
const text = fc.string({ unit: fc.constantFrom(...'云a ,𠮷<&"👍'), minLength: 1, maxLength: 5 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), at: fraction, text }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type-within' as const), at: fraction, text }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('delete' as const),
      at: fraction,
      length: fc.integer({ min: 1, max: 30 }),
    }),
  },
  fc.record({ kind: fc.constant('split' as const), at: fraction }),
  fc.record({ kind: fc.constant('join' as const), at: fraction }),
  fc.record({ kind: fc.constant('move-article' as const), at: fraction, to: fraction }),
  fc.record({
    kind: fc.constant('tag' as const),
    at: fraction,
    length: fc.integer({ min: 1, max: 9 }),
    tag: fc.nat(5),
  }),
)

/** What ALTO lets a line be made of, in its order. */
const altoLine = /^String( SP)?( String( SP)?)*( HYP)?$/u

function partsOfLines(alto: string): readonly string[] {
  const told = [...alto.matchAll(/<a:TextLine\b.*?>(.*?)<\/a:TextLine>/gsu)]
  return told.map(([, inside = '']) => [...inside.matchAll(/<a:(\w+)/gu)].map(([, name]) => name).join(' '))
}

/** What the file writes of each line, to the last blank. */
function linesOf(format: OcrFormat, file: string): readonly string[] {
  const line = {
    alto: /<a:TextLine\b.*?<\/a:TextLine>/gsu,
    page: /<TextLine\b.*?<\/TextLine>/gsu,
    hocr: /<span class="ocr_line".*?(?=\n<span class="ocr_line"|\n<\/p>)/gsu,
  }
  return file.match(line[format]) ?? []
}

/** An edit of chance may leave half a character, which becomes U+FFFD. */
const spaced = (said: string) => said.toWellFormed().replace(/\s+/gu, ' ').trim()

test.each(['alto', 'page', 'hocr'] satisfies OcrFormat[])(
  '%s that was imported and edited goes out with the edited words, and everything else as it was',
  (format) => {
    fc.assert(
      fc.property(page, fc.array(edit, { maxLength: 8 }), (words, edits) => {
        const file = engineFiles[format](words)
        const edit = (document: Node) => edits.reduce((now, one) => edited(now, one).doc, document)
        const what = imported(format, file, edit)
        const [only] = what.pages
        const engine = only?.engine()
        if (!only || !engine) throw new Error('a page')
        const now = printedLines({ ...only, source: engine.source })
        const out = formats[formatNames[format]].write(what) as string
        // A page of which nothing is left is none that a reader would take.
        if (now.every((one) => one.text.trim() === '')) return
        const read = readOcr(format, 'p1', out).lines
        if (format === 'alto') for (const parts of partsOfLines(out)) expect(parts).toMatch(altoLine)
        // Text, boxes and order of every line; and of those that nobody touched, their words.
        expect(read.map((one) => spaced(one.text))).toEqual(now.map((one) => spaced(one.text)))
        expect(read.map(({ box }) => box)).toEqual(engine.source.lines.map(({ box }) => box))
        for (const [index, one] of now.entries())
          if (one.edits.length === 0) expect(read[index]?.words).toEqual(engine.source.lines[index]?.words)
        const before = linesOf(format, file)
        const after = linesOf(format, out)
        expect(after).toHaveLength(before.length)
        for (const [index, one] of now.entries())
          if (one.edits.length === 0 && (format !== 'alto' || one.tags.length === 0))
            expect(after[index]).toBe(before[index])
        if (now.every(({ edits: own, tags }) => own.length === 0 && (format !== 'alto' || tags.length === 0)))
          expect(out).toBe(file)
      }),
      { numRuns: 150 },
    )
  },
)
