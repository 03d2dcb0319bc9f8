import { expect, test } from 'vitest'
import { linesOn, sheetsOf } from '../../../src/main/work/scans/scan-places'

const box = (x: number) => ({ x, y: 0, width: 10, height: 10 })
const page = { unit: 'pixel', width: 100, height: 50, image: null } as const
const placed = (line: object) => ({
  pages: [page],
  lines: [{ page: 1, box: box(0), confidence: null, ...line }],
})

test('a sheet is as large as its scan, else as its source says', () => {
  const scan = { sheet: 2, sha256: 'ab', width: 400, height: 200 }
  expect(sheetsOf(placed({}), [scan as never])).toEqual([
    { sheet: 1, scan: null, width: 100, height: 50 },
    { sheet: 2, scan: 'ab', width: 400, height: 200 },
  ])
})

test('glyphs with places stand for their word, with its confidence; a word beside them stays', () => {
  const geometry = placed({
    words: [
      { from: 0, to: 2, box: box(0), confidence: 0.4 },
      { from: 2, to: 4, box: box(20), confidence: 0.9 },
    ],
    glyphs: [
      { from: 0, to: 1, box: box(0), confidence: null },
      { from: 1, to: 2, box: box(5), confidence: 0.7 },
    ],
  })
  const [line] = linesOn(sheetsOf(geometry, []), geometry, 1)
  expect(line?.words.map(({ from, to, confidence }) => [from, to, confidence])).toEqual([
    [0, 1, 0.4],
    [1, 2, 0.7],
    [2, 4, 0.9],
  ])
})
