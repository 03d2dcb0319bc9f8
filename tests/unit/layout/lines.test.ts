import { describe, expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

const evening = '老粮站里点起灯，夜校开了十四个班，来的人自己带板凳，教的人不收一分钱。'
const ferry = '船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元，三年没有涨过。'

describe('a line with two parts', () => {
  test('is the name of whose report follows and its headline, though a single space stands between', () => {
    const text = `桥头镇文化中心把${evening}`
    expect(blocksOf(`桥头镇文化中心 夜校晚晚坐满人\n\n${text}`)).toEqual([
      'headline 桥头镇文化中心',
      'headline 夜校晚晚坐满人',
      `body ${text}`,
    ])
  })

  test('ends a text with who wrote it, by trade and name', () => {
    expect(blocksOf(`夜校晚晚坐满人\n\n${evening} 桥头镇教师 程望舒`)).toEqual([
      'headline 夜校晚晚坐满人',
      `body ${evening}`,
      'signature 桥头镇教师 程望舒',
    ])
  })
})

test('names between a headline and its text wrote it', () => {
  expect(blocksOf(`夜校晚晚坐满人\n程望舒 沈一苇\n${evening}`)).toEqual([
    'headline 夜校晚晚坐满人',
    'byline 程望舒 沈一苇',
    `body ${evening}`,
  ])
})

test('whom a letter addresses stands above it, on a page of paragraphs on one line each', () => {
  expect(
    blocksOf(`# 桥头镇办起夜校\n\n${evening}\n\n# 渡口夜里没有灯\n\n尊敬的编辑部：\n\n${ferry}`).slice(2),
  ).toEqual(['headline 渡口夜里没有灯', 'body 尊敬的编辑部：', `body ${ferry}`])
})

describe('above a text that an engine read', () => {
  test('what is marked smaller below the headline says more of it', () => {
    expect(
      blocksOf(`# 老粮站里办夜校 晚晚坐满人\n\n## 学费一分不收，教的人是各村的老匠人\n\n${evening}`).slice(
        0,
        2,
      ),
    ).toEqual(['headline 老粮站里办夜校 晚晚坐满人', 'deck 学费一分不收，教的人是各村的老匠人'])
  })

  test('the kind of report is the headline where nothing else is', () => {
    expect(
      blocksOf(`# 桥头镇夜校办学观察\n\n教的人不收一分钱 来的人自带板凳\n\n${evening}`).slice(0, 2),
    ).toEqual(['headline 桥头镇夜校办学观察', 'deck 教的人不收一分钱 来的人自带板凳'])
  })
})

test('lines in capitals head nothing on a Chinese page', () => {
  const [first] = articlesOf(`BRIDGE TOWN\n\n夜校晚晚坐满人\n\n${evening}\n\n渡口夜里开船\n\n${ferry}`)
  expect(first?.[0]).toBe('headline 夜校晚晚坐满人')
})

test('what is wrong is told under its number, in two clauses', () => {
  expect(
    blocksOf(`
夜里给船上的灯充电，这些误区要避开

近年来，渡口的木船都换上了电灯。冬天来了，灯要充的时间变长，哪些误区最容易被忽视？

误区一：充一夜，照得远

“很多人收船以后插上就不管了。”归云师傅说，灯充满以后还插着，线会发热。

误区二：换块大的，省得天天充

有的船工为了多照几个钟头，自己换上大的，线细了，夜里就容易烧起来。
`).filter((block) => block.startsWith('subhead')),
  ).toEqual(['subhead 误区一：充一夜，照得远', 'subhead 误区二：换块大的，省得天天充'])
})

test('a line of a list that fills its column goes on where the next row does not say what it is of', () => {
  expect(
    blocksOf(`
本报讯 桥头镇夜校日前比了一回手艺，
四十名学徒在老粮站里摆开架势，从傍晚
比到半夜。结果如下：
一等奖：织布班 苏木
二等奖：修船班 程小舟 记账班 林
远山
三等奖：木工班 陈云开 裁缝班 叶
知秋
团体奖：织布班 修船班 木工班 记
账班`).slice(1),
  ).toEqual([
    'body 一等奖：织布班苏木',
    'body 二等奖：修船班程小舟记账班林远山',
    'body 三等奖：木工班陈云开裁缝班叶知秋',
    'body 团体奖：织布班修船班木工班记账班',
  ])
})

test('above what somebody says, quoted whole, stands what leads up to it', () => {
  expect(
    blocksOf(`
渡口船工夜里救起落水的少年
“听见喊声就跳下去了”
本报记者 苏木
入冬以后，老粮站的木门晚晚开着，船工在门口挂了一盏马灯，来的人都认得路，板凳坐满了就靠着窗台听。`).slice(
      0,
      2,
    ),
  ).toEqual(['kicker 渡口船工夜里救起落水的少年', 'headline “听见喊声就跳下去了”'])
})
