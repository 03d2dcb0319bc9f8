import { describe, expect, test } from 'vitest'
import { blocksOf } from './read'

const bodies = (raw: string) => blocksOf(raw).filter((one) => one.startsWith('body'))

describe('a full row that ends a sentence', () => {
  test('goes on where white shows each paragraph’s beginning, and none stands below it', () => {
    expect(
      bodies(`
渡口的灯一盏也不许灭渡口的灯一盏也不许灭

渡口的灯是木头搭的，灯芯要用棉线来搓
成，一夜要换上两回，换的时候船都要等在岸
边。

守灯人姓归，从前是撑船的，腿脚不好以
后就上了岸，在石阶旁边搭了一间小屋，屋里
只有一张床。

屋外挂着一块木牌，牌上写着开船的时辰
和价钱，字是他自己写的，一笔一画，远远地
就看得清。

那一年秋天的雾大，他守了整整一夜啊。
他说：“我要是睡着了，雾里的船就没了
家。”
`).at(-1),
    ).toBe('body 那一年秋天的雾大，他守了整整一夜啊。他说：“我要是睡着了，雾里的船就没了家。”')
  })

  test('goes on in what somebody says, unless the widths of the rows part them', () => {
    expect(
      bodies(`
渡口的灯一盏也不许灭渡口的灯一盏也不许灭渡口的灯
在桥头镇的水龙会体验馆，三十五岁的船夫归小
松戴上了一副旧头盔，亲身“经历”了一次夜里翻船。
“从船上翻下去的感觉太真实了，以后再也不敢超
载。
”他拍着胸口说。
该体验馆有一百八十平方米，设有翻船、落水、
起雾等十六个体验项目，今年以来免费接待船夫两千
多人。
在桥头镇的老船坞里，四十多位师傅轮流值守石
阶旁的小屋，谁家的船要修，当天就有人上门。
`),
    ).toContain(
      'body 在桥头镇的水龙会体验馆，三十五岁的船夫归小松戴上了一副旧头盔，亲身“经历”了一次夜里翻船。“从船上翻下去的感觉太真实了，以后再也不敢超载。”他拍着胸口说。',
    )
  })

  test('goes on where somebody who began to speak above it stops on the row below', () => {
    expect(
      bodies(`
渡口的灯一盏也不许灭渡口的灯一盏也不许灭
渡口的灯是木头搭的，灯芯要用棉线搓
成，一夜换两回，换的时候船要等着，等灯
亮了才许靠岸，谁也不许抢在前头上船去。
“从前看天，靠的是眼看、耳听、鼻闻。
如今有了水文站的数，徒弟三年就能顶上。
”守灯人
归师傅说。
守灯人姓归，从前是撑船的，腿脚不好
以后就上了岸，在石阶边搭了间小屋住着，
屋里只有一张床和一把竹椅。
`),
    ).toContain(
      'body “从前看天，靠的是眼看、耳听、鼻闻。如今有了水文站的数，徒弟三年就能顶上。”守灯人归师傅说。',
    )
  })
})

test('a row with a number in it is no heading above what only goes on', () => {
  expect(
    bodies(`
本报讯 水龙会开到第九年，来

的人站满了两岸，一条河上下都听

得见鼓声。

经过一天的比试，松风里的水龙

队以总分九十六分半得了第一名，来

自渡口造船厂归师傅以 17 秒 43

的成绩，打破了一百米提水的旧记

录。
`).at(-1),
  ).toBe(
    'body 经过一天的比试，松风里的水龙队以总分九十六分半得了第一名，来自渡口造船厂归师傅以17秒43的成绩，打破了一百米提水的旧记录。',
  )
})

test('those whom a notice counts stand in a paragraph for each number', () => {
  expect(
    bodies(`
桥头镇夜校表彰名单公布

根据夜校的章程，经学员推荐和评议，

现将今年得到表彰的铺子公布如下：

头等铺子（3家）：松风木

器铺、青禾染坊、归云书铺。

二等铺子（4家）：渡口铁

器铺、梅岭纸坊、河谷茶馆、云溪

酱园。
`),
  ).toEqual([
    'body 根据夜校的章程，经学员推荐和评议，现将今年得到表彰的铺子公布如下：',
    'body 头等铺子（3家）：松风木器铺、青禾染坊、归云书铺。',
    'body 二等铺子（4家）：渡口铁器铺、梅岭纸坊、河谷茶馆、云溪酱园。',
  ])
})

test('items with a semicolon each stand on lines of their own, up to the last', () => {
  expect(
    bodies(`
本报讯 桥头镇夜校本周三开课，教算账也教修农机，来的人从十四岁到七十岁都有，板凳是自己带的，学到九点散课，远的坐船回去。

“夜里的课比白天的还要满，一条板凳要坐三个人，门口也站着人听。”归师傅说，他教的是修农机，讲到第九年了，工具是自己带来的。

夜里行船“三不准”

没有点灯不准开船;

看不清岸不准靠船;

落水一人,不准单独下水。

# 老粮站里点起灯

本报讯 桥头镇老粮站里的油灯换成了电灯，灯下的板凳也添了三十条，来听课的人再也不用站在门口了，路远的还能住下。
`).slice(2, 5),
  ).toEqual(['body 没有点灯不准开船；', 'body 看不清岸不准靠船；', 'body 落水一人，不准单独下水。'])
})

test('who said what the rows above quote begins no paragraph', () => {
  const rows = [
    '老粮站里点起灯',
    '老粮站空了十二年，',
    '今年春天镇里把它修好，',
    '屋顶换上新瓦，墙还是那',
    '一道墙，秋天里又被评为',
    '省里最好的夜校。“从前',
    '灯坏了要停课去找原因，',
    '现在它还没有坏，就有人',
    '来换好了门口的灯泡。”',
    '渡口茶馆归云师傅说。',
    '夜校不仅开在粮站里',
    '，还开到了渡口那头。木',
    '工师傅为每一条船都做了',
    '一块牌子，上面写着船是',
    '哪一年造的。',
  ]
  expect(blocksOf(rows.join('\n\n'))[1]).toMatch(/灯泡。”渡口茶馆归云师傅说。$/u)
})

test('a note in brackets is no piece of the row above, and nothing is put to it', () => {
  const blocks = blocksOf(`
船台上的夜

船台上的夜很长，铆工们围着炉子烤手，师傅说
起他学徒时造的第一条木船，说着说着天就亮。”
（未完待续）
（连载之三，摘自渡口出版社长篇纪实文学
《船台上的灯》）
渡口的路灯亮了
本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电。`)
  expect(blocks.filter((block) => block.startsWith('note'))).toEqual([
    'note （未完待续）',
    'note （连载之三，摘自渡口出版社长篇纪实文学《船台上的灯》）',
  ])
})

test('a full row that ends a sentence goes on in a narrower column, where the row below does not stand in', () => {
  expect(
    bodies(`
学院、省硅酸盐研究所共建，总投资 1.7
亿元，建有烧结、成型、检测 3条公共试

验线，面向企业开放共享设备128台

(套)。基地运行一年半以来，已服务企

业 96 家，促成成果转化 41 项，技术合同

成交额突破2.3亿元。

与此同时，归帆渡口镇还推行“科

技副总”制度，从高校院所选派 62 名专

家到企业挂职，帮助企业解决技术难题

150 余个，申请发明专利 89 件。

服务靠前一步
企业少跑一里路

“没想到，一张施工许可证上午交的

材 料 ，下 午 就 拿 到 了 。” 岚 川 恒 砺 轨 道 装

备有限公司项目负责人翟敏感慨地说。

这家从外省迁来的企业，从

签约到开工只用了 76 天，创

下了归帆渡口镇同类项目的

新纪录。

提速的背后，是归帆渡口镇政务服

务改革的持续深化。该渡口镇将原来分

散在 9个部门的 57项审批事项集中到一

个窗口，实行“一表申请、一次踏勘、
`),
  ).toContainEqual(expect.stringMatching(/翟敏感慨地说。这家从外省/u))
})
