import { expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

const report = `
立冬刚过，渡口上下已经忙成一片，岸

边堆着新锯的木料，石阶上坐着补网的人，

一条翻过来的乌篷船晾在太阳底下。

这些年，桥头镇把老船厂留了下来，请

来七位老师傅，教年轻人造船补船，一年能

修三十条船。

光影桥头

老船厂里 看不够的造船手艺

▶ 本报记者 归云 图/文

桥头镇老船厂的学徒在给新船的船底填桐油灰。这条船长九米，是今年

第四条下水的船。

渡口的守灯人归师傅在给木头灯架换棉线灯芯。

6月1日，白鹭洲学堂的孩子们在石阶上放飞纸鸢。当天，学堂办起了风

车会，设下风筝、竹蜻蜓等九样游戏，让孩子们在风里学着看云识天气。

苏木/摄

本报讯 近日，桥头镇的鱼灯会办到第

九年，十四个村扎灯的人走过石桥，看热闹

的站满了两岸。 青禾

桥头镇鱼灯会走过石桥
`

test('below who wrote and photographed stand the photos’ texts, and they are of that report', () => {
  const [first = []] = articlesOf(report)
  expect(first.filter((one) => one.startsWith('caption'))).toEqual([
    'caption 桥头镇老船厂的学徒在给新船的船底填桐油灰。这条船长九米，是今年第四条下水的船。',
    'caption 渡口的守灯人归师傅在给木头灯架换棉线灯芯。',
  ])
})

test('a photo whose credit names another photographer is told for itself', () => {
  expect(articlesOf(report)).toContainEqual([
    'caption 6月1日，白鹭洲学堂的孩子们在石阶上放飞纸鸢。当天，学堂办起了风车会，设下风筝、竹蜻蜓等九样游戏，让孩子们在风里学着看云识天气。',
    'credit 苏木/摄',
  ])
})

test('photos have a place of their own on the page, which is called after the town', () => {
  expect(blocksOf(report)).toContain('column 光影桥头')
})

test('photos that a page numbers are of one report, though each is told of in two sentences', () => {
  const told = articlesOf(`
渡口的夜班渡口的夜班

渡口安静下来以后，夜班才刚刚开始。八月中旬，我们用四个夜晚跟着摆渡的、修灯的、看仓的人走了一圈。

①8月14日23时，归云师傅在渡口查看缆绳。他每晚要走八个来回。

②8月15日1时，程远在冷库里分拣疫苗。每半个小时他要出来暖一暖。

③8月16日3时，青禾驾驶洗扫车经过老街。这条路她每夜往返两趟。

石见/摄

夜班的人说，作息和大家正好颠倒。家里人吃早饭的时候他们才回来。可是看到渡口的灯亮着，心里就踏实。

老街修好了路灯老街修好了路灯

本报讯 老街的路灯日前全部修好，晚归的人不用再打手电，店家也把门板开到了九点。`)
  expect(told.map((article) => article.filter((block) => block.startsWith('caption')).length)).toContain(3)
})
