import { expect, test } from 'vitest'
import { clipped } from '../../../src/renderer/suspects/clipped'

/** The sentence around the place in 〔…〕. */
function shown(spelled: string): string {
  const from = spelled.indexOf('〔')
  const to = spelled.indexOf('〕') - 1
  const { before, said, after } = clipped(spelled.replace(/[〔〕]/gu, ''), { from, to })
  return `${before}〔${said}〕${after}`
}

test('a short sentence stands whole', () => {
  expect(shown('夜市共有〔120个〕摊位。')).toBe('夜市共有〔120个〕摊位。')
})

test('of a long one what stands around the number, from the beginning of a clause that is near', () => {
  const sentence = `${'桥头的灯，'.repeat(20)}今年夏天夜市一共租出去〔120个〕摊位，比去年夏天多了整整二十一个，街坊都说热闹。`
  expect(shown(sentence)).toBe(
    '…桥头的灯，桥头的灯，今年夏天夜市一共租出去〔120个〕摊位，比去年夏天多了整整二十…',
  )
})

test('cuts between characters, also those of two units', () => {
  expect(shown(`${'𠮷'.repeat(40)}〔3家〕${'𠮷'.repeat(40)}`)).toBe(
    `…${'𠮷'.repeat(26)}〔3家〕${'𠮷'.repeat(14)}…`,
  )
})
