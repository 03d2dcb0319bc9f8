import { expect, test } from 'vitest'
import type { Block } from '../../../src/core/layout/block'
import { seriesOf } from '../../../src/core/layout/stories/series'

/** Which of some headings, with a paragraph around each, are a series. */
function series(...headings: readonly string[]): string[] {
  const block = (role: string, text: string) =>
    ({ role, tape: { text }, level: null, shadowed: false }) as unknown as Block
  const text = block('body', '渡口的灯亮了。')
  const blocks = [text, ...headings.flatMap((heading) => [block('headline', heading), text])]
  return [...seriesOf(blocks)].map((i) => blocks[i]?.tape.text ?? '')
}

test('headings as long as each other are a series, without their marks', () => {
  const alike = ['船坞装上“亮眼睛”', '船台用上新缆绳', '渡口：也走上领奖台']
  expect(series(...alike)).toEqual(alike)
})

test('longer ones are where they are set in two halves', () => {
  const halves = ['延伸造船链条 让一块木板吃干榨净', '建强船工队伍 让号子声喊在船坞']
  expect(series(...halves)).toEqual(halves)
  expect(series(...halves.map((one) => one.replace(' ', '')))).toEqual([])
})

test('so are those in three parts, however long each is', () => {
  const parts = ['一盏灯 一条船 摆渡人守了四十年', '老粮站 新刨子 夜校从冷清到“一座难求”']
  expect(series(...parts)).toEqual(parts)
})

test('a heading that does not end as all before it do is no more of them', () => {
  const alike = ['看天吃饭的年头', '相信数字的年头', '坐在屋里的年头']
  expect(series(...alike, '渡船上的守夜人')).toEqual(alike)
})

test('headings of different lengths are none', () => {
  expect(series('船坞装上亮眼睛', '渡口也走上了全省的领奖台')).toEqual([])
})

test('headings that each say whose part it is, or quote somebody whole, are a series however long', () => {
  const ofOne = ['归云：一把凿子用了四十年', '青禾：灯下学艺']
  const quoted = ['“先把板凳坐稳”', '“急不得，一急，缝就不匀了”']
  expect(series(...ofOne)).toEqual(ofOne)
  expect(series(...quoted)).toEqual(quoted)
  expect(series('一把凿子用了四十年', '灯下学艺')).toEqual([])
})
