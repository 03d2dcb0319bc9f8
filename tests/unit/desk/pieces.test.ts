import { expect, test } from 'vitest'
import { piecesOf } from '../../../src/renderer/desk/pieces'
import { page } from '../document/page'

/** The pieces of a stretch of the page's first block, counted in its text, with the classes of each. */
function piecesIn(spelled: string, from: number, to: number): readonly string[] {
  const document = page([['body', spelled]])
  const [found] = piecesOf(document, [{ from: from + 2, to: to + 2 }])
  return (found?.pieces ?? []).map(({ from, to, torn }) => `${document.textBetween(from, to)} ${torn}`.trim())
}

test('a place within one source line is whole', () => {
  expect(piecesIn('1|投资五亿元，2|三年建成', 2, 5)).toEqual(['五亿元'])
  // Up to a line's end, and from its beginning.
  expect(piecesIn('1|投资五亿2|元三年', 2, 4)).toEqual(['五亿'])
  expect(piecesIn('1|投资2|五亿3|元三年', 2, 4)).toEqual(['五亿'])
})

test('one over the ends of lines is open where they tear it', () => {
  expect(piecesIn('1|投资五2|百亿元，', 2, 6)).toEqual(['五 torn-end', '百亿元 torn-start'])
  expect(piecesIn('1|𠮷五2|百亿3|元，', 2, 6)).toEqual([
    '五 torn-end',
    '百亿 torn-start torn-end',
    '元 torn-start',
  ])
})

test('places that overlap are each parted', () => {
  const document = page([['body', '1|甲乙2|丙丁']])
  const torn = piecesOf(document, [
    { from: 2, to: 6 },
    { from: 3, to: 5 },
    { from: 5, to: 6 },
  ]).map(({ pieces }) => pieces.length)
  expect(torn).toEqual([2, 2, 1])
})
