import type { LineRule, LineView } from './rule'

/** Words of which the engine was less sure than this are doubtful: 0 to 1. */
const threshold = 0.5
/** Of so many of them something is wrong with one. */
const share = 0.25

/**
 * Words that the OCR engine itself was not sure of. Of Tesseract's words below the threshold on pages of Chinese newspapers
 * 23 in 100 are wrong where no other rule doubts them (18 below 0.7, 25 below 0.2): the rule is silent until it is asked
 * for.
 *
 *     县（市）公安局 with 市 at 0.31   →  市 is doubted
 *     县（市）公安局 with all at 0.9   →  (nothing)
 */
export const doubtedByEngine: LineRule = {
  name: 'doubted-by-engine',
  after: ['characters', 'duplicate-glyphs', 'debris'],
  on: 'lines',
  *find({ lines }) {
    for (const [at, line] of lines.entries()) {
      const pieces = piecesOf(line)
      if (pieces.length === 0 || line.text === '') continue
      const place = placesNow(line)
      for (const { from, to, confidence } of pieces) {
        const range = rangeOf(place, from, to)
        if (!range || !/[\p{L}\p{N}]/u.test(line.text.slice(range.from, range.to))) continue
        yield {
          at,
          ...range,
          put: null,
          confidence: share,
          reason: { key: 'rules.doubted-by-engine.unsure', values: { sure: Math.round(confidence * 100) } },
        }
      }
    }
  },
}

/** The doubted glyphs where the source knows them, else the doubted words. */
function piecesOf({ source: { words = [], glyphs = [] } }: LineView) {
  const sure = glyphs.some(({ confidence }) => confidence !== null) ? glyphs : words
  return sure.flatMap(({ from, to, confidence }) =>
    confidence !== null && confidence < threshold ? [{ from, to, confidence }] : [],
  )
}

/** Where each unit of the imported text stands in the line as it is now; absent = it was removed. */
function placesNow(line: LineView): ReadonlyMap<number, number> {
  return new Map(Array.from({ length: line.text.length }, (_, i) => [line.unit(i), i]))
}

function rangeOf(place: ReadonlyMap<number, number>, from: number, to: number) {
  const own = Array.from({ length: to - from }, (_, i) => place.get(from + i)).filter((i) => i !== undefined)
  const first = own[0]
  const last = own.at(-1)
  return first === undefined || last === undefined || last < first ? null : { from: first, to: last + 1 }
}
