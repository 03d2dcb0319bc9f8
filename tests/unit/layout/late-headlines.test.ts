import { describe, expect, test } from 'vitest'
import { articlesOf, blocksOf, headlinesOf } from './read'

describe('where headlines stand behind their texts', () => {
  test('an article that names what another headline names begins there, however far above its own was named', () => {
    const all = articlesOf(`
本报讯 云溪高新区把旧粮站改成了夜校，木工、裁缝、算账三门课晚晚坐满，邻村的人也骑车来听。 归云

云溪高新区夜校晚晚满座

走进梅岭高新区的松风造船厂，一条乌篷船正在翻身，七个人喊着号子，把船底朝了天。

老师傅说，船底的缝要用桐油灰填三遍，填一遍晒三天，少晒一天，下了水就要渗。

学徒里最小的十六岁，最大的五十二岁，都从刨木板学起，刨坏的板子劈了当柴烧。

“急不得，一急，缝就不匀。”老师傅说完，又弯下腰去，手里的凿子一下一下地敲着。

为了让夜归的人走得安心，渡口高新区今年春天给十二条巷子换了路灯，灯杆上都写着报修的电话。

渡口高新区表示，坏了的灯当天修，修不好的第二天一早换，到入秋为止没有一盏灯黑过两夜。

渡口高新区：十二条巷子亮起了灯

▶ 青禾

本报讯 桥头高新区的鱼灯会办到第九年，十四个村扎灯的人走过石桥，看热闹的站满了两岸。 苏木

桥头高新区鱼灯会走过石桥

梅岭高新区老行当寻访

一条乌篷船翻了三回身

▶ 白露`)
    expect(all.map((blocks) => blocks.filter((one) => one.startsWith('headline'))[0])).toEqual([
      'headline 云溪高新区夜校晚晚满座',
      'headline 一条乌篷船翻了三回身',
      'headline 渡口高新区：十二条巷子亮起了灯',
      'headline 桥头高新区鱼灯会走过石桥',
    ])
  })

  test('a second author’s headline has the text above it, and the section above that its subhead', () => {
    const sections = (name: string) => `
${name}在渡口守了一夜，天亮时把最后一条船系好，才肯坐下来喝一碗热粥，说这条河他认得。

船上的人说，没有他夜里喊的那几声，雾里谁也找不着码头，货要误了时辰。

一条船 把夜路走成白天`
    const all = headlinesOf(`
渡口高新区渡口高新区：：

一盏灯照亮两岸一盏灯照亮两岸一盏灯照亮两岸

□归云 苏木

渡口高新区有十二个码头，去年冬天都换上了新灯，晚归的船远远就看得见岸。
${sections('老船工')}

渡口高新区的灯由五个人轮流照看，坏了的当天就修，电费由码头摊着出，一年下来不到一千块。

两双手 把码头修到天亮

渡口高新区今年还要给上游的石阶装扶手，图纸已经画好，入冬以前就能走上去。

三十年 把石阶磨成镜面

清早五点，周知远推着板车出门，车上是四桶豆浆，桶是他爷爷那一辈箍的，箍子换过三回。

“头一桶总是给守夜的人留着。”周知远说，他们一夜没合眼，等的就是这一口热的。

如今，周知远的板车添了一个雨篷，下雨天也出门，摆渡的人说，听见车轮响就知道天要亮了。

周知远的豆浆车

□白露`)
    expect(all).toEqual([['headline 渡口高新区：', 'headline 一盏灯照亮两岸'], ['headline 周知远的豆浆车']])
  })
})

test('a headline of two lines whose shadows are not alike is one, a line set apart with fewer says more of it', () => {
  const lines = (between: string) =>
    blocksOf(`
走稳由走稳由走稳由走稳由““““变变变变””””为为为为““““通通通通””””新路新路新路新路
${between}十二条巷子亮了灯十二条巷子亮了灯十二条巷子亮了灯

□归云

渡口把十二条巷子的路灯都换了新的，晚归的人不用再打手电，摆渡的老人说，夜里也看得清水面了。`).slice(0, 2)
  expect(lines('')).toEqual(['headline 走稳由“变”为“通”新路', 'headline 十二条巷子亮了灯'])
  expect(lines('\n')).toEqual(['headline 走稳由“变”为“通”新路', 'deck 十二条巷子亮了灯'])
})

test('a question that an engine marked as a heading is no turn of an interview', () => {
  expect(
    blocksOf(`
# 渡口夜里开船了

本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥。

## 船家：夜船怎么开？

记者：夜里开船，您怕不怕？`),
  ).toContain('subhead 船家：夜船怎么开？')
})

test('what other pages hold is told behind their numbers as before them', () => {
  expect(
    articlesOf(`
今日导读

02版 桥头镇：老粮站里的夜校“热”起来

第A3版：渡口的末班船开到夜里十一点

# 渡口夜里开船了

本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥。`)[0],
  ).toEqual([
    'column 今日导读',
    'other 02版 桥头镇：老粮站里的夜校“热”起来',
    'other 第A3版：渡口的末班船开到夜里十一点',
  ])
})

test('who writes a letter signs above what the editors say to it', () => {
  expect(
    blocksOf(`
编辑同志：

我们跑夜路的人要求不高，有口热水，有个地方歇脚，就觉得这座城心里有我们。

云溪渡口 曾大江

编后：记者就信里说的事问了渡口，答复是入冬以前添两个热水房，地方已经选好。`),
  ).toContain('signature 云溪渡口 曾大江')
})

test('above who wrote it a headline stands over its own text, whatever else speaks of the same', () => {
  expect(
    articlesOf(`
渡口夜里开船了

▶ 归云

渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元。

在船号里听见人的声音

▶ 白露

翻开《渡工笔记》以前，我以为这是一本讲船的书，讲船号怎么喊，声音怎么压过水。

作者在渡口住了十年，走访十八个码头，记下三百多个人，每一道缆都写着是谁系的。

一张地图上的老码头

▶ 苏木

傍晚六点，老码头的灯亮了。喊船号的人老了，声音还在，船号一起，岸上的人都停下来听见了。`).map(
      ([first]) => first,
    ),
  ).toEqual(['headline 渡口夜里开船了', 'headline 在船号里听见人的声音', 'headline 一张地图上的老码头'])
})

test('of what book a text tells is a note below it', () => {
  expect(
    blocksOf(`
船底三千年

□白露

书桌上放着一册新书，翻了半个月，书角已经卷起来，讲的是造船人怎样把桐油填进缝里。

（《船底三千年》，归云著，云溪出版社2021年9月第一版，定价68元）`).at(-1),
  ).toMatch(/^note （《船底三千年》/u)
})

test('a poem is headed above who wrote it, and its own title is a subhead', () => {
  const [, poem] = articlesOf(`
父亲的工具箱

□ 温如玉

渡口一入秋，父亲就把工具箱擦得照得见人，工具箱里的扳手按大小排成一行，学徒都来借。

渡口秋兴

□ 祝远山

塔吊

铁臂横空揽晓霞，高城一夜又添花。
莫言脚下方寸小，望尽江南十万家。

船坞里的号子

□ 路小曼

船坞里的号子是老师傅领的，号子一起，船坞里的人都停下手，等它落下去了再接着填缝。`)
  expect(poem?.slice(0, 3)).toEqual(['headline 渡口秋兴', 'byline □ 祝远山', 'subhead 塔吊'])
})

test('a heading of two lines begins with no signature, though three characters could be a name', () => {
  const all = articlesOf(`
渡口高新区的路灯是全城最亮的，从前一到晚上八点就没有人走，如今老粮站门口排着队，深夜才散去。

一座造船的园区怎样让夜里热闹起来？三年来，渡口高新区用请进来、走出去、留下来作了自己的答案。

请进来
让名家与船工面对面

入秋以后，渡口高新区请来昆剧团，船坞里搭起戏台，船工带着孩子坐在缆绳上听，一张票九块九。

走出去
让船工变成主角

名家请来了，船工自己也想上台。渡口高新区工会办起话剧队，白天补帆的姑娘晚上背台词，演了十七场。

留下来
让热闹成为日子

热闹过后还要有个去处。渡口高新区把旧船改成书屋，三百册书都是船工捐的，谁来看都不要一分钱。

渡口高新区让船坞的夜晚亮起来`)
  expect(all.length).toBe(1)
  expect(all[0]?.filter((block) => block.startsWith('subhead')).length).toBe(6)
})

test('behind who signs stands what leads up to the next headline, commas and all', () => {
  const blocks = blocksOf(`
渡口添了灯

本报讯 渡口新装的十二盏路灯日

前亮起，晚归的人不用再打手电，

摆渡的人也说水面上看得清了。

归云 程远

从一盏油灯到一条灯街，渡口三十年没有黑过一夜

一根灯绳“拉”出半条街

桥头镇文化站昨天办起夜校，木

工、裁缝、算账三门课坐满了人，

连邻村的人也骑车赶来听讲。`)
  expect(blocks.filter((block) => /^(?:body|signature)/u.test(block))).toHaveLength(3)
})

test('a notice’s head stands above it where the headlines of news stand below their texts', () => {
  const late = `
本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥。 程远
渡口夜里开船了
本报讯 桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，停水的日子也不停课。 归云
老粮站里点起灯
本报讯 江心洲灯塔迎来一百二十岁生日，叶家三代人在洲上守了七十年，停水停电灯也不灭。 归帆
江心洲灯塔亮了
本报讯 镇里说，修水管的日子夜校要停水，请学员自己带一壶水来，停水的公告贴在老粮站门口。
停水公告
为换老街的水管，三月里老街分片停水，请各家先把缸挑满，来水以后先放一放再用。
桥头镇水站
2031年3月1日`
  expect(articlesOf(late).at(-1)?.slice(0, 1)).toEqual(['headline 停水公告'])
})

test('a headline above a byline and its text heads that text, though the one before it is of the text above', () => {
  expect(
    headlinesOf(`
本报讯 桥头镇的夜校开在老粮站里，每周三晚上点灯，教算账也教修农机，板凳是自己带的。

归云

桥头镇老粮站开夜校

本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥。

苏木

渡口末班船十一点开

走过秋天

□ 白露

下山的时候，太阳挂在岭上，满坡的树叶一齐晃，像有人把一匹绸子抖开，一直铺到溪边。

我在溪边坐了一会儿，捧起水来喝，凉意顺着指尖爬上来，心里就静了。`),
  ).toEqual([['headline 桥头镇老粮站开夜校'], ['headline 渡口末班船十一点开'], ['headline 走过秋天']])
})

test('a line below a headline that is longer than a subhead ends the article, though the next one names its place', () => {
  expect(
    headlinesOf(`
本报讯 桥头镇旧粮站里，供销社收茶的秤一早就摆开了，一斤鲜叶多算两角，当场给钱。

卖茶的人把布袋子叠好，说往年要跑三十里路，还得看天色，今年走到桥头镇就能卖完。

收茶的人忙到天黑，账本写满了六页，明天一早还要再开两个窗口。

茶农吃上定心丸
云溪镇的供销社设立三十五个鲜叶收购点

最怕的不是虫，是乱打药。一瓶药下去，虫死了，鸟也不来了，名声坏了要十年才养得回来。

桥头镇旧粮站的墙上贴着一张纸，写着什么药不许用，贴了三年，没有人去揭它。

守规矩慢一点，可是走得稳，走得远，到了桥头镇旧粮站，一闻便知。 归云

侥幸是最贵的农药`).map(([first]) => first),
  ).toEqual(['headline 茶农吃上定心丸', 'headline 侥幸是最贵的农药'])
})

test('a headline that no text says is of the one signed text without a headline, wherever it was painted', () => {
  const articles = articlesOf(`
山里的点灯人山里的点灯人山里的点灯人

桥头镇夜校添新课桥头镇夜校添新课桥头镇夜校添新课

本期关注本期关注本期关注

渡口末班船改到夜里渡口末班船改到夜里渡口末班船改到夜里

▶ 本报记者 归云

渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥。

渡口的船票还是两元，末班船上添了两盏灯，改到夜里以后没有误过一回。

▶ 苏木

桥头镇的夜校开在老粮站里，每周三晚上上课，教算账也教修农机，板凳是自己带的。

桥头镇夜校今年添了三门新课，木工班坐得最满，邻村的人也骑车来听。

□ 白露

老周守着隧洞口的信号，一守二十二年，每天走两趟，一趟四公里，鞋穿破了六十双。

小徒弟刚来时夜里睡不着，老周也不劝，只把棉袄披给他，两个人坐到天亮。`)
  expect(articles.find((blocks) => blocks.some((one) => one.includes('老周')))?.[0]).toBe(
    'headline 山里的点灯人',
  )
})

test('a short line that its article never says, between the headlines of the texts above and below, is above the latter', () => {
  const all = articlesOf(`
本报讯 桥头镇的夜校开在老粮站
里，每周三晚上点灯，教算账也教
修农机，板凳是自己带的。 归云
老粮站里开夜校
本报讯 渡口的末班船改到夜里十
一点，船工轮流值夜，晚归的人不
用再绕远路走石桥。 苏木
末班船十一点开
本报讯 云溪镇的鱼灯会办到第九
年，十四个村扎灯的人走过石桥，
看热闹的站满了两岸。 白露
鱼灯会走过石桥
谈天
开花要防霜
问：梨树开花遇上倒春寒，怎么办？
答：夜里在园子里点几堆湿草，烟
一盖，霜就下不来。开花以后少浇
水，根也不受冻。`)
  expect(all.at(-1)?.slice(0, 2)).toEqual(['column 谈天', 'headline 开花要防霜'])
})

test('two lines with shadows that were set close together, with white around them, are one headline', () => {
  const [first] = articlesOf(`
灯亮到末班船灯亮到末班船
课开到家门口课开到家门口

□ 程望舒

入秋以来，渡口的夜校搬上了船，木工、裁缝、算账三门课跟着船走，船停在哪里，灯就亮在哪里。

听课的人说，往后夜校的灯不灭，路就不黑，手艺也学得会。

本报讯 老粮站的家门口新开了一家旧书铺，课本、画册、字帖摆满了三面墙，放学的孩子都来翻。

掌柜的说，书铺的门开到天黑，课本可以借回家，看完了再还。

归云

老粮站开了旧书铺老粮站开了旧书铺`)
  expect(first?.slice(0, 2)).toEqual(['headline 灯亮到末班船', 'headline 课开到家门口'])
})
