import { describe, expect, test } from 'vitest'
import { articlesOf } from './read'

const school =
  '入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。'
const joiner = '“白天在地里，晚上来夜校学木工。”邻村听课的人说，往后还想学画线。'
const ferry = '渡口的老船换上了电动机，摆渡的老人再不用摇橹，一天来回四十趟，过河的人不用等。'
const engine = '换上机器以后，船票没有涨，雨天还添了篷。'
const orchard = '后山的梨园今年挂果早，果农把枝条压得低低的，孩子伸手就够得着。'
const pears = '梨子卖到了省城，一斤比去年多卖两角。'

/** Headlines with their shadows, then texts in the same order, as a text layer has them. */
const page = (...texts: string[]) => `
桥头镇夜校晚晚坐满
桥头镇夜校晚晚坐满
老渡船换上电动机
老渡船换上电动机
后山梨园挂果早
后山梨园挂果早
${texts.join('\n')}`

describe('where headlines were painted before the texts', () => {
  test('each text has the headline in its turn, though nobody signed and nothing stands between', () => {
    const articles = articlesOf(page(school, joiner, ferry, engine, orchard, pears))
    expect(articles).toEqual([
      ['headline 桥头镇夜校晚晚坐满', `body ${school}`, `body ${joiner}`],
      ['headline 老渡船换上电动机', `body ${ferry}`, `body ${engine}`],
      ['headline 后山梨园挂果早', `body ${orchard}`, `body ${pears}`],
    ])
  })

  test('a line in a text, which has no shadow, is a subhead', () => {
    const articles = articlesOf(page(school, '刨花落了一地', joiner, ferry, engine, orchard, pears))
    expect(articles[0]).toContain('subhead 刨花落了一地')
  })

  test('an article that was set with its headline right above it stands for itself', () => {
    const stones = '石桥的栏杆修好了，石匠用的是后山的青石，一块一块对着旧样子凿，凿了整整两个月。'
    const masons = '修桥的石匠说，栏杆上的狮子少了三只，照着照片补上了。'
    const set = `石桥栏杆修旧如旧\n石桥栏杆修旧如旧\n本报讯 ${stones}\n${masons}`
    const articles = articlesOf(page(school, joiner, ferry, engine, orchard, pears, set))
    expect(articles.map(([headline]) => headline)).toEqual([
      'headline 桥头镇夜校晚晚坐满',
      'headline 老渡船换上电动机',
      'headline 后山梨园挂果早',
      'headline 石桥栏杆修旧如旧',
    ])
  })
})
