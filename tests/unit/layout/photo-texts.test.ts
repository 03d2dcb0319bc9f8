import { expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

const school =
  '桥头镇夜校开在老粮站里，每周三晚上点灯，教算账也教修农机，来的人从十四岁到七十岁都有，板凳是自己带的。'

test('photos that a page numbers have a caption each, below a text whose author took them', () => {
  expect(
    blocksOf(`
老粮站里点起灯

▶本报记者 归云 文/图

${school}

①老粮站门口排起了队。
②叶师傅教大家拆开一台水泵。
③下课以后孩子们还不肯走。`).slice(-3),
  ).toEqual([
    'caption ①老粮站门口排起了队。',
    'caption ②叶师傅教大家拆开一台水泵。',
    'caption ③下课以后孩子们还不肯走。',
  ])
})

test('an article’s own list keeps its numbers, and is text', () => {
  expect(
    blocksOf(`
老粮站里点起灯

▶本报记者 归云

${school}

①报名的人带上板凳。
②路远的人可以住下。`).slice(-2),
  ).toEqual(['body ①报名的人带上板凳。', 'body ②路远的人可以住下。'])
})

test('the photographer behind a caption is its credit', () => {
  expect(
    blocksOf(`
# 渡口夜里开船了

6月2日，末班船靠上了渡口。 本报记者 归云 摄

# 老粮站里点起灯

本报讯 ${school}`).slice(1, 3),
  ).toEqual(['caption 6月2日，末班船靠上了渡口。', 'credit 本报记者 归云 摄'])
})

test('a line without a rank between a ranked headline and a credit is the photo’s', () => {
  expect(
    blocksOf(`
# 老粮站里点起灯

桥头镇夜校的木工课

图片来源：桥头镇文化站

本报讯 ${school}`).slice(1, 3),
  ).toEqual(['caption 桥头镇夜校的木工课', 'credit 图片来源：桥头镇文化站'])
})

test('what stands alone between two headlines of one rank belongs to the first', () => {
  const [first] = articlesOf(`
## 三代人守着一盏灯

图片来源：渡口航道站

近日，江心洲灯塔迎来一百二十岁生日，叶家三代人在洲上守了七十年。图为叶承志擦拭灯器。

## 老粮站里点起灯

本报讯 ${school}`)
  expect(first?.map((block) => block.split(' ')[0])).toEqual(['headline', 'credit', 'caption'])
})

test('a credit below the one paragraph of a photo story is its own, whoever else is named like it', () => {
  const all = articlesOf(`
本报讯 ${school}交通局的人来听过课，交通局的车送他们回家，交通局还捐了板凳。

老粮站里点起灯

江心洲大桥昨日合龙，年底通车，两岸来往由一小时变成十分钟。

图片来源：梨树湾交通局`)
  expect(all.find((article) => article.some((block) => block.includes('江心洲')))).toContain(
    'credit 图片来源：梨树湾交通局',
  )
})

test('what a photo shows belongs to its news, on a row of its own above the credit', () => {
  expect(
    blocksOf(`
渡口夜里开船了渡口夜里开船了

渡口的末班船改到夜里十一点，船工轮流值夜，票价还是两元。

近日，桥头镇夜校的学员到渡口清理河滩，两个小时捡了三十袋垃圾。

图为学员在河滩上。

归云/摄
`).slice(-2),
  ).toEqual([
    'caption 近日，桥头镇夜校的学员到渡口清理河滩，两个小时捡了三十袋垃圾。图为学员在河滩上。',
    'credit 归云/摄',
  ])
})

test('two photos’ texts with white around them tear the sentence that ends below them', () => {
  expect(
    blocksOf(`
老粮站里点起灯

桥头镇夜校开在老粮站里，每周三晚
上点灯，教算账也教修农机，来的人从十
四岁到七十岁都有。
归云师傅走访了镇上的老作坊，给每一
件老家具都量了尺寸，哪里能修、哪里要

学员们在老粮站里听归云师傅讲课。

归云师傅和徒弟在作坊里量一只老柜子的尺寸。

换，一张图画得清楚。

他说，修旧如旧，先要看得懂旧，看
懂了再动手，动手了就不能后悔，一刀下
去是一刀。
`).filter((block) => !block.startsWith('body 他说')),
  ).toEqual([
    'headline 老粮站里点起灯',
    'body 桥头镇夜校开在老粮站里，每周三晚上点灯，教算账也教修农机，来的人从十四岁到七十岁都有。',
    'body 归云师傅走访了镇上的老作坊，给每一件老家具都量了尺寸，哪里能修、哪里要',
    'caption 学员们在老粮站里听归云师傅讲课。',
    'caption 归云师傅和徒弟在作坊里量一只老柜子的尺寸。',
    'body 换，一张图画得清楚。',
  ])
})

test('a headline above a photo’s text is no row of it, however few rows the text has', () => {
  expect(
    blocksOf(`
▶归云

本报讯 ${school} 苏木

渡口高新区八十七名船工
教人修船

桥头高新区老粮站焕新记

老粮站里“点”起灯

由老粮站改造而成的“桥头1965”夜校园区，每周三晚上都亮着灯。 图片来源：桥头高新区

近日，由渡口高新区管委会和镇文化站共同主办的“小小船工”夏令营开营，来自全镇

二十一所小学的学生走进船坞和木工棚，跟着师傅认木头、刨木板、填船缝。
`).slice(-5, -1),
  ).toEqual([
    'headline 桥头高新区老粮站焕新记',
    'headline 老粮站里“点”起灯',
    'caption 由老粮站改造而成的“桥头1965”夜校园区，每周三晚上都亮着灯。',
    'credit 图片来源：桥头高新区',
  ])
})

test('a photo that begins with a zone of which no article tells is of none', () => {
  const articles = (zone: string) =>
    articlesOf(`
# 桥头高新区夜校晚晚满座

本报讯 桥头高新区把夜校开在老粮站里，每周三晚上点灯，教算账也教修农机，来的人都带着板凳。 苏木

# 渡口高新区夜里开船了

本报讯 渡口高新区的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路。 归云

${zone}高新区的船工轮流值夜，晚归的人坐末班船，不用再绕远路。

图片来源：青禾`).length
  expect(articles('渡口')).toBe(2)
  expect(articles('梅岭')).toBe(3)
})

test('a line longer than headlines are, above a credit amid a sentence, is a photo’s text', () => {
  expect(
    blocksOf(`
# 桥头镇：夜校有了“流动课桌”

本报讯 桥头镇的夜校今年添了十二张能折的课桌，哪里有人要听课就搬到哪里，老粮站、渡口、船坞都

木工课的学员把能折的课桌一张一张搬上了渡口的末班船

图片来源：桥头镇

摆开过。

${school}

课桌是木工课的学员自己做的，用的是粮站拆下来的旧门板，桌腿能收起来，一个人挟得动两张，下雨天也搬得走。

# 渡口夜里开船了

本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元，三年没有涨过。`),
  ).toContain('caption 木工课的学员把能折的课桌一张一张搬上了渡口的末班船')
})

test('a photo’s text stands between a lead across the columns and the first of them', () => {
  expect(
    blocksOf(`
把大医院搬到家门口把大医院搬到家门口

□ 归云

“从前看一回病，天不亮就得动身，到城里排上一上午的队，如今走十分钟就能看上，药也便宜得多了。”十一月二日，在石桥边的卫生站里，
刚看完腿的老船工高兴地对记者说。桥头镇有两万多人，一大半在外做工，留下的多是老人和孩子。去年九月，镇上同城里的医院结成了一
家，让大夫每天下到镇上来。

城里的大夫在桥头镇的卫生站里给老船工看病抓药。

走进石桥边的卫生站，楼上的屋子前坐满
了等着看病的人。墙上贴着一张排班的表格，
周一到周五，每天都有两名城里来的大夫，管
着九个科。

大夫下来了，药也跟着下来。桥头镇花钱
给卫生站添了机器，从前要进城才能做的检查，
如今在家门口就做了。
`).slice(3, 4),
  ).toEqual(['caption 城里的大夫在桥头镇的卫生站里给老船工看病抓药。'])
})

test('photos that are told as 图①： and so on are the report’s whose text announces them, and end it', () => {
  const page = articlesOf(`
桥头镇的鱼灯会办到第九年，十四个村扎灯的人走过石桥，看热闹的站满了两岸，让我们跟着镜头去看一看。
图①：渡口的孩子提着自己扎的灯走在最前面。
图②：扎灯四十年的叶师傅给龙灯点睛。
图③：末班船上的人举着灯，和岸上的人打招呼。
图片来源：桥头镇文化站
“夜里开船，靠的是灯。”老粮站的归云师傅说，他从前给船装灯，如今在夜校里教人做灯，一教就是十年。`)
  expect(page[0]?.slice(1)).toEqual([
    'caption 图①：渡口的孩子提着自己扎的灯走在最前面。',
    'caption 图②：扎灯四十年的叶师傅给龙灯点睛。',
    'caption 图③：末班船上的人举着灯，和岸上的人打招呼。',
    'credit 图片来源：桥头镇文化站',
  ])
  expect(page[1]?.[0]).toMatch(/^body “夜里开船/u)
})

test('who does what, and nothing more, between a lead across the columns and the first of them is a photo’s', () => {
  const photos = ['学员们在老粮站里刨木板。', '叶师傅教大家拆开一台水泵。']
  expect(
    blocksOf(`
老粮站里点起灯

▶ 归云

桥头镇夜校开在老粮站里，每周三晚上点灯，教算账也教修农机，来的人从十四岁到七十岁都有，板凳是自己带的，
来晚了就站在门口听。入秋以来，夜校又添了两间教室，一间教写字，另一间教修船，邻村的人也骑着车赶来听课，散
了课再一路骑回去。

${photos.join('\n\n')}

归云师傅今年七十一岁，白天在作坊
里做船模，晚上来讲课。头一堂课他不
让人动手，先叫大家把木头的纹路和节
疤摸清楚。

摸完了再说这块料能做什么，不能做
什么，说错了的下一堂课重新来过，谁
也不许偷懒，连镇长来了也一样。`).filter((block) => block.startsWith('caption')),
  ).toEqual(photos.map((photo) => `caption ${photo}`))
})

test('behind whose all the photos of an article are, their texts stand above the next headline', () => {
  const photos = ['学员们在老粮站里刨木板，窗外的船靠了岸。', '叶师傅教大家拆开一台水泵。']
  expect(
    blocksOf(`
老粮站里点起灯老粮站里点起灯

□ 归云

${school}归云师傅表示，手艺有尽头，灯没有尽头，夜校还要一直办下去。

（本文图片由桥头镇文化站提供）

${photos.join('\n\n')}

渡口夜里开船了渡口夜里开船了

本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥了。`).slice(2, 6),
  ).toEqual([
    `body ${school}归云师傅表示，手艺有尽头，灯没有尽头，夜校还要一直办下去。`,
    'credit （本文图片由桥头镇文化站提供）',
    ...photos.map((photo) => `caption ${photo}`),
  ])
})

test('a sentence that tells who is at what is a photo’s text, wherever it stands and without a credit', () => {
  const among = (line: string) =>
    blocksOf(`
老粮站里点起灯

${school}

${line}

夜校往后每个月添一门课，教师由各村的老匠人轮流来做，学费一分不收，听课的人自己带板凳，灯油由镇里出。`)
  expect(among('夜校学员在老粮站学习拆装水泵。')).toContain('caption 夜校学员在老粮站学习拆装水泵。')
  expect(among('如今，夜校已有学员140人，其中41人学会了修水泵。')).toContain(
    'body 如今，夜校已有学员140人，其中41人学会了修水泵。',
  )
  expect(among('这是桥头镇夜校的学员最爱说的一句话。')).toContain('body 这是桥头镇夜校的学员最爱说的一句话。')
})

test('a photo’s text of two rows is one where neither row says it alone', () => {
  const photo = (rows: string) =>
    blocksOf(
      `老粮站里点起灯
夜校开在老粮站里，每周三晚上点灯，教
算账也教修农机，来的人从十四岁到七十
岁都有，板凳是自己带的。
${rows}
本报讯 江心洲日前开通两班夜船，晚归
的人不用再等到天亮，船票仍旧是两角钱
一张，带的货物不另外算钱。`.replaceAll('\n', '\n\n'),
    )
  expect(photo('桥头镇夜校的青年学员和木工师傅\n在拆装水泵。 图片来源：桥头镇文化站')).toContain(
    'caption 桥头镇夜校的青年学员和木工师傅在拆装水泵。',
  )
  // A headline above a photo whose text is whole stays one.
  expect(photo('桥头镇夜校请来木工师傅\n夜校学员在拆装水泵。 图片来源：桥头镇文化站')).toContain(
    'caption 夜校学员在拆装水泵。',
  )
})

test('what a photo with a number shows is its text, however much is said of it', () => {
  const text =
    '图①：4时10分，摆渡人归云扫去船头的霜。这条水路她走了14年，每天第一个开船。她说，有人等着过河，就睡不踏实。'
  expect(
    blocksOf(`
老粮站里点起灯

${text}

${school}`),
  ).toContain(`caption ${text}`)
})

test('an article that begins on the line of a credit is parted from it', () => {
  expect(
    blocksOf(`
夜校开在老粮站里，每周三晚上点
灯，教算账也教修农机，来的人从十四
岁到七十岁都有，板凳是自己带的，灯
油由镇里出，散课以后还有人不肯走。
夜校学员在老粮站学习拆装水泵。
图片来源：桥头镇文化站 近日，江心洲开通两班夜船，晚归
的人不用再等到天亮，船票仍旧是两角
钱一张，带的货物不另外算钱。`).slice(-2),
  ).toEqual([
    'credit 图片来源：桥头镇文化站',
    'body 近日，江心洲开通两班夜船，晚归的人不用再等到天亮，船票仍旧是两角钱一张，带的货物不另外算钱。',
  ])
})

test('a photographer who is named without a trade, behind the photo’s text on its line, is its credit', () => {
  expect(
    blocksOf(`
本报讯 渡口的末班船改到夜里十一点，船工
轮流值夜，晚归的人不用再绕远路走石桥，
票价还是两元，三年没有涨过。
6月2日，末班船靠上渡口，船上坐满下班的人。 归云 摄
江心洲灯塔亮了
近日，江心洲灯塔迎来一百二十岁生日，叶家
三代人在洲上守了七十年，两岸夜里行船都看
得见它的光。`).slice(1, 3),
  ).toEqual(['caption 6月2日，末班船靠上渡口，船上坐满下班的人。', 'credit 归云 摄'])
})

test('a photo’s news below the credit that an engine read first is its text, behind who signed and amid a torn text', () => {
  const more = '一样擦干净收进柜子里，第二天一早再赶去上船，三个月下来瘦了十斤。'
  const photo = '9月6日，桥头镇在渡口办起集市，二十多个村的人挑着新米来赶集。当天卖出两千多斤。'
  const torn =
    '听课的人里有个渔家后生叫林归帆，白天跟船出江，晚上来学木工，刨子、凿子、墨斗三样家什都是自己打的，磨得比谁的都快，从来不肯借给人用，散了课还要帮着师傅把镇上借来的工具一样'
  const amid = blocksOf(`# 老粮站里点起灯\n\n本报讯 ${school}\n\n${torn}\n\n归云 摄\n\n${photo}\n\n${more}`)
  expect(amid.slice(3)).toEqual(['credit 归云 摄', `caption ${photo}`, `body ${more}`])
  const behind = blocksOf(
    `# 老粮站里点起灯\n\n本报讯 ${school} 程远\n\n图片来源：文化站\n\n${photo}\n\n# 渡口夜里开船了\n\n本报讯 ${more}`,
  )
  expect(behind.slice(3, 5)).toEqual(['credit 图片来源：文化站', `caption ${photo}`])
})
