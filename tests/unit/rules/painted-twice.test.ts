import { expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import type { Source, SourceLine } from '../../../src/core/text'

/** A line set at (x, y), ten points a character. */
const line = (text: string, x: number, y: number, size = 10): SourceLine => ({
  text,
  box: { x, y, width: text.length * size, height: size },
  confidence: null,
  glyphs: Array.from({ length: text.length }, (_, i) => ({
    from: i,
    to: i + 1,
    box: { x: x + i * size, y, width: size, height: size },
    font: null,
    size,
    confidence: null,
  })),
})

const texts = (lines: readonly SourceLine[]) => {
  const source: Source = { name: 'page.pdf', lines }
  return clean(source).blocks.map(({ text }) => text)
}

test('a line painted again at a small offset is a shadow', () => {
  expect(texts([line('云溪新区开园', 100, 50), line('云溪新区开园', 101.2, 51)])).toEqual(['云溪新区开园'])
})

test('a shadow a little larger than its line is one all the same', () => {
  expect(texts([line('云溪新区', 100, 50, 15), line('云溪新区', 99, 49, 15.8)])).toEqual(['云溪新区'])
})

test('glyphs painted one after the other with their shadows are taken once', () => {
  const one = line('云云溪溪', 100, 50)
  const glyphs = (one.glyphs ?? []).map((glyph, i) => ({
    ...glyph,
    box: { ...glyph.box, x: 100 + Math.floor(i / 2) * 10 + (i % 2) },
  }))
  expect(texts([{ ...one, glyphs }])).toEqual(['云溪'])
})

test.each(['加油干加油干', '天天向上', '研究研究'])('%s stands side by side and stays', (text) => {
  expect(texts([line(text, 100, 50)])).toEqual([text])
})

test('a ligature is no letter painted twice', () => {
  expect(texts([line('oﬀer ﬃ', 100, 50)])).toEqual(['offer ffi'])
})

test('narrow letters that stand beside each other are no shadows', () => {
  const widths: Readonly<Record<string, number>> = { l: 2.2, i: 2.2, t: 2.8, f: 2.8 }
  const text = 'still filling little wells, ill off'
  let x = 100
  const glyphs = Array.from(text, (letter, i) => {
    const width = widths[letter] ?? 5.6
    x += width
    return {
      from: i,
      to: i + 1,
      box: { x: x - width, y: 50, width, height: 10 },
      font: null,
      size: 10,
      confidence: null,
    }
  })
  expect(texts([{ ...line(text, 100, 50), glyphs }])).toEqual([text])
})

test('the same headline in another place was printed twice', () => {
  expect(texts([line('云溪新区今日开园', 100, 50), line('云溪新区今日开园', 100, 700)])).toHaveLength(2)
})

test('the same place on another page is another line', () => {
  const first = line('云溪新区今日开园', 100, 50)
  expect(texts([first, { ...first, page: 2 }])).toHaveLength(2)
})

test('lines of a scan that say the same in two places were printed twice', () => {
  const scanned = (text: string, x: number, y: number): SourceLine => ({
    text,
    box: { x, y, width: text.length * 10, height: 10 },
    confidence: null,
  })
  const twice = ['青禾纺织厂招聘启事', '请致电园区服务大厅']
  const lines = [50, 700].flatMap((y) => twice.map((text, n) => scanned(text, 100, y + n * 15)))
  expect(texts(lines).join('')).toBe([...twice, ...twice].join(''))
  const shadow = twice.map((text, n) => scanned(text, 101, 51 + n * 15))
  expect(texts([...lines.slice(0, 2), ...shadow]).join('')).toBe(twice.join(''))
})
