import { describe, expect, test } from 'vitest'
import { blocksOf } from './read'

const photos = (raw: string) => blocksOf(raw).filter((block) => /^(?:caption|credit)/u.test(block))

const opening = `
老粮站里的夜校

桥头镇夜校开在老粮站里，每周三
晚上点灯，来的人从十四岁到七十岁都
有，板凳是自己带的。木工课的学员最多，
坐不下的就站在门口听。`

describe('a photo’s text above its credit tears the sentence around it', () => {
  test('where what follows is as wide as the row below it: no paragraph begins there', () => {
    expect(
      blocksOf(`${opening}
归云师傅今年七十一岁，白天在作坊
里做船模，晚上来讲课。头一堂课他不
让人动手，先叫大家把木头的纹路和节

木工课的学员在老粮站刨木板。 青禾/摄
疤一处一处摸过来，再说这块料能做什
么，不能做什么，说错了的下一堂课重
新来过，谁也不许偷懒。
`).slice(-3),
    ).toEqual([
      'caption 木工课的学员在老粮站刨木板。',
      'credit 青禾/摄',
      'body 疤一处一处摸过来，再说这块料能做什么，不能做什么，说错了的下一堂课重新来过，谁也不许偷懒。',
    ])
  })

  test('over two rows and beside a narrower column, where it begins with what the page speaks of', () => {
    expect(
      photos(`${opening}
归云师傅今年七十一岁，白天在作坊
里做船模，晚上来讲课。头一堂课他不
让人动手，先叫大家把木头的纹路和
桥头镇夜校的木工课堂上，归云师傅在
教学员看木纹。
图片来源：桥头镇
节疤一处一处
摸过来，说错了重来。
下课以后还有人
不肯走。
`),
    ).toEqual(['caption 桥头镇夜校的木工课堂上，归云师傅在教学员看木纹。', 'credit 图片来源：桥头镇'])
  })

  test('on a page of paragraphs on one line each', () => {
    expect(
      photos(`
# 老粮站里的夜校

桥头镇夜校开在老粮站里，每周三晚上点灯，来的人从十四岁到七十岁都有，板凳是自己带的。

归云师傅今年七十一岁，白天在作坊里做船模，晚上来讲课。头一堂课他不让人动手，先叫大家把木头的纹路

近日，河湾小学的学生到老粮站参观木工课。

青禾/摄

和节疤一处一处摸过来，再说这块料能做什么，不能做什么。

# 渡口夜里开船了

渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元。
`),
    ).toEqual(['caption 近日，河湾小学的学生到老粮站参观木工课。', 'credit 青禾/摄'])
  })

  test('and not where a paragraph begins below it: the row is two em shorter than the next', () => {
    expect(
      blocksOf(`${opening}
归云师傅今年七十一岁，白天在作坊
里做船模，晚上来讲课。头一堂课他不
让人动手，先叫大家看木头的纹路。学
员们说得热闹，他听着不响，末了说，
桥头镇夜校的学员比他当年还用心些。
图片来源：桥头镇
头一堂课他不让人动手，先叫大家
把木头的纹路和节疤一处一处摸过来，
再说这块料能做什么，不能做什么，说
错了的下一堂课重新来过。
`).filter((block) => block.startsWith('caption')),
    ).toEqual([])
  })
})
