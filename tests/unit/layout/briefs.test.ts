import { describe, expect, test } from 'vitest'
import { articlesOf } from './read'

const school = '桥头镇的夜校开在老粮站里，每周三晚上点灯，教算账也教修农机，板凳是自己带的。'
const ferry = '渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥。'
const orchard = '后山的梨园今年挂果早，果农把枝条压得低低的，一斤比去年多卖两角。'

/** Headlines with their shadows, before their texts. */
const painted = ['桥头镇夜校晚晚坐满', '老渡船换上电动机', '后山梨园挂果早']
  .map((headline) => `${headline}\n${headline}`)
  .join('\n')

describe('brief news below its column’s name is one article', () => {
  const page = (end: string) => `
云溪镇鱼灯会走过石桥

本报讯 云溪镇的鱼灯会办到第九年，十四个村扎灯的人走过石桥，看热闹的站满了两岸。

周知远

简讯

本报讯 ${school} （归云）

本报讯 ${ferry} （苏木）

${end}`

  test('though each item opens as news does', () => {
    const [, briefs] = articlesOf(
      page(`本报讯 ${orchard} （白露）

老街口的灯修好了

本报讯 老街口的路灯前天夜里亮了，坏了三个月，修灯的人一早就把梯子收走。`),
    )
    expect(briefs?.map((block) => block.split(' ')[0])).toEqual([
      ...['column', 'body', 'body', 'body'],
      ...['signature', 'signature', 'signature'],
    ])
  })

  test('but not with news of several paragraphs', () => {
    expect(
      articlesOf(
        page(`本报讯 ${orchard}

果农说，往后还要在山腰上再种三十亩，等到第四年，梨子就能装船卖到下游去。 白露

后山梨园挂果早`),
      ).length,
    ).toBe(3)
  })

  test('and no headline is theirs that was painted before the texts', () => {
    const [first, second, third] = articlesOf(`
${painted}
桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。
“白天在地里，晚上来夜校学木工。”邻村听课的人说，往后还想学画线。
渡口的老船换上了电动机，摆渡的老人再不用摇橹，一天来回四十趟，过河的人不用等。
换上机器以后，船票没有涨，雨天还添了篷。
${orchard}
梨子卖到了省城，往后还要再种三十亩。
简讯简讯
▲3月2日，云溪镇的鱼灯会办到第九年，十四个村扎灯的人走过石桥，看热闹的站满了两岸。
▲3月4日，老街口的路灯亮了，坏了三个月，修灯的人一早就把梯子收走。`).slice(0, 3)
    expect([first, second, third].map((blocks) => blocks?.length)).toEqual([3, 3, 3])
  })

  test('also where each begins with its day, below headlines that were painted before the texts', () => {
    const articles = articlesOf(`
${painted}
桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。
归云
渡口的老船换上了电动机，摆渡的老人再不用摇橹，一天来回四十趟，过河的人不用等。
本报记者 程远
${orchard}
镇办 苏木
简讯
11月3日，云溪镇的鱼灯会办到第九年，十四个村扎灯的人走过石桥，看热闹的站满了两岸。
近日，老街口的路灯亮了，坏了三个月，修灯的人一早就把梯子收走。`)
    expect(articles.map(([first]) => first)).toEqual([
      'headline 桥头镇夜校晚晚坐满',
      'headline 老渡船换上电动机',
      'headline 后山梨园挂果早',
      'column 简讯',
    ])
  })
})
