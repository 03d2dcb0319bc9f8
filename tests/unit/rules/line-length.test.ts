import { expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { knowledge } from '../../../src/main/work'

/** A column of 15 squares; what is put in goes on from a full line into the next. */
const column = (...lines: readonly string[]) =>
  [
    '　　老街的石板路去年重新铺过，',
    '两边的铺子也陆续开了门，卖豆腐',
    '的老人把担子放在桥头，孩子们围',
    '着他要一碗热的，河里的船慢慢地',
    ...lines,
    '石阶上坐着几位乘凉的居民，他们',
    '说起今年的收成，都觉得比往年要',
    '好得多，茶馆里的灯也亮到了深夜',
    '，谁也不愿意先回去。',
  ].join('\n')

function doubts(text: string): readonly (readonly [string, ...string[]])[] {
  const { blocks, suspects } = clean(sourceFromText('page.txt', text), knowledge())
  return suspects.flatMap(({ rule, block, from, to, suggestions }) =>
    rule === 'line-length' ? [[blocks[block]?.text.slice(from, to) ?? '', ...suggestions] as const] : [],
  )
}

test('nothing is said of a column whose lines are full', () => {
  expect(doubts(column('摇过来，船夫在船头唱一支老歌，', '声音在水面上传得很远，一直到桥'))).toEqual([])
})

test('a line that is a square short has lost the mark at its end', () => {
  expect(doubts(column('声音在水面上传得非常遥远近年来', '每逢初一和十五的夜里都是这样'))).toEqual([
    ['样', '样，', '样、'],
  ])
})

test('where the last word goes on, nothing was lost at its end', () => {
  expect(
    doubts(
      column(
        '声音在水面上传得非常遥远一直传',
        '到了对岸的老人们也跟着唱起欢',
        '乐的歌声传遍了整个热闹的小山村',
      ),
    ),
  ).toEqual([])
})

test('a mark takes the character before it along, a bracket what it holds', () => {
  expect(
    doubts(
      column(
        '声音在水面上传得非常遥远近年来',
        '每逢初一和十五的夜里都是这样',
        '了，孩子们很喜欢这个热闹的夜晚',
      ),
    ),
  ).toEqual([])
  expect(
    doubts(
      column(
        '声音在水面上传得非常遥远近年来',
        '每逢初一和十五的夜里都是这样',
        '（见图）孩子们很喜欢热闹的夜晚',
      ),
    ),
  ).toEqual([])
})

test('a line that has a square too many holds a common character that is not printed', () => {
  expect(
    doubts(column('声音在水面上传得非常遥远近年来', '每逢初一十五的夜晚人们都敲锣和打鼓', '庆祝')),
  ).toEqual([])
  expect(
    doubts(
      column(
        '声音在水面上传得非常遥远近年来',
        '每逢节日的夜晚人们采取包和靠办',
        '法庆祝丰收和团圆的日子都很热闹',
      ),
    ),
  ).toEqual([])
  expect(
    doubts(
      column(
        '声音在水面上传得非常遥远近年来',
        '每逢节日的夜晚他们都会敲锣打和鼓',
        '庆祝丰收的日子一起吃一顿团圆的',
      ),
    ),
  ).toEqual([['和', '']])
})

test('a comma beside a line that is full is the rule between two columns', () => {
  expect(doubts(column('声音在水面上传得非常遥远近年来，', '每逢节日的夜晚他们都会敲锣打鼓'))).toEqual([
    ['，', ''],
  ])
})

test('a line with digits or letters, and a heading, are not judged', () => {
  expect(doubts(column('声音在水面上传得非常遥远近年来', '每逢3月8日的夜晚大家都敲锣鼓'))).toEqual([])
  expect(
    doubts(
      column('声音在水面上传得很远。', '古渡口的茶馆今年又开张迎客了', '　　声音在水面上传得很远很远，'),
    ),
  ).toEqual([])
})

test('the first line of a paragraph stands in by two squares: one that is a square short of that lost its mark', () => {
  const paragraph = (first: string) =>
    column('声音在水面上传得很远。', '', first, '都要到河边的空地上点起一堆篝火')
  expect(doubts(paragraph('每逢初一和十五的夜里大家'))).toEqual([['家', '家，', '家、']])
  expect(doubts(paragraph('每逢初一和十五的夜里大家们'))).toEqual([])
})

test('the line above may have lost its mark as well', () => {
  expect(
    doubts(
      column(
        '声音在水面上传得非常遥远近年',
        '每逢初一和十五的夜里都是这样',
        '老人们聚在一起喝茶说着古老的事',
      ),
    ),
  ).toEqual([
    ['年', '年，', '年、'],
    ['样', '样，', '样、'],
  ])
})

test('a line with digits is judged by the most that they can fill', () => {
  expect(
    doubts(
      column(
        '声音在水面上传得非常遥远近年来',
        '每逢3月8日的夜里大家都会来',
        '老人们聚在一起喝茶说着古老的事',
      ),
    ),
  ).toEqual([['来', '来，', '来、']])
})

test('a dash that was read as two strokes is as long as three characters', () => {
  expect(
    doubts(
      column(
        '声音在水面上传得非常遥远近年来',
        '每逢十五的夜里一一大家都这样',
        '老人们聚在一起喝茶说着古老的事',
      ),
    ),
  ).toEqual([])
})
