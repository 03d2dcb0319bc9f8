import { expect, test } from 'vitest'
import { type PaintedGlyph, readSheet, sourceOfSheets } from '../../../src/core/formats'
import { clean } from '../../../src/core/rules'

/** Words painted from (x, y) on, with their spaces, each letter half as wide as it is high; `white` before each word. */
function painted(text: string, x: number, y: number, { size = 10, white = 0 } = {}): PaintedGlyph[] {
  let at = x
  return Array.from(text, (letter, i) => {
    if (i > 0 && text[i - 1] === ' ') at += white
    const box = { x: at, y, width: size / 2, height: size }
    at += size / 2
    return { text: letter, box, font: 'f', size, baseline: y + size * 0.8, visible: true, colour: '#000000' }
  })
}

const sheet = (glyphs: readonly PaintedGlyph[]) =>
  sourceOfSheets('page.pdf', [readSheet({ glyphs, images: [], width: 600, height: 800 }, 1)])

test('a line that is justified with wide white between its words is one line', () => {
  const { lines } = sheet(painted('MARLOW, May 13.—Mr.', 50, 50, { white: 25 }))
  expect(lines.map(({ text }) => text)).toEqual(['MARLOW, May 13.—Mr.'])
})

test('what stands as far away and was not painted behind a space is another line', () => {
  const { lines } = sheet([...painted('The keeper', 50, 50), ...painted('of the light', 130, 50)])
  expect(lines.map(({ text }) => text)).toEqual(['The keeper', 'of the light'])
})

test('two lines of a headline are one, and what stands above it in smaller type is not', () => {
  const body = [
    'The council met on Tuesday and heard from the',
    'harbour master that the crane at the quay will',
    'be taken down before winter. It stood there as',
    'long as anybody who was present can remember,',
    'and nobody alive has seen the quay without it.',
    'The work begins in October, and is expected to',
    'take three weeks. The cost was not disclosed.',
  ]
  const { articles, blocks } = clean(
    sheet([
      ...painted('From the harbour board', 50, 40, { size: 14 }),
      ...painted('Crane to Come Down', 50, 60, { size: 24 }),
      ...painted('Before Winter', 50, 88, { size: 24 }),
      ...painted('By a Staff Writer', 50, 120),
      ...body.flatMap((text, n) => painted(text, 50, 136 + n * 13)),
    ]),
  )
  expect(articles).toHaveLength(1)
  expect(blocks.map(({ role, text }) => `${role} ${text}`)).toEqual([
    'kicker From the harbour board',
    'headline Crane to Come Down Before Winter',
    'byline By a Staff Writer',
    `body ${body.join(' ')}`,
  ])
})
