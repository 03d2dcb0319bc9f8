import { expect, test } from 'vitest'
import { sourcePlace, textBlocks } from '../../../src/core/document'
import { page } from './page'

const source = ['云溪云溪新桥', '昨天 通车', '旧桥留给行𠮷']
/** The second article stands first in the source; a shadow and a space are gone, and a name was put in. */
const document = page([['headline', '3|旧桥留给行𠮷']], [['body', '1|云溪新桥2|昨天（周一）通车']])

/** What the source has where a text stands in the document. */
function was(text: string): string | null {
  const block = textBlocks(document).find((one) => one.text.includes(text))
  if (!block) return null
  const from = block.pos + block.text.indexOf(text)
  const place = sourcePlace(document, { from, to: from + text.length }, (line) => source[line - 1] ?? '')
  return place && `${place.line}:${source[place.line - 1]?.slice(place.from, place.to)}`
}

test('a text that nobody changed is told where it stands in the source', () => {
  expect(was('新桥')).toBe('1:新桥')
  expect(was('昨天')).toBe('2:昨天')
  expect(was('通车')).toBe('2:通车')
  expect(was('行𠮷')).toBe('3:行𠮷')
})

test('what was put in stands for what it replaced, or for what it stands beside', () => {
  expect(was('（周一）')).toBe('2: ')
  expect(was('天（周')).toBe('2:天 ')
})

test('a place that goes on into the next line is told as far as the line goes', () => {
  expect(was('桥昨天')).toBe('1:桥')
})

test('between blocks there is no line', () => {
  expect(sourcePlace(document, { from: 0, to: 0 }, () => '')).toBeNull()
})
