import { describe, expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

const letter = `
渡口的路灯为什么总是不亮？

编辑同志：

我住在桥头镇渡口街，每天天不亮就要去码头卸货。去年秋天起，渡口街的路灯坏了大半，一到夜里两眼一抹黑。

镇上的人去问过三回，每回都说快修好了。我们不想怪谁，只想问一句：今年入冬以前，路灯到底能不能亮起来？

桥头镇 乌归去`

const answer = '接到来信后，本报记者去了渡口街。镇里说，灯杆老化，换新的要等到下个月，先装二十盏临时的。'

describe('a letter to the paper', () => {
  test('is signed by whoever writes, with a place and any name', () => {
    expect(blocksOf(`${letter}\n\n${answer}`)).toContain('signature 桥头镇 乌归去')
  })

  test('is signed from a workplace, too', () => {
    const other = letter.replace('桥头镇 乌归去', '渡口船厂 水东流')
    expect(blocksOf(`${other}\n\n${answer}`)).toContain('signature 渡口船厂 水东流')
  })

  test('ends with a question of several clauses, which is no heading', () => {
    expect(
      blocksOf(letter.replace('镇上的人去问过三回，每回都说快修好了。', '')).filter((block) =>
        block.startsWith('body 我们不想怪谁'),
      ),
    ).toHaveLength(1)
  })

  test('is one article with what came of it', () => {
    expect(articlesOf(`${letter}\n\n${answer}`)).toHaveLength(1)
  })
})

test('a letter ends with a wish, its writer and the day', () => {
  expect(
    blocksOf(`
致渡口夜校的一封信

亲爱的同学们：

灯亮了一个冬天，木工班的板凳从十条添到三十条，你们
在雪夜里赶来，又在雪夜里回去，渡口的人都看在眼里。

祝大家学有所成！

桥头镇文化站

2月9日`).slice(-3),
  ).toEqual(['body 祝大家学有所成！', 'signature 桥头镇文化站', 'signature 2月9日'])
})

test('an office signs what it tells whom it addresses on the same line', () => {
  expect(
    blocksOf(`
渡口的末班船晚了

各位船友：应夜校同学的要求，从下月起，末班船改到夜里十一点，船票还是两元，上船的人请排队。

桥头镇船务服务部

老粮站里点起灯

本报讯 夜校开了十四个班，来的人自己带板凳，晚晚坐满，连邻村的人也骑车赶来听讲，镇里说还要添。`),
  ).toContain('signature 桥头镇船务服务部')
})

test('what the editors say stands below their word for it', () => {
  expect(
    blocksOf(`${letter}

编后

读完这封信，编辑部的人也到渡口街走了一趟。灯亮不亮，走夜路的人最清楚，办事的人也该去走一走。`).slice(-2),
  ).toEqual([
    'note 编后',
    'note 读完这封信，编辑部的人也到渡口街走了一趟。灯亮不亮，走夜路的人最清楚，办事的人也该去走一走。',
  ])
})

test.each([
  '编者附言：接到来信后，记者去了渡口街。镇里说，灯杆年底换完。',
  '编辑回复：接到来信后，记者去了渡口街。镇里说，灯杆年底换完。',
  '编者按 接到来信后，记者去了渡口街。镇里说，灯杆年底换完。',
])('what the editors say to whoever wrote is a note of the same article: %s', (note) => {
  expect(articlesOf(`${letter}\n\n${note}`)).toEqual([
    expect.arrayContaining([`note ${note.replace('编者按 ', '编者按')}`]),
  ])
})

test.each([
  '（本栏目由桥头镇文化站协办）',
  '（本栏目由桥头镇文化站供稿）',
  '（夜校章程见第3版）',
  '人物名片：归云，桥头镇木匠，做了五十年船模。',
])('what is told beside a text is a note: %s', (note) => {
  expect(
    blocksOf(`
渡口夜里开船了

本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元。

${note}`).at(-1),
  ).toBe(`note ${note}`)
})

test('a letter to the editors’ office opens with its name', () => {
  expect(blocksOf(letter.replace('编辑同志：', '编辑部：'))).toContain('body 编辑部：')
})

test('a line with its deck below it heads an article of its own', () => {
  expect(
    articlesOf(`
末班船改到夜里十一点

渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元，三年没有涨过。

渡口的人说，往后去镇上听课、看戏，散场了也不用愁回不了家，夜里的渡口比白天还要热闹些。

江风里的灯笼

——桥头镇渡口值夜见闻

夜里十点的渡口，船工靠在栏杆边上等最后一船客人，江风吹得灯笼直晃，渡口的茶摊还没有收。`).map(
      ([first]) => first,
    ),
  ).toEqual(['headline 末班船改到夜里十一点', 'headline 江风里的灯笼'])
})

test.each([
  '（本栏目投稿邮箱：yexiao@example.com）',
  '（数据由桥头镇统计站提供）',
  '（作者系桥头镇夜校教师）',
  '（未完待续）',
])('what the editors add in brackets is a note: %s', (note) => {
  expect(
    blocksOf(`
老粮站里点起灯

桥头镇夜校开在老粮站里，每周三晚
上点灯，教算账也教修农机，来的人从十
四岁到七十岁都有，板凳是自己带的。

${note}
`).at(-1),
  ).toBe(`note ${note}`)
})

test('whoever writes to the paper signs below the text, whatever follows', () => {
  expect(
    blocksOf(`
老粮站的书屋夜里不开门

老粮站的书屋藏书一千册，灯光柔和，座位宽敞，可是开放的时间正是大家上工的时间，只能隔着玻璃看。

职工 余音

桥头镇的人常常给本报来信，内容可以是烦心事，也可以是暖心事，请写明姓名和住址。`),
  ).toContain('signature 职工 余音')
})

test('a correction is an article of its own', () => {
  const articles = articlesOf(`
征稿启事

本报征集老街的故事，写得好的陆续刊登，年底评出十篇，各赠书一册，来稿请写明姓名和住址。

本报7月5日3版《渡口的灯》一文中，“十二盏”应为“二十盏”，特此更正，并向读者致歉。`)
  expect(articles.at(-1)).toEqual([
    'body 本报7月5日3版《渡口的灯》一文中，“十二盏”应为“二十盏”，特此更正，并向读者致歉。',
  ])
})

test('neighbours sign by name a letter that goes on behind whom it addresses', () => {
  const blocks = blocksOf(`
小区的路灯该修了

编辑同志：松风里的路灯坏了半个月，老人晚上不敢下楼，孩子们放学要打着手电回家。

我们找过物业，物业说灯归路灯所管，路灯所说灯杆在院墙里面，请报社帮忙问一问。

松风里居民 归云 石见

渡口的桥栏刷了新漆

本报讯 渡口的桥栏日前刷上了新漆，过桥的人都说亮堂。`)
  expect(blocks).toContain('signature 松风里居民 归云 石见')
})

test('what the editors say before an article stays with it, whatever words it holds', () => {
  const articles = articlesOf(`
渡口的路灯亮了渡口的路灯亮了

本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电，摆渡的人也说水面上看得清了。

编者按：记者用一个月整理了老船工的话，从今天起分三次刊出。

船台上的夜船台上的夜

船台上的夜很长，铆工们围着炉子烤手，师傅说起他学徒时造的第一条木船，说着说着天就亮了。`)
  const noted = articles.find((article) => article.some((block) => block.startsWith('note')))
  expect(noted).toContain('headline 船台上的夜')
})

describe('on a page of letters', () => {
  const letters = `
读者来信

编辑同志：

我住在桥头镇渡口街，每天推着车送

孙子去上学。街上立着二十三根石桩，

最窄的地方车过不去，只好绕到江边上

走，心里直打鼓。

听邻居说，石桩是前年装的。希望

有人来走一走、量一量，把路让出来。

读者 归小凤

编者按：收到来信后，记者去了渡口街。镇里说，已请人把街上的石桩一根一根量过，入冬前完成调整。

街上的石桩该挪一挪了

编辑同志：

今年秋天，我到桥头镇夜校报名学

木工，少带了一份租房的合同。窗口的

人没有让我白跑，一边打电话给房东，

一边教我用手机上传材料。

渡口船工 程满

一句暖心话 温暖外乡人

回音壁

本报9月14日刊登的《夜船何时能开

到江心洲》一文见报后，引起桥头镇的

重视。镇上的人来函答复如下：

接到反映后，我们同船队商量了两

回，从下月起添两班夜船。

桥头镇渡口管理处

江心洲开通两班夜船江心洲开通两班夜船
`
  test('what the editors say behind who signs belongs to the headline below it', () => {
    expect(articlesOf(letters)[0]).toContain(
      'note 编者按：收到来信后，记者去了渡口街。镇里说，已请人把街上的石桩一根一根量过，入冬前完成调整。',
    )
  })

  test('a column’s name stands above its text where the page’s first one does', () => {
    expect(articlesOf(letters).at(-1)?.[0]).toBe('column 回音壁')
  })

  test('an office signs its answer', () => {
    expect(articlesOf(letters).at(-1)).toContain('signature 桥头镇渡口管理处')
  })
})

test('a letter begins with whom it addresses, though its headline reads like a sentence that breaks off', () => {
  expect(
    blocksOf(`
# 渡口夜里开船了

渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元。

# 桥头镇添了一间教室

盼望给石桥装上路灯

编辑同志：我家住在石桥边上，桥上的路灯坏了半年，夜里下班的人要打着手电才敢走。`),
  ).toContain('body 编辑同志：我家住在石桥边上，桥上的路灯坏了半年，夜里下班的人要打着手电才敢走。')
})

test('a letter has its headline above whom it greets, all quoted perhaps, and its writer below', () => {
  expect(
    blocksOf(`
渡口的末班船改到夜里十一点，船工轮流
值夜，晚归的人不用再绕远路走石桥，票价
还是两元。
“校长，夜校能不能晚点关门”
校长您好：
我们白天在船上，晚上九点才能上岸，赶
到老粮站时门已经关了。能不能让灯再亮一
个钟头？
一名研究生
教务处答复：从下月起，夜校的灯每晚多
亮一个钟头，板凳自己带。`).slice(1, 5),
  ).toEqual([
    'headline “校长，夜校能不能晚点关门”',
    'body 校长您好：',
    'body 我们白天在船上，晚上九点才能上岸，赶到老粮站时门已经关了。能不能让灯再亮一个钟头？',
    'signature 一名研究生',
  ])
})

test('the line right above whom a letter greets is its headline, behind a list as well', () => {
  const all = articlesOf(`
老粮站夜校获奖名单
一等奖（1名）：《灯下》，程远，桥头镇夜校。
二等奖（2名）：《渡口》，归云，石桥镇夜校；《夜船》，林归帆，桥头镇夜校。
请获奖的学员于月底以前把地址寄到桥头镇文化站，过期不再补寄。
给夜校的一封信
编辑同志：
我家住在石桥边上，桥上的路灯坏了半年，夜里下班的人要打着手电才敢走，盼望早些修好。
去年镇里修过一回，没有几天又坏了，请再来看一看，我们愿意出工出力。
石桥镇 程满`)
  expect(all.at(-1)?.slice(0, 2)).toEqual(['headline 给夜校的一封信', 'body 编辑同志：'])
})

test.each(['编者按：来信转到渡口镇以后，', '编者附言：接到来信后，'])(
  'what came of a letter, %s, is told behind it, above another headline',
  (opening) => {
    const [letter] = articlesOf(`
夜渡的灯何时再亮

编辑同志：

我家住在渡口，码头的灯坏了三个月，夜里上下船要摸黑，老人不敢出门，盼望能早点修好。

读者 归云

${opening}镇里派人换了十二盏灯，末班船也往后推了半个钟头，欢迎大家去看。

老粮站办起夜校

本报讯 桥头镇夜校开在老粮站里，每周三晚上点灯，教算账也教修农机，来的人从十四岁到七十岁都有。`)
    expect(letter?.some((block) => block.includes('十二盏灯'))).toBe(true)
  },
)

test('a line with shadows amid another article, right above whom a letter greets, heads the letter', () => {
  const articles = articlesOf(`
桥头镇夜校晚晚坐满
桥头镇夜校晚晚坐满
老渡船换上电动机
老渡船换上电动机
本报讯 桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。
本报讯 渡口的老船换上了电动机，摆渡的老人再不用摇橹，一天来回四十趟，过河的人不用等。
船头贴着毕业生写来的一封信，毕业生说，这封信谢的是老渡船，毕业生坐船不用买票。
致毕业生的一封信
致毕业生的一封信
亲爱的同学们：
三年寒窗，今朝放榜，无论考得怎样，都请把这一程的灯火记在心里，往后的路还长。
盼你们常回来看看，校门口的槐树还在老地方。
云溪镇 归云
后山的梨园今年挂果早，果农把枝条压得低低的，孩子伸手就够得着，一斤比去年多卖两角。`)
  const letter = articles.find((blocks) => blocks.includes('body 亲爱的同学们：'))
  expect(letter?.[0]).toBe('headline 致毕业生的一封信')
})

test('the question that ends a letter is text, and whom it greets stands above it', () => {
  expect(
    blocksOf(`
编辑部：

我是渡口木器社的一名学徒，家

住河对岸。夜校散课在十点半，末

班船却开在十点，我们只能绕老石

桥走三里路，冬天路滑，掉进过水

沟里去的人不止一个，能不能加开

11:30 的末班船？

渡口木器社 水小舟

本报讯 近日，渡口的末班船改到

夜里十一点，船工轮流值夜，票价

还是两元，晚归的人不再绕桥。
`).slice(0, 2),
  ).toEqual([
    'body 编辑部：',
    'body 我是渡口木器社的一名学徒，家住河对岸。夜校散课在十点半，末班船却开在十点，我们只能绕老石桥走三里路，冬天路滑，掉进过水沟里去的人不止一个，能不能加开11:30的末班船？',
  ])
})
