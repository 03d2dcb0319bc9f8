import { expect, test } from 'vitest'
import { SeamWords } from '../../../src/core/layout/rows/seam-words'
import { knowledge } from '../../../src/main/work'
import { blocksOf } from './read'

const known = knowledge()
const words = new SeamWords(known.lexicon ?? null, [])

test.each([
  ['桥头镇今年新开工建', '设，添了两间教室'],
  ['老粮站里的灯亮到深', '夜，没有人肯走'],
  ['昨夜在教室里学会了珠', '算，今天就记账'],
])('%s and %s share a word', (above, below) => {
  expect(words.standsAcross(above, below)).toBe(true)
})

test.each([
  ['桥头镇夜校开门迎客', '近日，老粮站里点起了灯'],
  ['归云', '老粮站里点起了灯'],
  ['老粮站里点起了灯，', '夜校开课'],
  ['', '夜校开课'],
])('%s and %s share none', (above, below) => {
  expect(words.standsAcross(above, below)).toBe(false)
})

test('without a word list only what the page says elsewhere is a word', () => {
  const page = new SeamWords(null, ['老木匠归云'])
  expect(page.standsAcross('镇上的老木', '匠')).toBe(false)
  expect(page.parts('镇上的老木', '匠归云')).toBe(true)
})

test('a row that ends amid a word goes on below it, where its length says that it stands for itself', () => {
  const brief = `
本报讯 近日，桥头镇把夜校办进了老粮
站，每周三晚上点灯，来听课的人坐满了
屋子，散课也不肯走。
■杏花乡中心渡口今年新开工建
设，候船厅明年春天迎客。
■柳湾村新修的水渠通了水。`
  expect(blocksOf(brief, known)).toContain('body ■杏花乡中心渡口今年新开工建设，候船厅明年春天迎客。')
})
