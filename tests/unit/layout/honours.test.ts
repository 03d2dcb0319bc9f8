import { describe, expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

describe('those who are honoured stand group by group, and no stop ends a group', () => {
  test('in a column, where a group goes on on the next row', () => {
    expect(
      blocksOf(`
7月9日，桥头镇木工比赛在老粮站结束，
来自十四个村的六十四名选手做了船模、板凳
和水桶。现将获奖名单公布如下：
一等奖(2名)：渡口村程望舒、老石桥村
林归帆
二等奖（3名）：松风里沈一苇、渡口村叶
文川、老粮站周知远
优秀组织奖：渡口村、松风里、老石桥
村
比赛以后，做得最好的三只船模留在老粮
站的展柜里，谁想看都可以去看，看完了还能
坐下来学一手。`).slice(1, 4),
    ).toEqual([
      'body 一等奖（2名）：渡口村程望舒、老石桥村林归帆',
      'body 二等奖（3名）：松风里沈一苇、渡口村叶文川、老粮站周知远',
      'body 优秀组织奖：渡口村、松风里、老石桥村',
    ])
  })

  test('on lines of their own, each with what its people do', () => {
    expect(
      blocksOf(`
# 桥头镇“十佳匠人”名单

木工：程望舒（渡口木器社）、林归帆（老粮站船模合作社）

船工：沈一苇（桥头镇渡口管理站）

老街夜话

# 把灯留到最后一个人

一名船工提了一条建议：把末班船的灯留到最后一个人上岸，一年多用不了几度电。建议写在一张烟盒纸上，站长没有扔。`),
    ).toEqual([
      'headline 桥头镇“十佳匠人”名单',
      'body 木工：程望舒（渡口木器社）、林归帆（老粮站船模合作社）',
      'body 船工：沈一苇（桥头镇渡口管理站）',
      expect.stringMatching(/^\w+ 老街夜话$/u),
      'headline 把灯留到最后一个人',
      expect.stringMatching(/^body 一名船工/u),
    ])
  })
})

test('a list ends no sooner than with those whom it leaves out', () => {
  const [list] = articlesOf(`
渡口杯摄影赛获奖名单

一等奖（1名）：《夜渡》，归云，渡口镇。

二等奖（2名）：《老粮站》，苏木，桥头镇；《石阶》，白露，云溪镇。

优秀奖（略）。得奖的人请在月底以前，把信寄到老粮站的夜校，好领奖状。

桥头镇夜校晚晚满座

本报讯 桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。`)
  expect(list?.at(-1)).toContain('优秀奖')
})

test('a list of names that does not say whose goes on with the report above', () => {
  expect(
    blocksOf(`
渡口撑船赛落幕

本报讯 渡口的撑船比赛昨天落幕，十二条船的船工上场，撑、拐、靠、系四样本事比了一个上午，岸上站满了人。

获奖名单

一等奖：归云（东码头）

二等奖：程望舒（西码头）、沈一苇（石桥）`),
  ).toContain('subhead 获奖名单')
})

test('the last group ends short of its column, and the next article’s headline of two lines begins', () => {
  const spread = (rows: string) => rows.trim().split('\n').join('\n\n')
  const raw = `${spread(`
一等奖：程望舒（渡口村）
二等奖：林归帆（老石桥村
村委会）、沈一苇（松风里）
团体奖：渡口村
末班船开出“加时班”`)}
多等晚归人两个小时

${spread(`
本报讯 自七月一日起，渡口的
末班船改到夜里十一点，船工轮
流值夜，票价还是两元，晚归的
人不用再绕老石桥回家，走夜路
的人也少了一半。
船工说，夜里的灯要多点一盏，
照着石阶，也照着等船的人，往
后天冷了还要添一只火盆。`)}`
  expect(blocksOf(raw).slice(2, 5)).toEqual([
    'body 团体奖：渡口村',
    'headline 末班船开出“加时班”',
    'headline 多等晚归人两个小时',
  ])
})
