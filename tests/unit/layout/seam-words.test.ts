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

test('two lines of a heading are set together where every row has white above it, though a word may stand across', () => {
  const blocks = blocksOf(
    `
船厂的学徒跟着师傅出了半年的

船，回来以后能独自调舵，桥头

镇的人都说这孩子有出息，老船

工也点了头，说往后渡口的夜航

就交给他们这一班人了。

服务延伸到岗位
培训覆盖到全员

除了在校学生，船厂还承担渡口

船工的培训。去年共开办夜校六

个班，三百多人学会了看水位，

有的人还学会了修灯，回去教给

村里的后生。

他们说，明年还要来学修灯的手

艺，把码头的灯都修亮，让夜里

回家的人不用再绕远路。`,
    known,
  )
  expect(blocks).toContain('headline 服务延伸到岗位')
  expect(blocks).toContain('headline 培训覆盖到全员')
})
