import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { knowledge } from '../../../src/main/work'
import { articlesOf, blocksOf } from './read'

/** An engine's page: paragraphs on one line each. */
const report = `
# 桥头镇把夜校办进老粮站

入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。

头一批老木匠一共来了九位，每人带三个徒弟，教的都是实打实的手艺，学成以后还能到镇上的作坊里去做工。`

describe('a paragraph torn amid a word that the page knows', () => {
  test('is one, however few its first characters are', () => {
    expect(
      blocksOf(`${report}

镇上的老木

匠归云今年七十一岁，白天在作坊里做工，晚上来夜校讲课，风雨无阻，从来没有误过一堂。`).slice(-1),
    ).toEqual([
      'body 镇上的老木匠归云今年七十一岁，白天在作坊里做工，晚上来夜校讲课，风雨无阻，从来没有误过一堂。',
    ])
  })

  test('goes on behind another article', () => {
    const raw = `${report}

镇里还打算在明年开春之前再添两间教室，专门请外乡的师傅来教船模和竹编，到时候镇上的老木

# 渡口夜里开船了

本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元。

匠也能当回学生，把年轻时想学没有学成的手艺补上。`
    const draft = clean(sourceFromText('page.txt', raw.trim()))
    const torn = draft.blocks.findIndex(({ text }) => text.endsWith('老木'))
    expect(draft.blocks.at(-1)).toMatchObject({ continues: torn })
    expect(articlesOf(raw).map((article) => article.length)).toEqual([5, 2])
  })
})

test('a paragraph that breaks off amid a word of the list goes on with the rest of it, behind another article', () => {
  const raw = `${report}

镇里还打算在明年开春之前再添两间教室，修好窗户，装上新灯，到时候再从邻县专门请外乡的师傅来教手

# 渡口夜里开船了

渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元，上船的人多了一倍。

艺，教竹编，教船模，一直教到开春，学会的人可以留下来帮忙，不想留的带着工具回家去做也好。`
  const { blocks } = clean(sourceFromText('page.txt', raw.trim()), knowledge())
  const torn = blocks.findIndex(({ text }) => text.endsWith('来教手'))
  expect(blocks.map(({ continues }) => continues).slice(torn)).toEqual([null, null, null, torn])
})

test('what stands between the halves of a paragraph is another article, though it names the same place', () => {
  const raw = `${report}

镇里还打算在明年开春之前再添两间教室，修好窗户，装上新灯，到时候再从邻县专门请外乡的师傅来教手

渡船也载读书人

桥头镇夜校散课以后，渡口再开一班船，听课的人不用摸黑绕远路，老粮站门口挂着船期，木工班的人都抄了一份。

艺，教竹编，教船模，一直教到开春，学会的人可以留下来帮忙，不想留的带着工具回家去做也好。`
  const { articles, blocks } = clean(sourceFromText('page.txt', raw.trim()), knowledge())
  expect(blocks.at(-1)?.continues).toBe(blocks.findIndex(({ text }) => text.endsWith('来教手')))
  expect(articles.map((article) => article.blocks.map((i) => blocks[i]?.text.slice(0, 4)))).toEqual([
    ['桥头镇把', '入秋以来', '头一批老', '镇里还打', '艺，教竹'],
    ['渡船也载', '桥头镇夜'],
  ])
})

test('behind who signs the article that tore it a report goes on with whom it names', () => {
  const page = `
老粮站里的木匠

入秋以来，程望舒把夜校的木工班带了起来，刨花天天
扫两麻袋，连邻村的人也骑车赶来听讲，板凳是自己带的。

镇里打算在明年开春之前再添两间教室，装上新灯，修
好旧窗，换掉漏雨的瓦，还要请程望舒再讲一讲“看木头”

渡口夜里开船了

本报讯 渡口的末班船改到夜里十
一点，船工轮流值夜，晚归的人不用再
绕远路走石桥。

末班船上添了两盏灯，船票还是两
元，三年没涨过，六十几岁的船工学会

的窍门，一直讲到开春，学会的人可以留下来帮忙，不想留
的带着工具回家去做也好。

“手不能生。”程望舒说，一天不摸木头，夜里就睡不
着，散课以后还要坐一会儿，磨一遍刨子。

了看潮汐表，坐船的人不用多花一分，
往后也不打算涨。
苏木

程望舒今年七十一岁，带过的徒弟有四十多个，最小的
十六岁，最大的五十二岁。

前些天下雨，老粮站的屋顶漏了，程望舒带着人爬上去
换瓦，一直换到天黑。`
  expect(
    articlesOf(page).map((article) => article.map((block) => block.split(' ').at(-1)?.slice(0, 3))),
  ).toEqual([
    ['老粮站', '入秋以', '镇里打', '的窍门', '“手不', '程望舒', '前些天'],
    ['渡口夜', '渡口的', '末班船', '了看潮', '苏木'],
  ])
})

test('what stands between a sentence that breaks off and its rest is the photo’s whose owner it names', () => {
  expect(
    blocksOf(`${report}

听课的人里有个渔家后生叫林归帆，白天跟船出江，晚上来学木工，散了课还要帮着师傅把工具一样

图片来源：石桥镇

9月6日，石桥镇在渡口办起集市，二十多个村的人挑着新米来赶集，一天卖出了两千多斤。

一样擦干净收进柜子里，第二天一早再赶去上船，三个月下来瘦了十斤。`).slice(-4),
  ).toEqual([
    'body 听课的人里有个渔家后生叫林归帆，白天跟船出江，晚上来学木工，散了课还要帮着师傅把工具一样',
    'credit 图片来源：石桥镇',
    'caption 9月6日，石桥镇在渡口办起集市，二十多个村的人挑着新米来赶集，一天卖出了两千多斤。',
    'body 一样擦干净收进柜子里，第二天一早再赶去上船，三个月下来瘦了十斤。',
  ])
})

test('a paragraph goes on behind a whole article that tore it, headline, text and name', () => {
  const draft = clean(
    sourceFromText(
      'page.txt',
      `老粮站里点起灯老粮站里点起灯

▶ 归云

桥头镇的老粮站空了十二年，今年春天镇
里把它修好，屋顶换上新瓦，墙还是那一道
墙。木工、裁缝、算账三门课晚晚坐满，来
晚了就站在门口听，散了课，师傅还要叫住

安全讲堂安全讲堂

夜里怎样走渡口夜里怎样走渡口

渡口的石阶夜里湿滑，下船的人要等
船靠稳了再起身，不要抢在前头跳上岸去
踩空。手里的灯要举低一些，照着自己的
脚，后面的人要等前面的人站稳了再走，
不要推。

林归帆

两三个学得慢的，把凿子再磨一遍，一直磨到
能刮下手背上的汗毛为止。师傅说，从前学艺
头一年只磨凿子，第二年才许碰木头，到了第
三年，才轮得到自己做一条板凳。`,
    ),
  )
  const torn = draft.blocks.findIndex(({ text }) => text.endsWith('还要叫住'))
  expect(draft.blocks.at(-1)).toMatchObject({ continues: torn })
  expect(draft.articles).toHaveLength(2)
  expect(draft.blocks.find(({ text }) => text === '安全讲堂')?.role).toBe('column')
})

/** A report whose third paragraph another article tears, after a subhead. */
const tornByNews = (above: string, below: string) => `
把板凳坐热把板凳坐热

▶ 归云

桥头镇的老粮站空了十二年，今年春天镇
里把它修好，屋顶换上新瓦，墙还是那一道
墙。师傅是镇上的老木匠，学员的凿子是自
己带的。

一把凿子磨半年一把凿子磨半年

木工课先不做木工。头一个月只许磨凿
子，磨到能刮下手背上的汗毛为止，散了课，
${above}

末班船改到十一点末班船改到十一点

本报讯 渡口的末班船改到夜里十一点，
船工轮流值夜，晚归的人不用再绕远路走石
桥，票价还是两元。 林归帆

${below}

把手艺传给外乡人把手艺传给外乡人

邻村的人骑车赶来听讲，连外乡的裁缝
也来借灯做活，走的时候总要留下两块桐油
皂，师傅说那是灯油钱。`

describe('a paragraph goes on behind news that tore it, up to who signed that', () => {
  test('and the subheads on both sides of the news are those of one article', () => {
    const raw = tornByNews(
      '来晚了的就站在门口听，师傅还要叫住两三个',
      '学得慢的，把凿子再磨一遍。师傅说，从前学\n艺头一年只磨凿子，到了第三年才轮得到自己\n做一条板凳。',
    )
    expect(articlesOf(raw).map((article) => article.length)).toEqual([8, 3])
    expect(blocksOf(raw).filter((block) => block.startsWith('subhead'))).toEqual([
      'subhead 一把凿子磨半年',
      'subhead 把手艺传给外乡人',
    ])
  })

  test('with what somebody says who was about to speak', () => {
    const raw = tornByNews(
      '来晚了的就站在门口听，七十一岁的归师傅说，',
      '“学得慢的要把凿子再磨一遍。”他从前学艺，\n头一年只磨凿子，到了第三年才轮得到自己做\n一条板凳。',
    )
    expect(articlesOf(raw).map((article) => article.length)).toEqual([8, 3])
  })
})

test('a paragraph goes on behind a signed article that was set amid it, whether its headline has shadows or not', () => {
  expect(
    articlesOf(`
老粮站里点起灯

▶ 归云

桥头镇把夜校办进了老粮站，木工、裁缝、
算账三门课晚晚坐满，连邻村的人也骑车赶来
听讲，来晚了就站在门口听。老木匠最看重的
三样家什是刨子、凿子、墨斗，每晚来听课的

渡口夜里开船了

本报讯 渡口的末班船改到夜里十一点，
船工轮流值夜，晚归的人不用再绕远路走石桥，
票价还是两元，三年没有涨过。 程远

人都要先学会把它们磨快、擦亮、摆正，再动
手锯第一块板，锯歪了的要重来一遍。`)[0]?.at(-1),
  ).toMatch(/人都要先学会/u)
})

test('of two articles side by side each goes on in its own column', () => {
  const all = articlesOf(`
老粮站里守灯的人老粮站里守灯的人

□ 程远

入冬以后，老粮站的木门晚晚开着，归云师傅在门口挂了
一盏马灯，来的人都认得路，板凳坐满了就靠着窗台听。

有一年大雪封了山，归云师傅为了给夜校的学徒送一盏马灯

渡口末班船改到夜里十一点渡口末班船改到夜里十一点

本报讯 渡口的末班船改到夜里
十一点，船工轮流值夜，晚归的
人不用再绕远路走石桥。

船票还是两元，三年没有涨过，
船头添了长凳，跟着搬来的热糕

的门，他走了二十里山路，到了老粮站天都亮了，学徒们都
说这盏灯比月亮还要亮。

担子一直摆到散船以后。

船工归帆说，等开春以后，夜里
还要再添两班船。

苏木`)
  expect(all[0]?.at(-1)).toContain('的门，他走了二十里山路')
  expect(all[1]).toHaveLength(6)
})

describe('a paragraph torn by an article whose headline stands behind it', () => {
  const page = (last: string, rest: string) => `
入秋以来，桥头镇把夜校办进了老粮站，木工、
裁缝、算账三门课晚晚坐满，连邻村的人也骑车
赶来听讲。头一批老木匠一共来了九位，每人带
${last}

本报讯 渡口的末班船近日改到夜里十一点，船工
轮流值夜，晚归的人不用再绕远路走石桥，票价
还是两元。

归云

渡口夜里开船了

${rest}

夜校明年再添两间教室，请外乡的师傅来教船模
和竹编，报名从腊月初一开始。

老粮站里点起灯
`
  const restOf = (raw: string) => {
    const { blocks } = clean(sourceFromText('page.txt', raw.trim()))
    return blocks.filter(({ continues }) => continues === 0).map(({ text }) => text.slice(0, 6))
  }

  test('goes on behind that headline, though it breaks off at a comma', () => {
    const rest = '教的都是实打实的手艺，学成以后还能到镇上的\n作坊里去做工，谁都愿意来。'
    expect(restOf(page('三个徒弟，先从刨板学起，再学开榫做柜的本事，', rest))).toEqual(['教的都是实打'])
  })

  test('is whole where its sentence ends', () => {
    const rest = '教的都是实打实的手艺，学成以后还能到镇上的\n作坊里去做工，谁都愿意来。'
    expect(restOf(page('三个徒弟，先从刨板学起，再学开榫做柜的本事。', rest))).toEqual([])
  })

  test('does not go on in an item of a list', () => {
    const rest = '1.报名的人带上身份证，到老粮站门口的值班室\n登记，过期不再办理。'
    expect(restOf(page('三个徒弟，先从刨板学起，再学开榫做柜的本事，', rest))).toEqual([])
  })
})

test('a long line of three clauses is no heading, though more would have fitted: a photo’s text tore it', () => {
  expect(
    blocksOf(`${report}

据统计，此次修桥共用石料40车，请来匠人38名，其余4丈桥面将于8月

桥头镇的小学生在渡口体验撑船。

康小舟 摄

底前铺完，对不肯让路的，镇里将一家一家地去说，说通为止，还要立一块石碑，写上他们的名字。`).slice(-4),
  ).toEqual([
    'body 据统计，此次修桥共用石料40车，请来匠人38名，其余4丈桥面将于8月',
    'caption 桥头镇的小学生在渡口体验撑船。',
    'credit 康小舟 摄',
    'body 底前铺完，对不肯让路的，镇里将一家一家地去说，说通为止，还要立一块石碑，写上他们的名字。',
  ])
})
