import { expect, test } from 'vitest'
import { inPixels, sidesOf } from '../../../src/core/exits/ocr/pixels'

const sheet = { unit: 'pixel', width: 1000, height: 1400, image: null } as const

test('an inch is 300 pixels, in whatever unit a source measures', () => {
  const inches = { pixel: 300, mm10: 254, inch1200: 1200, point: 72 } as const
  for (const [unit, inch] of Object.entries(inches))
    expect(inPixels(inch, { ...sheet, unit: unit as keyof typeof inches })).toBe(300)
})

test('no part of a box is beyond the sheet', () => {
  expect(sidesOf({ x: -10, y: 20, width: 2000, height: 1500 }, sheet)).toEqual({
    ...{ left: 0, top: 20, right: 1000, bottom: 1400 },
  })
})
