import { expect, test } from 'vitest'
import {
  displayWidth,
  endsSentence,
  isClosing,
  isHan,
  isLatin,
  isOpening,
  isSpace,
} from '../../../src/core/text'

const unit = (char: string, at = 0) => char.charCodeAt(at)

test.each([
  ['\u33ff', false],
  ['\u3400', true],
  ['\u4dbf', true],
  ['\u4dc0', false],
  ['\u4e00', true],
  ['\u9fff', true],
  ['\ua000', false],
  ['\uf8ff', false],
  ['\uf900', true],
  ['\ufaff', true],
  ['\ufb00', false],
  ['々', true],
  ['〇', true],
  ['a', false],
])('%j is a Han character: %s', (char, expected) => {
  expect(isHan(unit(char))).toBe(expected)
})

test('both halves of a Han character beyond the BMP count, those of an emoji do not lead', () => {
  expect([isHan(unit('𠮷')), isHan(unit('𠮷', 1))]).toEqual([true, true])
  expect(isHan(unit('😀'))).toBe(false)
})

test('Latin letters reach from A to Extended-B, without the signs of multiplication and division', () => {
  expect(
    ['@', 'A', 'Z', '[', '`', 'a', 'z', '{', '¿', 'À', '×', '÷', 'ɏ', 'ɐ', 'ﬁ'].map((char) =>
      isLatin(unit(char)),
    ),
  ).toEqual([
    false,
    true,
    true,
    false,
    false,
    true,
    true,
    false,
    false,
    true,
    false,
    false,
    true,
    false,
    true,
  ])
})

test('white space is that of one line', () => {
  expect(
    [' ', '\t', '\u3000', '\u00a0', '\u2000', '\u200a', '\u202f', '\u205f'].filter(
      (char) => !isSpace(unit(char)),
    ),
  ).toEqual([])
  expect(['\u1fff', '\u200b', '\n', 'a'].filter((char) => isSpace(unit(char)))).toEqual([])
})

test('marks know which end of a line they avoid', () => {
  expect([isClosing('，'), isOpening('，'), isClosing('“'), isOpening('“'), isClosing(undefined)]).toEqual([
    true,
    false,
    false,
    true,
    false,
  ])
})

test.each([
  ['开园。', true],
  ['开园。”', true],
  ['开园！）', true],
  ['开园', false],
  ['开园，', false],
  ['“开园”', false],
  ['The sheds were built by Mr.', false],
  ['the chapel of the Rev.', false],
  ['They sold the mare.', true],
  ['It was signed by J. Farr.', true],
  ['', false],
])('a sentence ends with %j: %s', (text, expected) => {
  expect(endsSentence(text)).toBe(expected)
})

test.each([
  ['云溪新区', 4],
  ['产值380亿', 4.5],
  ['开园，', 3],
  ['“开园”，', 4.5],
  ['𠮷野家', 3],
  ['……', 2],
])('%s is %d em wide', (text, expected) => {
  expect(displayWidth(text)).toBe(expected)
})
