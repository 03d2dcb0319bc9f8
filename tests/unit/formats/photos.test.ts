import { expect, test } from 'vitest'
import { type OcrFormat, readOcr } from '../../../src/core/formats'

/** Eight lines of running text, 30 pixels high, in the forms of two engines; `photos` as each of them has it. */
const lines = Array.from({ length: 8 }, (_, n) => ({
  y: 100 + n * 40,
  text: '渡口两岸的居民一早就来排队乘船',
}))

const corners = (x: number, y: number, width: number, height: number) =>
  `${x},${y} ${x + width},${y} ${x + width},${y + height} ${x},${y + height}`

type Place = readonly [x: number, y: number, width: number, height: number]

const files = {
  page: (photos: readonly Place[]) =>
    [
      '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.png" imageWidth="1000" imageHeight="1400">',
      `<TextRegion id="r"><Coords points="${corners(100, 100, 450, 350)}"/>`,
      ...lines.map(
        ({ y, text }, n) =>
          `<TextLine id="l${n}"><Coords points="${corners(100, y, 450, 30)}"/><TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine>`,
      ),
      '</TextRegion>',
      ...photos.map(
        (place, n) => `<ImageRegion id="i${n}"><Coords points="${corners(...place)}"/></ImageRegion>`,
      ),
      `<GraphicRegion id="g"><Coords points="${corners(600, 900, 300, 300)}"/></GraphicRegion></Page></PcGts>`,
    ].join('\n'),
  hocr: (photos: readonly Place[]) =>
    [
      "<html><body><div class='ocr_page' title='image \"a.png\"; bbox 0 0 1000 1400'>",
      ...lines.map(
        ({ y, text }) => `<span class='ocr_line' title='bbox 100 ${y} 550 ${y + 30}'>${text}</span>`,
      ),
      ...photos.map(
        ([x, y, width, height]) =>
          `<div class='ocr_photo' title='bbox ${x} ${y} ${x + width} ${y + height}'></div>`,
      ),
      '</div></body></html>',
    ].join('\n'),
} as const satisfies Partial<Record<OcrFormat, unknown>>

const photosOf = (format: keyof typeof files, ...photos: readonly Place[]) =>
  readOcr(format, 'page', files[format](photos)).pages?.[0]?.photos?.map(({ x, y, width, height }) => [
    x,
    y,
    width,
    height,
  ])

test.each(['page', 'hocr'] as const)('a source tells where its photos stand: %s', (format) => {
  expect(photosOf(format, [600, 100, 300, 200], [100, 600, 450, 300])).toEqual([
    [600, 100, 300, 200],
    [100, 600, 450, 300],
  ])
  expect(photosOf(format)).toBeUndefined()
})

test.each(['page', 'hocr'] as const)('specks, and what lies behind text, are no photos: %s', (format) => {
  expect(photosOf(format, [600, 100, 20, 14], [0, 0, 1000, 1400], [100, 90, 450, 60])).toBeUndefined()
})

test.each(['page', 'hocr'] as const)('a photo in strips, or told twice, is one: %s', (format) => {
  expect(photosOf(format, [600, 100, 300, 150], [600, 250, 300, 150], [600, 400, 300, 100])).toEqual([
    [600, 100, 300, 400],
  ])
  expect(photosOf(format, [600, 100, 300, 200], [605, 104, 290, 190])).toEqual([[600, 100, 300, 200]])
})
