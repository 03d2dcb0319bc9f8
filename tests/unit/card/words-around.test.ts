import { expect, test } from 'vitest'
import { wordsAround } from '../../../src/renderer/card/words-around'
import { page } from '../document/page'

/** A place, between brackets in its paragraph, as a card shows it. */
function shown(text: string): string {
  const from = text.indexOf('[')
  const to = text.indexOf(']') - 1
  const doc = page([['body', `1|${text.replace(/[[\]]/gu, '')}`]])
  const { left, said, right } = wordsAround(doc, { from: from + 2, to: to + 2 }, text.slice(from + 1, to + 1))
  return `${left}[${said}]${right}`
}

test('seven characters stand on each side of a short place, fewer beside a longer one', () => {
  expect(shown('昨天傍晚，渡口的船照[长]开，两岸的人都很高兴。')).toBe('晚，渡口的船照[长]开，两岸的人都')
  expect(shown('昨天傍晚，渡口的船照常[开往两岸的各个小镇]，两岸的人都很高兴。')).toBe(
    '的船照常[开往两岸的各个小镇]，两岸的',
  )
})

test('Latin letters are half as wide, and words stay whole', () => {
  expect(shown("Pupils at Saint [Brannock's] school have counted them.")).toBe(
    "at Saint [Brannock's] school have ",
  )
  expect(shown('They counted the [birds], eleven more.')).toBe('counted the [birds], eleven more.')
  expect(shown('Antidisestablishmentarianis[m].')).toBe('ishmentarianis[m].')
})
