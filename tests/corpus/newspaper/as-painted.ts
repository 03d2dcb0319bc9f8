import type { PaintedGlyph, PaintedSheet } from '../../../src/core/formats'
import { Dice } from './page'
import { type PrintedLine, type PrintedPage, widthOf } from './printed-page'

/** A printed page as a PDF paints it: shadows first or beside their headline, headlines last, a body block by block. */
export function asPainted(page: PrintedPage, seed: number): PaintedSheet {
  const dice = new Dice(seed ^ 0x5eed)
  const size = dice.number(80, 110) / 10
  const glyphs: PaintedGlyph[] = []
  const shadowsFirst = dice.chance(0.5)
  const headlinesLast = dice.chance(0.5)
  const paint = (line: PrintedLine, offset: number) => glyphs.push(...glyphsOf(line, offset, size))
  const { lines } = page
  if (shadowsFirst)
    for (const line of lines.filter(({ shadow }) => shadow)) for (const by of [0.1, 0.05]) paint(line, by)
  for (const line of lines) {
    if (line.shadow && headlinesLast) continue
    if (line.shadow && !shadowsFirst) for (const by of [0.1, 0.05]) paint(line, by)
    paint(line, 0)
  }
  if (headlinesLast)
    for (const line of lines.filter(({ shadow }) => shadow)) {
      if (!shadowsFirst) paint(line, 0.06)
      paint(line, 0)
    }
  const images = page.photos.map(({ x, y, width, height }) => ({
    x: x * size,
    y: y * size,
    width: width * size,
    height: height * size,
  }))
  return { width: page.width * size, height: page.height * size, glyphs, images }
}

function glyphsOf({ text, x, y, width, em }: PrintedLine, offset: number, size: number): PaintedGlyph[] {
  const characters = [...text]
  const spread = characters.length > 1 ? (width - widthOf(text) * em) / (characters.length - 1) : 0
  let at = x + offset
  return characters.map((character) => {
    const advance = widthOf(character) * em
    const box = { x: at * size, y: (y + offset) * size, width: advance * size, height: em * size }
    at += advance + spread
    return {
      text: character,
      box,
      font: 'F1',
      size: em * size,
      baseline: (y + offset + em * 0.88) * size,
      visible: true,
      colour: '#000000',
    }
  })
}
