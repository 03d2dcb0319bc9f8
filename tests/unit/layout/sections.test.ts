import { describe, expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

const school =
  '桥头镇夜校开在老粮站里，每周三晚上点灯，教算账也教修农机，来的人从十四岁到七十岁都有，板凳是自己带的。'
const ferry =
  '渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元，三年没有涨过。'
const lamps = '去年冬天换下的旧灯泡有四百多只，换成节能灯以后，一个月的电费少了三分之一，省下的钱买了新课桌。'
const lanterns = '鱼灯会办到第九年，十四个村扎灯的人走过石桥，看热闹的站满两岸，热糕担子来了四十副。'

test('a report whose sections tell of different things is one, if who spoke in one speaks again in another', () => {
  const report = (end: string) =>
    articlesOf(`
“清单要一条一条划掉。”站长周知远说，对拖了十天的事，他亲自上门去问。

过去半年，站里记下三百五十二件事，办完三百三十一件，剩下的都写明了日子。

小铺子长成大买卖

检测间里，技术员把一枚不到两毫米的轴承放进量仪。三年前，这家铺子还在租来的屋里替人加工。

如今它有专利二十三项，轴承装进了四成以上的扫地机。${end}

本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元。 归云

渡口夜里开船了

老街上的办事站半年办完三百件事`)
  expect(report('').length).toBe(3)
  expect(report('周知远表示，秋天再添两张量台。').length).toBe(2)
})

test('whom a report names again and again ties its sections, speaking or not', () => {
  const report = (name: string) =>
    articlesOf(`
夜里的渡船夜里的渡船

渡口的灯是程望舒挂上去的，一共十一盏，从石阶一直挂到桥墩。

船老了，程望舒把船板一块一块换过来，前后用了两个冬天。

木头里的学问木头里的学问

检测间里，技术员把一枚不到两毫米的轴承放进量仪，读数跳了三下。

晚饭后${name}还要到老粮站坐一坐，翻几页讲造船的旧书。

鱼灯扎起来鱼灯扎起来

${lanterns}`)
  expect(report('程望舒').length).toBe(2)
  expect(report('有人').length).toBe(3)
})

test('an article ends with where its author works, whatever its last mark was read for', () => {
  const page = (end: string) =>
    articlesOf(`
渡口夜里开船了

“灯一亮，就有人等船。”归云说，${ferry}${end}

松风里办事处归云

归云说，${ferry}`)
  expect(page('〈作者单位：桥头镇政府').length).toBe(page('').length + 1)
})

test('above a notice stands its kind, which begins an article', () => {
  const all = articlesOf(`
渡口夜里开船了渡口夜里开船了

${ferry}

遗失声明

桥头镇农机店遗失公章一枚，声明作废。

鱼灯扎起来鱼灯扎起来

${lanterns}

停水通知

因换水管，松风里后天停水一日，请备好用水。

老街上的灯老街上的灯

${lamps}`)
  expect(all.map(([first]) => first)).toEqual([
    'headline 渡口夜里开船了',
    'headline 遗失声明',
    'headline 鱼灯扎起来',
    'headline 停水通知',
    'headline 老街上的灯',
  ])
})

test('a letter begins with whom it addresses', () => {
  const all = articlesOf(`
# 渡口夜里开船了

▶ 本报记者 归云

${ferry}

夜里施工吵人

编辑同志：

我们住在松风里，楼后修路修到半夜，老人孩子睡不好，请帮忙问一问。`)
  expect(all[1]).toContain('body 编辑同志：')
})

test('a place of its own on the page is a column, and ends the article above', () => {
  expect(
    blocksOf(`
# 渡口夜里开船了

本报讯 ${ferry}

对话

# 一盏灯的三十年

▶ 本报记者 归云

${school}`),
  ).toContain('column 对话')
})

test('a motto in two halves above kicker and headline names a column', () => {
  expect(
    blocksOf(`
走进田野里 写好丰收年

桥头镇探索“白天下地、晚上上课”

老粮站里灯火明

▶ 本报记者 归云

桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。`)[0],
  ).toBe('column 走进田野里 写好丰收年')
})

test('two halves with their deck below them are a headline, whatever stands behind the text', () => {
  expect(
    blocksOf(`
一盏灯下坐下来 千家心事说出来

——桥头镇“灯下夜话”见闻

▶ 本报记者 归云

桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。

老粮站里灯火明`)[0],
  ).toBe('headline 一盏灯下坐下来 千家心事说出来')
})

test('a place above a headline leads up to it', () => {
  const [first, second] = articlesOf(`
渡口夜里开船了渡口夜里开船了

${ferry}

梨树湾区

鱼灯扎起来鱼灯扎起来

梨树湾区的${lanterns}`)
  expect(first?.length).toBe(2)
  expect(second?.slice(0, 2)).toEqual(['kicker 梨树湾区', 'headline 鱼灯扎起来'])
})

test('a line behind dashes is a deck, of the headline above it and apart from the text below', () => {
  expect(
    blocksOf(`
# 一盏灯的三十年

——记桥头镇夜校教师归云

归云三十年里教过的人有一千二百个，最小的十四岁，最大的七十岁，他记得每个人坐在哪张板凳上。`),
  ).toEqual([
    'headline 一盏灯的三十年',
    'deck ——记桥头镇夜校教师归云',
    'body 归云三十年里教过的人有一千二百个，最小的十四岁，最大的七十岁，他记得每个人坐在哪张板凳上。',
  ])
})

test('what other pages hold is listed below its name', () => {
  const all = articlesOf(`
# 渡口夜里开船了

本报讯 ${ferry}

导读

桥头镇夜校晚晚满座 2版
鱼灯会今晚开灯 3版`)
  expect(all[1]).toEqual(['column 导读', 'other 桥头镇夜校晚晚满座 2版', 'other 鱼灯会今晚开灯 3版'])
})

test('who made the page is told of no article, wherever it stands', () => {
  const all = articlesOf(`
# 渡口夜里开船了

本报讯 ${ferry}

责编：周远 美编：叶文

# 桥头镇夜校晚晚满座

本报讯 ${school}`)
  expect(all).toContainEqual(['other 责编：周远 美编：叶文'])
})

test('a number and its measure sign nothing: what stands so between paragraphs begins a subhead', () => {
  const all = blocksOf(`
${lamps}

一把尺
量出三里路

${ferry}

一座窑
养活两条街

${school}

一代人
接过一盏灯

${lanterns}

本报记者 沈一鸣

渡口老街的三十年渡口老街的三十年`)
  expect(all.filter((block) => block.startsWith('signature'))).toEqual(['signature 本报记者 沈一鸣'])
  expect(all).toEqual(expect.arrayContaining(['subhead 一座窑', 'subhead 一代人']))
})

describe('one long line behind an article whose headline casts a shadow', () => {
  const text = `
本报讯 渡口的末班船改到夜里十一点，船工轮
流值夜，晚归的人不用再绕远路走石桥，票价还是
两元，三年没有涨过。
渡口的人说，往后去镇上听课、看戏，散场了也
不用愁回不了家，夜里的船比白天还要热闹些。`

  test('is its deck', () => {
    expect(
      blocksOf(`渡口夜里开船了渡口夜里开船了${text}
桥头镇末班渡船从此每晚十一点准时开行`),
    ).toMatchObject({ 0: 'headline 渡口夜里开船了', 3: 'deck 桥头镇末班渡船从此每晚十一点准时开行' })
  })

  test('leads up to it, where the headline follows', () => {
    expect(
      blocksOf(`${text}
桥头镇末班渡船从此每晚十一点准时开行
渡口夜里开船了渡口夜里开船了`).slice(-2),
    ).toEqual(['kicker 桥头镇末班渡船从此每晚十一点准时开行', 'headline 渡口夜里开船了'])
  })
})

test('a subhead behind its section closes an article, though the next headline follows', () => {
  const blocks = blocksOf(`
老矿坑变成了公园老矿坑变成了公园

关了的矿坑积了水，镇上先把水排清，再一车一车运来新土，三年里种下四万株松，野兔和灰鹤又回来了。

还绿 给矿坑治伤

坡上风大，一年有两千多个小时可以发电。镇上请来造风机的厂子，矿工学了三个月，穿上了新的工装。

换芯 向大风要饭碗

选煤楼没有拆，改成了矿工们自己的展馆，矿灯、工分本、老照片都是各家送来的，讲解的也是老矿工。

留根 让记忆活起来

桥头镇夏家沟二十年造林记

一沟果树一沟果树
一沟好光景一沟好光景

沟里的杏子黄了，摘杏的人排到了公路边。二十年前这里除了石头还是石头，吃水要到三里以外去挑。`)
  expect(blocks.filter((block) => block.startsWith('subhead'))).toEqual([
    'subhead 还绿 给矿坑治伤',
    'subhead 换芯 向大风要饭碗',
    'subhead 留根 让记忆活起来',
  ])
})

test('a subhead says what can be done with it: no phrase breaks off there', () => {
  const blocks = blocksOf(`
渡口添了安全管家
本报讯 渡口请来三位安全管家，挨船查灯、查缆、查救生衣，
查出的毛病当场记在本子上，三天以后再来看改了没有，改了
才划去。
查得出，更要改得了
“从前查归查，改不改没有人问。”摆渡的归云师傅说，如今
本子一式两份，一份挂在船上，一份挂在渡口，谁都看得见。
管得住，更要教得会
管家还在老粮站里开了课，教人打结、堵漏、使灭火器，一个
月里来听的有二百多人。`)
  expect(blocks).toContain('subhead 查得出，更要改得了')
})

test('the number of the issue at the head of a page is of no article', () => {
  const blocks = blocksOf(`
渡口日报

2022年6月14日 星期二
第4187期 今日8版

渡口的路灯亮了

本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电。`)
  expect(blocks).toContain('other 第4187期 今日8版')
})

test('a paragraph is none of a headline further on that stands above news of its own', () => {
  const all = articlesOf(`
桥头镇老粮站里夜夜点灯

▶ 本报记者 归云

桥头镇老粮站里夜夜点灯，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。

镇里先后请来九位老木匠，每人带三个徒弟，教的都是实打实的手艺，学成以后还能去作坊做工。

学员里有一半不是本镇人，第五作业区的船工程远散了工骑车来学刨木板，一晚不落。

第五作业区：四本账管住一条船

本报讯 第五作业区今年给每条渡船立了四本账，油钱、修船钱、工钱、票钱，一月一算，贴在船头。`)
  expect(all[0]?.at(-1)).toMatch(/^body 学员里有一半/u)
})

test('a short line alone, without a figure, parts two sections that say little in common', () => {
  const report = (heading: string) =>
    articlesOf(`
老粮站里亮起夜校的灯

叶文川

入冬以后，老粮站的木门晚晚开着，归云师傅在门口挂了一盏马灯，来的人都认得路。

头一课讲的是算账，三十个船工挤在长板凳上，连窗台也坐满了。

教算账的先生从县城骑车过来，来回四十里，一分钱也不收。

${heading}

开春水退，河滩露出一大片平地。归云师傅把织机抬出来，姑娘们围着看她接线，太阳落山也不肯散。

布织好了挂在竹竿上晾，过路的客人停下来问价，一匹能卖二百元，顶得上半个月的工钱。

如今镇上的灯一盏接一盏，织机声到半夜才停。`)
  expect(report('把凳子搬到河滩上')[0]).toContain('subhead 把凳子搬到河滩上')
  expect(report('300匹夏布晾在河滩上')).toHaveLength(2)
})

test('a photo below the first paragraph of a signed report ends it not, whatever the next one tells of', () => {
  const articles = articlesOf(`
桥头镇夜校晚晚满座
□ 本报记者 归云
${school}

图为学员在老粮站里听课。

“旧船板也能打柜子。”木工沈阿根锯下一块，先给大家看年轮，再教怎么避开虫眼，一晚上教完三样榫头。

沈阿根把工具留在教室里，谁想练就来练，刨花扫了两麻袋。

渡口夜里开船了

本报讯 ${ferry}`)
  expect(articles.length).toBe(2)
})
