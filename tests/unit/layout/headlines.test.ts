import { describe, expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

const ferry = `本报讯 桥头镇渡口的末班船改到夜里
十一点，船工轮流值夜，晚归的人不用再
绕远路走石桥，票价还是两元，三年里没
有涨过一分。

渡口新装的路灯有十二盏，摆渡的老人
说，夜里也看得清水面了，末班船还添了
两只救生圈和一口热水壶，末班船不冷。

站里算过，末班船一个月多渡四百多人，
多半是夜校下课的学员。`

test('a text that opens as news does begins an article where the words of one headline end and another’s begin', () => {
  const page = (opening: string) => `
${ferry}

${opening}镇上的老粮站修
好了屋顶，鱼灯会定在初八开场，十四
个村扎灯的人走过石桥，热糕担子来了
四十副。

扎灯的竹篾要先泡三天，糊上绵纸再
画鳞片，最长的一条鱼灯有九米，要七个
小伙子才举得动，走起来摇头摆尾。

渡口末班船夜里十一点才收
渡口末班船夜里十一点才收

鱼灯会开场卖热糕四十副
鱼灯会开场卖热糕四十副`
  const heads = (opening: string) =>
    articlesOf(page(opening)).map((article) => article.filter((block) => block.startsWith('headline')))
  expect(heads('记者日前从镇文化站获悉，')).toEqual([
    ['headline 渡口末班船夜里十一点才收'],
    ['headline 鱼灯会开场卖热糕四十副'],
  ])
  // What does not say when or whence may be one article's next section.
  expect(heads('那边也不曾闲着的人还有，')).toHaveLength(1)
})

test('a text without a headline takes the one that speaks of it, from an article that has its own', () => {
  const all = articlesOf(`
${ferry}

梅子黄

渡口亮灯，是一件小事。可末班船晚收
一个钟头，等船的人就少走五里夜路。小
事办得久了，人心就暖了。

小事做一件不难，难的是夜夜都做。末班
船上的老人守了十一年，等的就是最后
那一个人。末班船走得慢，也走得久。

□ 归云

渡口末班船夜里十一点才收
渡口末班船夜里十一点才收

桥边闲话

末班船之约
末班船之约`)
  expect(all.map((article) => article.filter((block) => /^(?:headline|column)/u.test(block)))).toEqual([
    ['headline 渡口末班船夜里十一点才收'],
    ['column 桥边闲话', 'headline 末班船之约'],
  ])
})

test('the line right above a deck is the headline, though another stands above the text', () => {
  const blocks = blocksOf(`
桥头“夜”话

桥头镇的夜校开在老粮站里，每周三晚上点灯，教算账也教修农机，板凳是自己带的。

来的人从十四岁到七十岁都有，最远的一个要走八里山路，下了课还要帮着扫地关窗。

一盏灯照亮半条街

——桥头镇夜校学员见闻`)
  expect(blocks.slice(-2)).toEqual(['headline 一盏灯照亮半条街', 'deck ——桥头镇夜校学员见闻'])
})

describe('a number with its noun', () => {
  const page = (head: string) => `
${ferry}

${head}

扎灯的竹篾要先泡三天，糊上绵纸再
画鳞片，最长的一条鱼灯有九米，要七个
小伙子才举得动，走起来摇头摆尾。`

  test('is a subhead, and nobody’s name', () => {
    expect(blocksOf(page('第二关'))).toContain('subhead 第二关')
  })

  test('is not what else has three characters: that is who signs', () => {
    expect(blocksOf(page('梅子黄'))).toContain('signature 梅子黄')
  })
})

test('what other pages hold is an article of its own, item by item, whatever stands around it', () => {
  const all = articlesOf(`
${ferry}

归云

今日导读

老粮站里办起夜校 2版
鱼灯会定在初八开场 4版

渡口末班船夜里十一点才收
渡口末班船夜里十一点才收`)
  expect(all).toContainEqual([
    'column 今日导读',
    'other 老粮站里办起夜校 2版',
    'other 鱼灯会定在初八开场 4版',
  ])
})

const news = `
本报讯 渡口的末班船改到夜里十一
点，船工轮流值夜，晚归的人不用再绕远
路走石桥，票价还是两元。

归云`

describe('a headline line with fewer shadows than another', () => {
  test('leads up to it from above', () => {
    expect(
      blocksOf(`
桥头镇多方筹措惠民生桥头镇多方筹措惠民生

渡口夜里开船了渡口夜里开船了渡口夜里开船了
${news}
`).slice(0, 2),
    ).toEqual(['kicker 桥头镇多方筹措惠民生', 'headline 渡口夜里开船了'])
  })

  test('is its first part where it only says whose', () => {
    expect(
      blocksOf(`
桥头镇桥头镇：：

渡口夜里开船了渡口夜里开船了渡口夜里开船了
${news}
`).slice(0, 2),
    ).toEqual(['headline 桥头镇：', 'headline 渡口夜里开船了'])
  })
})

test('late headlines stay apart though one of them says whose before what', () => {
  expect(
    blocksOf(`
本报讯 近日，渡口的末班

船改到夜里十一点，船工轮流值

夜，晚归的人不用绕路。

归云

本报讯 桥头镇夜校开在老

粮站里，每周三晚上点灯，来的

人从十四岁到七十岁都有，板凳

是自己带的。

青禾

本报讯 近日，河湾村合作

社把晒谷场让出来放电影，一晚

上来了三百多人，散场的时候还

有人不肯走。

柳岸

渡口夜里开船了

桥头镇办夜校

板凳都是学员自己家里带的

河湾村：12盏灯照亮晒谷场上的银幕

渡口添了一只船
`),
  ).toContainEqual(expect.stringMatching(/^(?!body)\w+ 河湾村：12盏灯照亮晒谷场上的银幕$/u))
})

test('a text whose headline speaks of its neighbour keeps it, where the neighbour has one above its own text', () => {
  const ferry = '渡口的船工轮流值夜，晚归的人不用再绕石桥，渡口的票价还是两元，渡口夜里的灯一直亮到天明。'
  const school = '老粮站里点起灯，木工和裁缝两门课晚晚坐满，来的人自己带板凳，教的人不收一分钱。'
  const articles = articlesOf(`
渡口夜里开船渡口夜里开船

${ferry}

渡口船工夜里学木工渡口船工夜里学木工

${school}`)
  expect(articles).toEqual([
    ['headline 渡口夜里开船', `body ${ferry}`],
    ['headline 渡口船工夜里学木工', `body ${school}`],
  ])
})

test('a line between two of one headline is a line of it, though it speaks of the article above as well', () => {
  const boats =
    '本报讯 渡口的船工轮流值夜，船工说晚归的人不用再绕石桥。船工们值夜不加钱，值夜的船工有三位，票价还是两元。'
  const school =
    '本报讯 桥头镇夜校办进老粮站，木工和裁缝两门课晚晚坐满。值夜归来的人自己带板凳，夜校的木工课最挤，老粮站里夜校的灯十点才熄。'
  const [, second] = articlesOf(`
渡口夜里开船

${boats}

桥头镇夜校办进老粮站

值夜的船工

夜校木工课晚晚坐满

${school}`)
  expect(second?.slice(0, 3)).toEqual([
    'headline 桥头镇夜校办进老粮站',
    'headline 值夜的船工',
    'headline 夜校木工课晚晚坐满',
  ])
})

test('a line with white below it, above a headline of two lines without, is its kicker', () => {
  const text = `本报讯 近日，桥头镇夜校大会在老粮站召开，总结半年来的课，表扬从不缺课的学员。`
  const shadowed = (line: string) => line.repeat(2)
  const page = `
${shadowed('三十名学员得了表彰')}

${shadowed('老粮站里的灯')}
${shadowed('照亮了半个镇子')}

${text}
`
  expect(blocksOf(page).slice(0, 3)).toEqual([
    'kicker 三十名学员得了表彰',
    'headline 老粮站里的灯',
    'headline 照亮了半个镇子',
  ])
})

test('of what all reports of these days tell, the line above a headline says, with shadows or without', () => {
  const page = (shadow: (line: string) => string) => `
${shadow('“安全行船月”特别报道')}

${shadow('渡口的灯一盏也不许灭')}

▶ 本报记者 归云

${'桥头镇夜校开在老粮站里，每周三晚上点灯，教算账也教修农机，来的人从十四岁到七十岁都有。'}
`
  expect(blocksOf(page((line) => line.repeat(3)))[0]).toBe('kicker “安全行船月”特别报道')
  expect(blocksOf(page((line) => line))[0]).toBe('kicker “安全行船月”特别报道')
})

test('short lines below the name of a place are headlines, though an engine marked others', () => {
  const blocks = blocksOf(`
# 渡口的灯

本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电，摆渡的人也说水面上看得清了，夜里靠岸再没有磕碰。

## 一周速览

云溪新区

新添夜校三所

记者从云溪新区获悉，三所夜校日前在老粮站、文化站和渡口小学开课，木工、裁缝、算账三门课都坐满了人。

松江新区

渡船开行满千趟

10月12日，一船山货从松江新区的渡口出发，这是今年的第一千趟，比去年早了两个月，船工们放了一挂鞭炮。`)
  expect(blocks).toEqual(expect.arrayContaining(['headline 松江新区', 'headline 渡船开行满千趟']))
})

test('whose news it is opens a headline, below its kicker and above who wrote it', () => {
  expect(
    blocksOf(`
入冬以来，桥头镇的船坞没有停下。

从南边的渡口到北边的石桥，四十三条

木船抢着晴天上漆，一条条新船下水，

两岸的人都来看热闹。

老船坞里，师傅们正在给新船上漆。 图片来源：桥头镇

43条在修木船错开上漆、昼夜衔接

桥头镇渡口区：船坞不停 江上不冷

▶ 本报记者 程远
`).slice(-3),
  ).toEqual([
    'kicker 43条在修木船错开上漆、昼夜衔接',
    'headline 桥头镇渡口区：船坞不停 江上不冷',
    'byline ▶ 本报记者 程远',
  ])
})

test('rows above the first news, none with a mark at its end, are headlines though some are as wide as others', () => {
  expect(
    blocksOf(`
桥头镇三个月办成夜校十四班
老粮站里点起灯
渡口末班船改到夜里
江心洲的灯，叶家守
第三届“金锤子”比武获奖者都是谁
本报讯 渡口的末班船改到夜里十一
点，船工轮流值夜，晚归的人不用再绕
远路走石桥，票价还是两元，三年没有
涨过，这是今年的第三次改点。`).slice(0, 5),
  ).toEqual([
    expect.stringMatching(/ 桥头镇三个月办成夜校十四班$/u),
    expect.stringMatching(/ 老粮站里点起灯$/u),
    expect.stringMatching(/ 渡口末班船改到夜里$/u),
    expect.stringMatching(/ 江心洲的灯，叶家守$/u),
    expect.stringMatching(/ 第三届“金锤子”比武获奖者都是谁$/u),
  ])
})
