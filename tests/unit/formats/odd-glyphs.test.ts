import { expect, test } from 'vitest'
import { glyphLines } from '../../../src/core/formats/glyph-lines'

/** A font says what it likes of its glyphs; these stand beside each other. */
const painted = (...texts: readonly string[]) =>
  texts.map((text, at) => ({
    text,
    box: { x: at * 10, y: 0, width: 10, height: 10 },
    font: 'f',
    size: 10,
    baseline: 10,
    visible: true,
    colour: '#000000',
  }))

test.each([
  ['a break within a line', ['云', '\n', '溪'], '云 溪'],
  ['half of a surrogate pair', ['云', '\ud842', '溪'], '云\ufffd溪'],
  ['a pair of two glyphs', ['云', '\ud842', '\udfb7'], '云𠮷'],
])('a PDF’s line holds nothing that a source cannot keep: %s', (_, texts, line) => {
  expect(glyphLines(painted(...texts)).map(({ text }) => text)).toEqual([line])
})
