import { expect, test } from 'vitest'
import { blocksOf } from './read'

test('a row set letter by letter goes on behind a comma, though it has no mark itself', () => {
  expect(
    blocksOf(`
本报讯 入秋以来，桥头镇把夜校
办进了老粮站，木工、裁缝、算账三门课
晚晚坐满，连邻村的人也骑车赶来听讲，
听到散课也不肯走。
“来之前只知道这里有一座老粮站，
来 了 才 知 道 这 里 晚 晚 有 这 么 多 人 热 心 听 讲
学艺。”头一回来听讲的渔家后生林归帆，
当晚就报了木工课，还替邻居占了座。
镇里说，夜校往后每个月添一门课，
明年春天再把课开到村里去，让更多的人
听得到，学得会。`).slice(1, 2),
  ).toEqual([
    'body “来之前只知道这里有一座老粮站，来了才知道这里晚晚有这么多人热心听讲学艺。”头一回来听讲的渔家后生林归帆，当晚就报了木工课，还替邻居占了座。',
  ])
})

test('the first of the numbered lines that a colon announces begins a paragraph', () => {
  expect(
    blocksOf(`
本报讯 桥头镇今年为夜校办的几件事日前
定下，镇里出钱出工，年底前都要办成，让
来听课的人坐得下、看得清。具体几件为：
1.修好老粮站的屋顶和门窗，添置板凳二
十条。
2.开设木工、裁缝、算账三门课，请老师
傅来教。`).slice(1),
  ).toEqual([
    'body 1.修好老粮站的屋顶和门窗，添置板凳二十条。',
    'body 2.开设木工、裁缝、算账三门课，请老师傅来教。',
  ])
})

test('a headline of two clauses stands for itself below the line that a name signs', () => {
  expect(
    blocksOf(`
渡口夜里开船了

本报讯 渡口的末班船改到夜里十一点，

船工轮流值夜，晚归的人不用再绕

远路走石桥，票价还是两元，三年没

有涨过。 归云

一条江，两盏灯
江心洲灯塔亮了

近日，江心洲灯塔迎来一百二十岁

生日，叶家三代人在洲上守了七十

年，两岸夜里行船都看得见它的光。`),
  ).toContain('headline 一条江，两盏灯')
})

test('a line that begins with a straight quote, a bracket or a year is parted from the Latin words before it', () => {
  expect(
    blocksOf(`
"We were promised an office
in the new toll house," she said,
"and we have seen no plan of it."
The men met on May 12,
1931, and took a vote of 14,
500 pounds (the Council agreed),
(as it had in March).`),
  ).toEqual([
    'body "We were promised an office in the new toll house," she said, "and we have seen no plan of it." The men met on May 12, 1931, and took a vote of 14,500 pounds (the Council agreed), (as it had in March).',
  ])
})

test('a headline that says whose and then what stands for itself below its kicker, where a paragraph begins', () => {
  expect(
    blocksOf(`
渡口的末班船改到夜里十一点

开，船工轮流值夜，晚归的人不再

用绕远路走石桥过江，票价也没涨

过。

镇里的好班组

夜校值班室：灯下这头，有我们

傍晚六点，值班员归帆拧亮了

灯，来听课的人三三两两进了门。

一晚上她要登记一百多个名字，最

多的时候连门口也站满了人，挤得

转不开身。`),
  ).toContain('headline 夜校值班室：灯下这头，有我们')
})

test('a row that ends in a particle goes on, though the one below it is short', () => {
  expect(
    blocksOf(`
“起笔要稳，收笔要提，手腕莫要僵
着。”晚上七点半，桥头镇老粮站里二楼
的灯下，老先生归云正手把着手地教徒
弟们写字。台下坐着刚下工的渔家后
生，还有带着孩子一起来的人。
这是桥头镇工会去年秋天开办的
“灯下夜校”。去年九月开课以来，
夜校一共教出了三百多名徒弟，课堂从
一间屋子添到了四间，来听课的人还
是坐不下。`).slice(-1),
  ).toEqual([
    'body 这是桥头镇工会去年秋天开办的“灯下夜校”。去年九月开课以来，夜校一共教出了三百多名徒弟，课堂从一间屋子添到了四间，来听课的人还是坐不下。',
  ])
})

const columnOfEighteen = `
桥头镇夜校开课

桥头镇夜校开在老粮站里，每周三
晚上点灯，来的人从十四岁到七十岁都
有，板凳是自己带的，课本是学员凑的。
`.trim()

test('spaces around a row’s numbers do not stretch it: it may end its paragraph', () => {
  expect(
    blocksOf(`${columnOfEighteen}
    归云师傅讲木工，今年的课排得很满，
从 3 月 5 日到 6 月 20 日。
头一堂课他不让人动手，先叫大家
把木头的纹路一处一处摸过来，再说
这块料能做什么。
`).slice(-1),
  ).toEqual(['body 头一堂课他不让人动手，先叫大家把木头的纹路一处一处摸过来，再说这块料能做什么。'])
})

test('a row set letter by letter is text where it is as wide as the row of text above it', () => {
  expect(
    blocksOf(`
本报讯 近日，桥头镇夜校开课，

来的人从十四岁到七十岁都有，板凳

是自己带的。

镇上的手艺人轮着来讲，每人讲

一个月。路远的师傅由镇里派船接送，

夜里散课以后住在老粮站，吃住全免。

木 工 课 的 老 师 傅 是 渡 口 船 厂 的 掌 柜 归

云，他说，头一堂课不动手，先看木

头的纹路，看懂了再下刀。
`),
  ).toContainEqual(expect.stringMatching(/^body .*木工课的老师傅是渡口船厂的掌柜归云，他说/u))
})

test('couplets on rows of their own are verses, as wide as they are', () => {
  expect(
    blocksOf(`
老粮站里点起灯

□青禾

桥头镇东边，有一排从前的老粮站。
粮站早已不收粮，墙上的标语只剩下浅
浅的影子。每到周三，院子里点起灯来，
半条街的人都来听课。

我的父亲是这里头一批学员。小时
候，我最盼望的事就是散课时去接他。
门一推开，木屑的气味扑面而来，父亲
摘下手套，把船模递到我的手里。

题桥头镇夜校

老粮站里一灯明，木屑香中夜气清。

板凳自携来远近，纹痕细认问枯荣。

船模未肯轻开凿，刨刃先教慢试声。

莫道课堂无好句，散时犹听读书声。
`).slice(-4),
  ).toEqual([
    'body 老粮站里一灯明，木屑香中夜气清。',
    'body 板凳自携来远近，纹痕细认问枯荣。',
    'body 船模未肯轻开凿，刨刃先教慢试声。',
    'body 莫道课堂无好句，散时犹听读书声。',
  ])
})

test('a lead across the columns goes on where its second row is as wide as its first with the indent', () => {
  expect(
    blocksOf(`
桥头镇把夜校办进了老粮站

□归云

桥头镇在渡口东边，原先靠船运过日子，后来通了公路，船少了，粮站也空了下来，老手艺眼看没有人学。
去年秋天，镇里把老粮站收拾出来办了夜校，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲，一
直坐到散课。

归云师傅今年七十一岁，白天在作
坊里做船模，晚上来讲课。头一堂课他
不让人动手，先叫大家把木头的纹路和
节疤一处一处摸过来，再说这块料能做
什么，不能做什么。
`).filter((block) => block.startsWith('body')),
  ).toHaveLength(2)
})

test('a row two em short begins a paragraph, though numbers that did not fit leave other rows short as well', () => {
  const page = blocksOf(`
渡口从此又热闹起来，卖糕的、补锅
的、说书的都搬到岸边，船一靠岸就有人吆
喝，连茶馆也把桌子摆到了柳树底下。
到了夏天，镇里还要添一条新船，船身
长18.6米，能坐四十个人，票价还是两元，
夜里十点收船。
船厂的老师傅说，船要下水先得过秤，
一条渡船重12.5吨，装满人还要再加4.8
吨，轻了不稳，重了就会搁浅。
去年秋天水位落到3.25米，渡口停了整
整两个月，两岸的人要绕到上游的石桥去，
来回多走九里路，怨声不少。
今年开春以后，镇里请人清了河道，又
把码头往下移了三十步，水再浅也不用停
船，渡工们都松了口气。`)
  expect(page.map((text) => text.slice(5, 9))).toEqual([
    '渡口从此',
    '到了夏天',
    '船厂的老',
    '去年秋天',
    '今年开春',
  ])
})

test('a row without a mark goes on in one that would be no better first row of its column', () => {
  expect(
    blocksOf(`
旧灯174只，拼成“新灯”530只。

松风造船厂有限公司曾因船坞里通

道堆放木料被亮过黄牌。船厂连夜清，

又请老船工给全体学徒上了一堂防火课，

第9天转为绿牌，第26天摘下黄牌。

“现在上工第一件事就是先看一眼牌子

的颜色。”船厂安全员白小满说。

渡口高新区：船厂有了防火用的“三色牌”

▶ 归云`).find((block) => block.includes('松风造船厂')),
  ).toContain('曾因船坞里通道堆放木料')
})

test('a quotation begins a paragraph where the widths leave it open', () => {
  expect(
    blocksOf(`
周知远提着灯走来，带着笑容走。

“我们的船每天误点1000多回，归

师傅看了10分钟，说是船底水草的问

题，回去刮了 15 遍，真的快了。”

“夜校”的好处是没有门槛。渡口

高新区夜校服务中心的主任白归云说

明，夜课将在每个月最后一个星期四

四点开讲，师傅由23名添到60名，教修`).map((block) => block.slice(5, 10)),
  ).toEqual(['周知远提着', '“我们的船', '“夜校”的'])
})

test('what a triangle opens is an item where it has clauses or numbers, not a line of names', () => {
  expect(
    blocksOf(`
本报讯 桥头镇把夜校办进了老粮站，
木工、裁缝、算账三门课晚晚坐满，连邻
村的人也骑车赶来听讲。
归云
▲3月2日，渡口的船工给夜校送去
十二盏灯，装在老粮站的屋檐下。
▲灯下添了两门课，一门记账，一
门识字，听课的人自带板凳。`).slice(2),
  ).toEqual([
    'body ▲3月2日，渡口的船工给夜校送去十二盏灯，装在老粮站的屋檐下。',
    'body ▲灯下添了两门课，一门记账，一门识字，听课的人自带板凳。',
  ])
})
