import { describe, expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

describe('a photo with news of its own', () => {
  const page = (caption: string) =>
    articlesOf(`
桥头镇办起渔灯会

本报讯 6月1日，桥头镇的渔灯会在石桥两岸开场，十四个村的人提着自家扎的鱼灯走过石桥，老粮站前的空地上摆满了热糕担子。

渔灯会由桥头镇的老匠人轮流领头，今年扎灯三百盏，最大的一盏要八个人抬。

松风里装上路灯

本报讯 松风里的三条巷子近日装上路灯，晚归的人不用再打手电，摆渡的老人也说夜里看得清水面。

${caption}

归云/摄`)
  const alone = (articles: string[][]) => articles.filter(([first]) => first?.startsWith('caption'))

  test('opens with a date, and is not of the story of the same day and town', () => {
    expect(
      alone(page('6月 1日，桥头镇举行插秧比赛，二十多户人家下田比快，围观的老人在田埂上数着秧苗。')),
    ).toHaveLength(1)
  })

  test('belongs to the story whose event it names, dated or not', () => {
    expect(alone(page('6月1日，桥头镇的孩子提着鱼灯走在石桥两岸，等着最大的一盏灯过桥。'))).toEqual([])
  })
})

test('a short photo’s text amid an article is of that, unless it opens with a day', () => {
  const articles = (caption: string) =>
    articlesOf(`
渡口夜里开船了

本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥。

${caption}

归云/摄

船票还是两元，三年没有涨过，末班船上添了两盏灯，船工说往后也不打算涨。

桥头镇夜校晚晚满座

本报讯 夜校开在老粮站里，每周三晚上点灯，教算账也教修农机，板凳是自己带的。`)
  expect(articles('船工正在江边补网。').length).toBe(2)
  expect(articles('4月12日，采茶人在山腰摘头一批新芽。').length).toBe(3)
})

test('a photo goes with the one headline that names what it names, wherever the photo stands', () => {
  const all = articlesOf(`
“渡口的灯一亮，等船的人心里就踏实了。”六十年前，四条木船在这里做起了摆渡的营生，一做就是三代人。

如今船换了铁壳，票价还是两元。大家凑在一起，是想谢谢把灯守到今天的每一个人。 归云

本报讯 松风里的三条巷子近日装上路灯，晚归的人不用再打手电，提着菜篮的老人也说夜里看得清石阶。 林归帆

6月1日上午，桥头镇办起守灯人六十周年纪念大会，四十二位老船工登台切开一只大蛋糕，最年长的九十六岁。

程望舒/摄

松风里装上路灯

在守灯人六十周年纪念大会上的话`)
  const photo = all.find((article) => article.some((block) => block.startsWith('caption')))
  expect(photo).toContain('headline 在守灯人六十周年纪念大会上的话')
})

test('news that is a headline and a photo is an article of its own', () => {
  const all = articlesOf(`
# 桥头镇夜校晚晚满座

桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。

## 桥头镇“鱼灯一条街”亮灯

7月3日，桥头镇的孩子在“鱼灯一条街”上数灯。这条街从渡口通到老粮站，木工和裁缝夜里也开门。

归云 摄`)
  expect(all).toHaveLength(2)
  expect(all[1]?.[0]).toBe('headline 桥头镇“鱼灯一条街”亮灯')
})

test('the sentence that says what a photo shows ends its news, below a row as wide as the others', () => {
  expect(
    blocksOf(`
江心洲灯塔亮了

本报讯 江心洲的灯塔上周修好了，守塔人
夜里又点起了灯，两岸行船都看得见，头
一晚就有二十多条船鸣笛致意。 归云

图片来源：桥头镇
近日，桥头镇的第一条电动渡船“归帆号”下水试航，船身长十
八米，一趟能坐六十个人，从渡口到江心洲只要九分钟，比原来
快了一半，往后每天来回十二趟，票价还是两元，三年不变动。
图为“归帆号”驶出船坞。
渡口夜里开船了
本报讯 渡口的末班船改到夜里十一点，
船工轮流值夜，晚归的人不用再绕远路
走石桥，票价还是两元。`).filter((block) => block.includes('归帆号')),
  ).toHaveLength(1)
})

test('whose photo it is stands in the line below it, which says on what day, above the next headline', () => {
  expect(
    blocksOf(`
# 老粮站里点起灯

入冬以来，镇东的老粮站里晚晚点灯，木工、裁缝、算账三门课坐得满满当当，连邻村的人也骑车赶来听讲，来晚的只好站着。

归云说，从前没有人想到要学，如今一条板凳坐三个人，门口还站着一排，散了课都不肯走，问这问那。

图片来源：渡口镇文化站

11月2日，渡口镇文化站的人在石阶上教孩子们扎鱼灯。

# 十二盏路灯亮起来

本报讯 十二盏路灯日前亮了起来，晚归的船工不用再打手电，家里人也放心，坏了当天就修。
`).slice(3, 5),
  ).toEqual(['credit 图片来源：渡口镇文化站', 'caption 11月2日，渡口镇文化站的人在石阶上教孩子们扎鱼灯。'])
})

test('a photo from a zone that no article names is an article of its own, whatever else they share', () => {
  const told = articlesOf(`
梅岭高新区的志愿者进了老街

清早六点，梅岭高新区的党员志愿者就到了老街，帮着补墙、理线、清水沟，街坊们端出热茶，忙到中午才散。

近日，松江高新区的党员志愿者走进敬老院，和老人一起包粽子。

归云/摄

渡口的路灯亮了

本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电，摆渡的人也说水面上看得清了。`)
  expect(told.map((article) => article[0]?.slice(0, 8))).toEqual(['headline', 'caption ', 'headline'])
})

test('a photo’s news, set across the columns, goes on in the next sentence on a row as wide', () => {
  expect(
    blocksOf(`
桥头渡口镇职工洪大为的《雪夜抢修》获

得一等奖。获奖作品将在云溪渡口镇美术

馆展出至11 月30日，免费参观。

沈默

“高新杯”职工摄影大赛揭晓

10月22日，桥头渡口镇智慧港口码头，无人集卡在自动化岸桥下有序装卸集装箱。

该码头今年3月投用以来，累计完成吞吐量38.6万标箱，单桥每小时作业效率提升

27%。
图片来源：桥头渡口镇

本报讯 近日，江心渡口镇启动“百

年江心”老照片征集活动，面向社会征集

反映江心工业、码头、街巷变迁的老照片。

活动开展半个月来，已收到照片 2180张，
`),
  ).toContainEqual(expect.stringMatching(/^caption 10月22日.*装卸集装箱。该码头.*27%。$/u))
})

test('a photo that says on what day, but not where, is of the story beside it that speaks of the same', () => {
  const articles = articlesOf(`
老石桥的栏杆修好了

本报讯 石桥的栏杆前天修好了，石匠用的是后山的青石，一块一块对着旧样子凿，凿了整整两个月。

周知远

防洪值守：把险情堵在雨前

本报讯 入汛以来，渡口的雨比常年多四成。在上游的看守房里，记者见到了看守工老骆，屋里只有一张床和一盏灯，雨一大，他就打着手电沿护坡走一个来回，一个夏天走坏了四双胶鞋。

7月24日，看守工在雨中巡查护坡。 渡口融媒体工作室 摄

后山梨园挂果早

本报讯 后山的梨园今年挂果早，果农把枝条压得低低的，孩子伸手就够得着。

程望舒`)
  expect(articles[1]?.slice(-2)).toEqual([
    'caption 7月24日，看守工在雨中巡查护坡。',
    'credit 渡口融媒体工作室 摄',
  ])
})
