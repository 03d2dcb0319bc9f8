import { describe, expect, test } from 'vitest'
import { blocksOf } from './read'

test('the credit is parted from a caption that ends in a half-width mark, too', () => {
  const [, ...caption] = blocksOf(`
老粮站里点起灯，夜校开了十四个班，来的人自己带板凳。

谁的刨花最薄?图片来源：桥头镇文化站`)
  expect(caption).toEqual(['caption 谁的刨花最薄？', 'credit 图片来源：桥头镇文化站'])
})

test('a photo’s text set wider than the page’s columns is known by the credit below it, however long', () => {
  const blocks = blocksOf(`
桥头镇把夜校办进了老粮站，木工、
裁缝、算账三门课晚晚坐满，连邻村
的人也骑车赶来听讲。
渡口新装的十二盏路灯日前亮起，晚
归的人不用再打手电，摆渡的老人也
说夜里看得清水面了。

桥头镇夜校晚晚满座

梨树湾入秋以后办起了渔灯会，十四个村的人提着自家扎的鱼灯走过石桥，
桥上桥下站满了看灯的人，卖热糕的担子也挑到了河边，孩子们在人缝里追着跑着，
大人们等着看最后一盏灯。
花开 归云/摄`)
  expect(blocks.filter((block) => block.startsWith('caption'))).toHaveLength(1)
})

describe('a caption without a credit', () => {
  const above = `
桥头镇把夜校办进了老粮站，木工、
裁缝、算账三门课晚晚坐满，连邻村的人
也骑车赶来听讲。镇里说，夜校往后每个
月添一门课，教师由各村的老匠人轮流来
做，学费一分不收。`
  const below = `梨树湾入秋以后办起渔灯会，十四个
村的人提着自家扎的鱼灯走过石桥，桥上
桥下站满了看灯的人，卖热糕的担子也挑
到了河边，大人们等着看最后一盏灯。`

  test('is a line that is wider than the columns around it: it is set smaller', () => {
    expect(
      blocksOf(`${above}
木匠花开在老粮站的油灯下教徒弟把刨子放平。
夜校的课桌。
${below}`).slice(1, 3),
    ).toEqual(['caption 木匠花开在老粮站的油灯下教徒弟把刨子放平。', 'caption 夜校的课桌。'])
  })

  test('fills its first row from edge to edge, where paragraphs stand in', () => {
    expect(
      blocksOf(`
桥头镇老街夜校

桥头镇地处三省交界，镇上的老粮站空了二十多年，去年春天由镇里出钱修好了屋顶，改成一所夜校，农闲时节教木工、
裁缝和算账，学费一分不收，先生都是各村的老匠人，学生里最老的七十三岁，最小的才十一岁，晚晚坐满，
连邻村的人也骑车赶来。

桥头镇夜校的学生在老匠人指点下学刨木板和
凿榫眼。

桥头镇老街的裁缝铺里灯火通明，几位大嫂学
裁衣裳。

桥头镇的夜校是去年三月里办起来的。开
办以前，镇上的年轻人冬天没有事做，不是打
牌就是喝酒，老人看了直叹气。镇里几位退下
来的先生一商量，决定把老粮站修起来办一所
夜校。`),
    ).toEqual([
      expect.stringMatching(/^headline/u),
      expect.stringMatching(/^body/u),
      'caption 桥头镇夜校的学生在老匠人指点下学刨木板和凿榫眼。',
      'caption 桥头镇老街的裁缝铺里灯火通明，几位大嫂学裁衣裳。',
      expect.stringMatching(/^body/u),
    ])
  })

  test('stands on two rows wider than the columns, behind whoever signs the article above', () => {
    expect(
      blocksOf(`${above}
▶归云
木匠花开在老粮站的油灯下教徒弟和邻村赶来的
后生们把“长刨子”放平。
${below}`),
    ).toContain('caption 木匠花开在老粮站的油灯下教徒弟和邻村赶来的后生们把“长刨子”放平。')
  })

  test('is one sentence between whoever signs the article above and a dateline', () => {
    expect(
      blocksOf(`${above}
归云 花开
看灯的人走过石桥。
本报讯 ${below}`),
    ).toContain('caption 看灯的人走过石桥。')
  })

  test('is one sentence between a text that breaks off and a dateline', () => {
    expect(
      blocksOf(`${above}
往后镇里还要把老粮站修好，添上新灯，
盼着来
看灯的人走过石桥。
本报讯 ${below}`),
    ).toContain('caption 看灯的人走过石桥。')
  })

  test('keeps the last character that stands on a row of its own above its credit', () => {
    expect(
      blocksOf(`${above}
▶归云
木匠花开在老粮站的油灯下教徒弟把刨子放
平。
图片来源：桥头镇文化站`).slice(-2),
    ).toEqual(['caption 木匠花开在老粮站的油灯下教徒弟把刨子放平。', 'credit 图片来源：桥头镇文化站'])
  })
})

test.each([
  ['credit', '（本组图片由桥头镇文化站提供）'],
  ['note', '（本版图片除署名外由桥头镇文化站提供）'],
])('whose an article’s photos are is a credit, whose the page’s are a %s: %s', (role, said) => {
  expect(
    blocksOf(`${'本报讯 桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满。'}\n\n${said}`).at(-1),
  ).toBe(`${role} ${said}`)
})

describe('below the white that a photo left, where all else is one blank line apart', () => {
  const school =
    '入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。'
  const ferry = '渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电，摆渡的老人也说夜里看得清水面了。'
  const page = (white: string) => `
灯下的桥头镇

${school}
${white}
晨雾中的桥头镇老渡口

${ferry}

镇里说，夜校往后每个月添一门课，明年春天再把课开到村里去。
${white}
灯下结网的手艺传了三代。

刨子推过去是一阵木香。

来听课的人里最远的住在梨树湾，走石桥要半个钟头，落雨天也没有缺过一回。
${white}
散课了，林归帆提着灯送邻居过桥。

渡口夜里开船了

本报讯 ${ferry}`

  test('stand captions', () => {
    expect(blocksOf(page('\n')).filter((block) => block.startsWith('caption'))).toEqual([
      'caption 晨雾中的桥头镇老渡口',
      'caption 灯下结网的手艺传了三代。',
      'caption 刨子推过去是一阵木香。',
      'caption 散课了，林归帆提着灯送邻居过桥。',
    ])
  })

  test('and nothing is told without that white', () => {
    expect(blocksOf(page('')).filter((block) => block.startsWith('caption'))).toEqual([])
  })
})

test('a sentence between who signs an article and the dateline of the next is a photo’s', () => {
  const page = (opening: string) =>
    blocksOf(`
桥头镇夜校晚晚满座

本报讯 桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。 归云

老粮站里学做木船的日子。

${opening}渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电。摆渡的老人说，夜里也看得清水面了。`)
  expect(page('本报讯 ')).toContain('caption 老粮站里学做木船的日子。')
  expect(page('')).toContain('body 老粮站里学做木船的日子。')
})

test('between a lead and the columns below it, set as neither, stand captions', () => {
  expect(
    blocksOf(`
桥头镇：让老手艺在灯下传下去

入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑
车赶来听讲。从一间空屋起步，到如今一年教出三百多名徒弟，夜校走了整整六年，靠的是什
么，往后又怎么走？记者日前来到镇上，听师傅说甘苦、听徒弟讲变化。

桥头镇夜校的木工师傅正在老粮站里教徒弟们刨平一块船
板。

归云老师傅在灯下把多年积攒的图样一张一张分给来听课的人。

屋子腾出来

头一年，老粮站的屋顶还漏着雨，归云
领着徒弟们一片一片换瓦，换了半个月，
才把灯挂了上去，当晚就坐满了人，连窗
台上也坐着孩子。`),
  ).toMatchObject({
    2: 'caption 桥头镇夜校的木工师傅正在老粮站里教徒弟们刨平一块船板。',
    3: 'caption 归云老师傅在灯下把多年积攒的图样一张一张分给来听课的人。',
  })
})

test('the sentences above a credit for all photos are theirs, where the text goes on below it', () => {
  expect(
    blocksOf(`
桥头镇龙舟竞渡

五月里，最后一条龙舟冲过终点，江心洲两岸的鞭炮响成一片，看热闹的人从渡口一直站到石桥。这是桥头镇停了多年的龙舟赛头一回重新下水。

桥头镇队的姑娘们上岸庆祝夺冠。

江心洲队的小伙子们奋力划向终点。

（本版图片由桥头镇文化站提供）

姑娘队是三年前拉起来的，队员都是镇上的渔家女儿。头一回下水，船翻了四次，谁也没有打退堂鼓。`).slice(2, 4),
  ).toEqual(['caption 桥头镇队的姑娘们上岸庆祝夺冠。', 'caption 江心洲队的小伙子们奋力划向终点。'])
})

test('one sentence behind a credit that an engine read first, above a dateline, is its photo’s', () => {
  expect(
    blocksOf(`
## 渡口夜里开船了

图片来源：桥头镇

船工在渡口给晚归的人递上一盏灯笼。

本报讯 （通讯员 归帆）

“末班船还有吗？”夜里十点的渡口，晚归的人总要问上这一句。渡口的末班船改到夜里十一点，船工轮流值夜，票价还是两元。

渡口的人说，往后去镇上听课、看戏，散场了也不用愁回不了家，夜里的渡口比白天还要热闹些。

## 江心洲灯塔亮了

本报讯 江心洲灯塔上周修好，守塔人夜里又点起了灯，两岸行船都看得见，头一晚就有二十多条船鸣笛致意。`),
  ).toContain('caption 船工在渡口给晚归的人递上一盏灯笼。')
})

test('a phrase of who is where, and no sentence, is a photo’s', () => {
  expect(
    blocksOf(`
摆渡的人

归云师傅今年六十一岁，在渡口摆了四十年的船，镇上的人都认得他。大风天别的船停了，他也要把看病的人送过去。

归云摆渡途中。

对话

把冷板凳坐热把冷板凳坐热

记者：您学了多少年？

归云：四十年了。`),
  ).toContain('caption 归云摆渡途中。')
})

test('the sentences behind a note at an article’s end, above the next headline, are photos’', () => {
  expect(
    blocksOf(`
一把刨子的三十年一把刨子的三十年

归云师傅退休那天，把一把磨得发亮的刨子放到徒弟手里，说木头有木头的脾气。

（作者单位：桥头镇老粮站夜校）

桥头镇水龙会的书画展吸引了不少人。

水龙会开场前，夜校的学员在排练《渡口谣》。

桥头镇水龙会开场桥头镇水龙会开场

本报讯 桥头镇水龙会昨日开场，来的人站满了两岸，鼓声从渡口一直响到石桥，天黑也不散。`).slice(2, 6),
  ).toEqual([
    'note （作者单位：桥头镇老粮站夜校）',
    'caption 桥头镇水龙会的书画展吸引了不少人。',
    'caption 水龙会开场前，夜校的学员在排练《渡口谣》。',
    'headline 桥头镇水龙会开场',
  ])
})

test('whose photo it is stands behind a space on the row where its text ends', () => {
  expect(
    blocksOf(`
渡口的末班船改到夜里十一点，船工轮流
值夜，晚归的人不用再绕远路走石桥，票价
还是两元，三年没有涨过。

船工在渡口挂起马灯。 苏木 摄

老街上的灯是去年冬天换的，一盏接一
盏亮到石桥，电费比从前少了三分之一，省
下的钱买了新课桌。`).slice(1, 3),
  ).toEqual(['caption 船工在渡口挂起马灯。', 'credit 苏木 摄'])
})

test('what a colon announces is no photo’s, though it stand between two short rows', () => {
  expect(
    blocksOf(`
渡口改线的通知

乘船的乡亲：

因老桥整修，自六月一日首班船起，对以下航线临时进行调整：

一、过江的船由东码头改到西码头，撤去“石桥”站，增设“学堂”站。

二、末班船由夜里十点改到九点半，票价还是两元不变。

请大家早些出门。`).filter((block) => block.startsWith('caption')),
  ).toEqual([])
})

test('figures in clauses behind who signs are the end of a text that was torn, and no photo’s', () => {
  expect(
    blocksOf(`
# 渡口的船台热闹了

渡口的船台办起了夜校，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。一年下来，上课的人占了镇上的

# 老桥修好了

老桥换了十二根新梁，桥面加宽了一尺，走车的人和走路的人从此各走一边，再也不用互相让路，桥头的人都说好。

归云

三成，比去年多出17%，省下油钱860元，等于每人每晚多点了两盏灯。`).at(-1),
  ).toMatch(/^body/u)
})

test('a photo’s news ends the page behind who signs its last article, in however narrow a column', () => {
  expect(
    blocksOf(`
老粮站里点起灯

夜校开了十四个班，来的人自己带板凳，
晚晚坐满，连邻村的人也骑车赶来听讲，镇
里说还要添两个班。 程望舒

11 月6日，桥头镇举行划船
比赛，来自12 个村的90 多名选手
参加了竞渡、拔河、撑篙等4个项
目的比赛。`).at(-1),
  ).toBe('caption 11月6日，桥头镇举行划船比赛，来自12个村的90多名选手参加了竞渡、拔河、撑篙等4个项目的比赛。')
})

test('whose name is set with a gap took the photo all the same', () => {
  expect(
    blocksOf(`
渡口开灯了

本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电。

船工在渡口挂起马灯。 苏 木/摄`).slice(-2),
  ).toEqual(['caption 船工在渡口挂起马灯。', 'credit 苏木/摄'])
})
