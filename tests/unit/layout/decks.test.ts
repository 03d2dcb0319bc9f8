import { describe, expect, test } from 'vitest'
import { blocksOf } from './read'

const text =
  '老粮站里点起灯，夜校开了十四个班，来的人自己带板凳，晚晚坐满，连邻村的人也骑车赶来听讲，镇里说还要添。'
const signed = '□ 程望舒'

describe('the last line of a headline is a deck', () => {
  test('where it is far longer than the one above', () => {
    expect(
      blocksOf(`
粮站里的灯“又亮”了

江上六个渡口两年里办起二十三所夜校

${signed}

${text}`).slice(0, 2),
    ).toEqual(['headline 粮站里的灯“又亮”了', 'deck 江上六个渡口两年里办起二十三所夜校'])
  })

  test('and not where it has two halves, begins with a place of its own, or is hardly longer', () => {
    for (const second of [
      '板凳添了三百条 来年春天再办二十所',
      '桥头镇：江上六个渡口两年办起夜校',
      '六个渡口办起二十所夜校',
      '62盏灯照着9400张板凳和人',
    ])
      expect(
        blocksOf(`
粮站里的灯“又亮”了

${second}

${signed}

${text}`),
      ).toContain(`headline ${second}`)
  })

  test('where it says who spoke and who was in the chair', () => {
    expect(
      blocksOf(`
全镇夜校工作推进会召开
程望舒讲话 沈一苇主持

${signed}

${text}`),
    ).toContain('deck 程望舒讲话 沈一苇主持')
  })
})

test('who attended stands below a headline, though both tear the text', () => {
  expect(
    blocksOf(`
本报讯 全镇夜校工作推进会日前在老粮站召开，各村的人
都到了场，镇长程望舒在会上讲话，沈一苇主持会议，散会
以后大家又去看了渡口新装的十二盏路灯，走了走石桥，听

全镇夜校工作推进会召开
程望舒讲话 沈一苇主持

船工说夜里的事，一直说到天黑，又坐末班船回到镇上，船
上的灯也是新换的。程望舒说，夜校要办得像灯一样亮，让
晚归的人都看得见。`),
  ).toEqual(expect.arrayContaining(['headline 全镇夜校工作推进会召开', 'deck 程望舒讲话 沈一苇主持']))
})

test('what a notice is about and its kind are two lines of one headline', () => {
  expect(
    blocksOf(`
关于临时调整三号、七号船

靠岸码头的通告

乘船的乡亲请注意，因老桥整修，从下月起三号船改靠西码头，七号船改靠石桥，票价不变，请大家早些出门。

桥头镇渡口管理站`).slice(0, 2),
  ).toEqual(['headline 关于临时调整三号、七号船', 'headline 靠岸码头的通告'])
})

test('two lines as long as each other and set close are one headline, however many shadows each has', () => {
  expect(
    blocksOf(`
渡口的夜校又开门了渡口的夜校又开门了
满江灯火照着新板凳满江灯火照着新板凳满江灯火照着新板凳

本报讯 渡口夜校的灯火照满了江面，${text}

${signed}`).slice(0, 2),
  ).toEqual(['headline 渡口的夜校又开门了', 'headline 满江灯火照着新板凳'])
})
