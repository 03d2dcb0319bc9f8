import { expect, test } from 'vitest'
import type { ScanLine } from '../../../src/core/contract'
import { boxOfRange, cropAround, withoutMargin } from '../../../src/core/text'
import { comfortShift, wantsFit } from '../../../src/renderer/facsimile/comfort'
import {
  lineAtPoint,
  lineAtProportion,
  offsetAtPoint,
  proportionOf,
} from '../../../src/renderer/facsimile/geometry'

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })

const line = (
  number: number,
  place: ScanLine['box'],
  words: ScanLine['words'] = [],
  sheet = 1,
): ScanLine => ({
  line: number,
  sheet,
  box: place,
  confidence: null,
  words,
})

/** Two columns of two lines each, and one line on the next sheet. */
const lines = [
  line(1, box(10, 10, 100, 20)),
  line(2, box(10, 40, 100, 20)),
  line(3, box(150, 10, 100, 20)),
  line(4, box(150, 40, 100, 20)),
  line(5, box(10, 10, 100, 20), [], 2),
]
const at = (x: number, y: number, sheet = 1) => lineAtPoint(lines, sheet, { x, y })?.line ?? null

test('a click in a line means that line, a click beside it the nearest one, far from all of them none', () => {
  expect(at(20, 15)).toBe(1)
  expect(at(20, 33)).toBe(1)
  expect(at(20, 37)).toBe(2)
  expect(at(144, 45)).toBe(4)
  expect(at(20, 15, 2)).toBe(5)
  expect(at(60, 300)).toBeNull()
})

test('a click on a word means the character that lies there, by the word’s share', () => {
  const own = line(1, box(0, 0, 200, 20), [
    { from: 0, to: 4, box: box(0, 0, 40, 20), confidence: null },
    { from: 4, to: 6, box: box(160, 0, 40, 20), confidence: null },
  ])
  expect(offsetAtPoint(own, 6, { x: 5, y: 10 })).toBe(0)
  expect(offsetAtPoint(own, 6, { x: 25, y: 10 })).toBe(2)
  expect(offsetAtPoint(own, 6, { x: 190, y: 10 })).toBe(5)
  expect(offsetAtPoint(own, 6, { x: 150, y: 10 })).toBe(4)
  // Beyond its end, too: the last one.
  expect(offsetAtPoint(own, 6, { x: 40, y: 10 })).toBe(3)
  expect(offsetAtPoint(own, 6, { x: 210, y: 10 })).toBe(5)
})

test('without words a line is divided evenly, along the way that it is set', () => {
  expect(offsetAtPoint(line(1, box(0, 0, 100, 10)), 10, { x: 34, y: 5 })).toBe(3)
  expect(offsetAtPoint(line(1, box(0, 0, 10, 100)), 10, { x: 5, y: 78 })).toBe(7)
  expect(boxOfRange(line(1, box(0, 0, 10, 100)), 10, { from: 7, to: 8 })).toEqual(box(0, 70, 10, 10))
  expect(boxOfRange(line(1, null), 10, { from: 7, to: 8 })).toBeNull()
})

test('of a word whose box reaches into other lines only what lies in its own counts', () => {
  const words = [{ from: 0, to: 2, box: box(0, -30, 40, 90), confidence: null }]
  expect(boxOfRange(line(1, box(0, 0, 100, 20), words), 5, { from: 0, to: 2 })).toEqual(box(0, 0, 40, 20))
  expect(boxOfRange(line(1, null, words), 5, { from: 1, to: 2 })).toEqual(box(0, 15, 40, 45))
  // One that lies beside its line is at least somewhere.
  expect(boxOfRange(line(1, box(0, 90, 100, 20), words), 5, { from: 0, to: 2 })).toEqual(box(0, -30, 40, 90))
})

test('a place between two characters is that of the one behind it', () => {
  expect(boxOfRange(line(1, box(0, 0, 80, 10)), 8, { from: 3, to: 3 })).toEqual(box(30, 0, 10, 10))
  const words = [{ from: 0, to: 4, box: box(0, 0, 40, 10), confidence: null }]
  expect(boxOfRange(line(1, box(0, 0, 100, 10), words), 10, { from: 2, to: 2 })).toEqual(box(20, 0, 10, 10))
})

test('where no line has a box, a line stands at its share of the sheet’s height, and a click finds it there', () => {
  const bare = [1, 2, 3, 4, 5].map((number) => line(number, null))
  expect(bare.map((one) => proportionOf(bare, one.line))).toEqual([0, 0.25, 0.5, 0.75, 1])
  expect(lineAtProportion(bare, 1, 0.52)?.line).toBe(3)
  expect(lineAtProportion(bare, 2, 0.5)).toBeNull()
})

test('what stands in the comfortable middle moves nothing, and nothing moves beyond the sheet', () => {
  const seen = box(0, 0, 400, 800)
  const whole = box(-1000, -1000, 4000, 4000)
  expect(comfortShift(box(50, 300, 200, 20), seen, whole)).toEqual({ x: 0, y: 0 })
  expect(comfortShift(box(50, 700, 200, 20), seen, whole)).toEqual({ x: 0, y: 80 })
  expect(comfortShift(box(50, 100, 200, 20), seen, whole)).toEqual({ x: 0, y: -60 })
  expect(comfortShift(box(50, 100, 200, 20), seen, box(0, 0, 400, 4000))).toEqual({ x: 0, y: 0 })
  // A line nearly as long as the pane is wide is seen to its end; one that is longer, from its beginning.
  expect(comfortShift(box(30, 300, 380, 20), seen, whole)).toEqual({ x: 20, y: 0 })
  expect(comfortShift(box(15, 300, 380, 20), seen, whole)).toEqual({ x: 0, y: 0 })
  expect(comfortShift(box(30, 300, 420, 20), seen, whole)).toEqual({ x: 0, y: 0 })
  expect(comfortShift(box(-30, 300, 420, 20), seen, whole)).toEqual({ x: -46, y: 0 })
})

test('a crop leaves a margin, ends with its scan, and tells by itself what its margin was', () => {
  const crop = cropAround(box(100, 100, 40, 40), { width: 1000, height: 1000 })
  expect(crop).toEqual(box(86, 86, 68, 68))
  const own = withoutMargin({ width: 68, height: 68 })
  expect([own.x, own.y, own.width, own.height].map(Math.round)).toEqual([14, 14, 40, 40])
  expect(cropAround(box(0, 0, 40, 40), { width: 30, height: 30 })).toEqual(box(0, 0, 30, 30))
  expect(cropAround(box(2000, 0, 40, 40), { width: 1000, height: 1000 })).toBeNull()
})

test('a pane that fits lines is fitted to the first line that has a place, and to longer ones', () => {
  const lit = (width: number, about = false) => ({ box: box(10, 10, width, 20), about })
  expect(wantsFit(lit(100), lit(90), 110)).toBe(false)
  expect(wantsFit(lit(100), lit(120), 110)).toBe(true)
  // A text without places was on the page before, or the line before had none.
  expect(wantsFit(lit(30, true), lit(90), 1000)).toBe(true)
  expect(wantsFit(null, lit(90), 1000)).toBe(true)
  expect(wantsFit(lit(100), lit(30, true), 10)).toBe(false)
  expect(wantsFit(lit(100), null, 110)).toBe(false)
})
