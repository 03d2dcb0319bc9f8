import { describe, expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

const shadowed = (line: string) => line.repeat(2)

const coughs = `
立冬一过，镇上咳嗽的人多了起来，卫生站门口排起了队，有的裹着围巾，有的抱着孩子。
归云大夫说，咳嗽的人夜里要多喝温水，屋里要开半扇窗，三天不好就到卫生站来看。

苏木

${shadowed('咳嗽起来怎么办')}
`
const lamps = `
本报讯 近日，渡口新装的十二盏路灯亮了起来，晚归的船工不用再打手电，家里人也放心。
路灯由镇上的电工轮流照看，坏了当天就修，灯杆上写着报修的电话。 青禾

${shadowed('渡口路灯亮起来')}
`

describe('the name of a column', () => {
  test.each(['健康一刻钟', '灯下问医'])(
    'stands behind a headline that stands behind its text: %s',
    (name) => {
      const all = articlesOf(`${coughs}\n${name}\n${lamps}`)
      expect(all[0]).toContain(`column ${name}`)
      expect(all[0]).toContain('headline 咳嗽起来怎么办')
      expect(all[1]?.some((block) => block.startsWith('column'))).toBe(false)
    },
  )

  test('stands above a text whose headline stands behind, and tears no paragraph off that names it', () => {
    const text = [
      '一台看上去并不起眼的织机，一天能织出九十丈夏布，从前三个人一天也织不了这么多。',
      '归云从前在镇上的布庄当学徒，最怕半夜里断线，那时他想，要有一台会自己接线的织机就好了。',
      '最难的是梭子，木头的容易裂，铁的又太重，他们试了一百多回，才用竹子做成了第一把。',
      '如今，松风织坊有七台这样的织机，去年被评为“小能手”作坊，织出的布卖到了九个县。',
    ].join('\n\n')
    const page = `
走近“小能手”

${text}

苏木

${shadowed('松风织坊：')}
${shadowed('竹梭里的“夏布经”')}
${lamps}`
    const [first = []] = articlesOf(page)
    expect(first[0]).toBe('column 走近“小能手”')
    expect(first.filter((block) => block.startsWith('body'))).toHaveLength(4)
  })

  test('is what the editors’ word stands below, and the headline behind that', () => {
    expect(
      blocksOf(`
${shadowed('手艺人在路上')}

编者按：本报从本月起走近各镇的手艺人，听他们讲十年磨一把刀的故事，今天刊发第三篇，请读者留意。

${shadowed('一根竹丝拉出一片天')}

▶ 本报记者 归云

把一根手指粗的竹子，拉成头发一样细的竹丝，要过三十六道工序，错一道就得从头来过。
`).slice(0, 3),
    ).toEqual([
      'column 手艺人在路上',
      'note 编者按：本报从本月起走近各镇的手艺人，听他们讲十年磨一把刀的故事，今天刊发第三篇，请读者留意。',
      'headline 一根竹丝拉出一片天',
    ])
  })
})

test('a line without a mark right above a headline with one leads up to it, a column’s name above that', () => {
  expect(
    blocksOf(`
镇上人物

三十年俯身听水声 二十六本簿子记下“水谱”

# 在一条河里听见心跳

——记渡口守灯人归云

▶ 本报记者 苏木

凌晨五点，渡口的灯还亮着，归云已经换好蓑衣，走到石阶下头去看水，这一看就看了三十年。
`).slice(0, 4),
  ).toEqual([
    'column 镇上人物',
    'kicker 三十年俯身听水声 二十六本簿子记下“水谱”',
    'headline 在一条河里听见心跳',
    'deck ——记渡口守灯人归云',
  ])
})

test('a short line above who wrote it is the headline of what follows, behind whatever text', () => {
  expect(
    blocksOf(`
老船厂里的苦楝树

□ 归云

船厂搬走的那一年，木料、铁轨和大钟都搬走了，只有那棵苦楝树留了下来，立在空空的院子里。

听夜

□ 苏木

住在渡口的人，夜是有声音的，八点多是散课的人声，十点以后是桨声，后半夜只有水声。
`).filter((block) => /^(?:headline|signature)/u.test(block)),
  ).toEqual(['headline 老船厂里的苦楝树', 'headline 听夜'])
})

test('a headline of two lines at the page’s foot stands for itself, where paragraphs begin at the margin', () => {
  const paragraph = `在河边摆摊的人说，散了工顺路就能来，比
从前专门请一天假方便得多，找活的人也比
往年多了。`
  expect(
    blocksOf(`
本报讯 近日，桥头镇的夜市开张了，七十
八个摊位摆在河边，一千多人一边逛一边找
活干。

${paragraph}

${paragraph.replace('河边', '桥头')}

${paragraph.replace('河边', '渡口')}

${paragraph.replace('河边', '街口')}

施南星

找活摊位摆进夜市
463人当晚都谈成了
`).slice(-2),
  ).toEqual(['headline 找活摊位摆进夜市', 'headline 463人当晚都谈成了'])
})

test('a place of its own has its name above the letter, above a headline with a higher rank, or below a late one', () => {
  const letter = `编辑同志：

我住在桥头镇渡口街，每天天不亮就要去码头卸货。去年秋天起，路灯坏了大半，一到夜里两眼一抹黑。

读者 归云`
  expect(blocksOf(`来信照登\n\n${letter}`)[0]).toBe('column 来信照登')
  expect(blocksOf(`## 云溪访谈\n\n# 把冷板凳坐热\n\n本报讯 渡口的夜校办到第三年。`)[0]).toBe(
    'column 云溪访谈',
  )
  expect(
    blocksOf(`
本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥了。

苏木

渡口夜里开船了

木工讲堂

本报讯 老粮站的夜校日前开了第二十课，讲课的是七十一岁的归云师傅，听课的站到了门外。

青禾

归云师傅讲了一堂课`),
  ).toContain('column 木工讲堂')
})

test.each(['连载', '科普窗', '短评'])('“%s” is a column’s name above a headline', (name) => {
  expect(
    blocksOf(`
渡口小学办起船课

本报讯（记者 归云）“这块是龙骨，那块是肋板。”入夏以来，渡口小学的孩子每周三下午都到船台上课，师傅让他们自己拿锤子。

船课是小学和船厂一起办的，一年有三十二个课时，孩子们做的小船已经有二百多条。

${name}

船台上的夜船台上的夜

船台上的夜很长，铆工们围着炉子烤手，师傅说起他学徒时造的第一条木船，说着说着天就亮了。`),
  ).toContain(`column ${name}`)
})

test('a short line with other shadows than the headline below it is the name of its column', () => {
  const text = '本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元。'
  expect(
    blocksOf(`
江江江上上上快快快语语语

夜里也要有船坐夜里也要有船坐

${text}`),
  ).toEqual(['column 江上快语', 'headline 夜里也要有船坐', `body ${text}`])
})

test('a short line that an engine ranks below the headline under it, and that no text says, is its column’s name', () => {
  const text = '一到冬天，我就想起外婆的火笼，篾编的外壳里坐着一只陶钵，钵里埋着灶膛里扒出来的炭火。'
  expect(blocksOf(`## 江上旧事\n\n# 外婆的火笼\n\n□ 归云\n\n${text}`)).toContain('column 江上旧事')
})

test('a short line above the place that its headline begins with is the name of its column, whatever its shadow', () => {
  const text =
    '本报讯 桥头渡口镇的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元。'
  expect(
    blocksOf(`
灯灯灯下下下冷冷冷暖暖暖

桥头渡口镇：桥头渡口镇：桥头渡口镇：

夜里也要有船坐夜里也要有船坐

${text}`),
  ).toContain('column 灯下冷暖')
})

test('what is called after short pieces stands above their headlines, with a shadow or without', () => {
  const news = (head: string) =>
    `${head}\n\n本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元。 归云`
  const [opening, next] = ['老粮站里点起灯', '渡口夜里也有船']
  expect(blocksOf(`${news(opening)}\n\n简讯\n\n${news(next)}`)).toContain('column 简讯')
  const twice = (line: string) => line.repeat(2)
  expect(blocksOf(`${news(twice(opening))}\n\n${twice('相关链接')}\n\n${news(twice(next))}`)).toContain(
    'column 相关链接',
  )
})

test('short news stands below its name, though the page’s headlines stand behind their texts', () => {
  const news = '本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥，票价还是两元。'
  const [last] = articlesOf(`
${news}

归云

渡口夜里也有船

行情快递

青麻：每斤三元二角，持平

桐油：每斤七元，上涨五角

夏布：每尺九元，下跌一角`).slice(-1)
  expect(last?.slice(0, 2)).toEqual(['column 行情快递', 'body 青麻：每斤三元二角，持平'])
})

test.each(['观察与思考', '理论与实践'])('%s above a headline is a column', (name) => {
  expect(
    blocksOf(`
${name}

夜校要过好三道关

▶ 归云

夜校办起来容易，办下去难，这一栏${name}说的就是办下去。桥头镇的夜校办到第三年，还坐得满满的。`)[0],
  ).toBe(`column ${name}`)
})

test('领奖台 is no column, but the last line of a heading', () => {
  const all = articlesOf(`
渡口高新区的船工一入冬就上夜校，白天填缝，晚上学看图，老师傅说图上看得懂，船才造得正。

老船坞装上
“亮眼睛”

松风船厂的船台上装了十二台相机，木板上有一道细缝，屏幕上就亮一个红点，师傅走过去补。

新船工走上
领奖台

周知远去年从夜校毕业，今年拿了造船比武的头名。他说，奖状贴在船坞里，走过路过都看得见。

▶ 归云

渡口高新区的老船坞“转”出新天地`)
  expect(all.length).toBe(1)
})

test('a column of opinions and whoever wrote stand behind a headline that stands behind its text', () => {
  expect(
    blocksOf(`
渡口的老话说“宁等十分，不抢一秒”，可前几天有人为了早一刻过江，从缆绳底下钻了过去。

时间当然要赶，但要赶在别处，缆绳底下抢来的一刻，赌上的却是一条命。

缆绳底下没有“近道”

江边小议

□ 程远

那一夜风大，窗外的灯一盏接一盏灭了，只剩下拖轮上的一盏还亮着，船工在船头坐到天亮。

桅灯

□ 苏木`).filter((block) => !block.startsWith('body')),
  ).toEqual([
    'headline 缆绳底下没有“近道”',
    'column 江边小议',
    'byline □ 程远',
    'headline 桅灯',
    'byline □ 苏木',
  ])
})

test('prose behind the figures of a column is another article', () => {
  const all = articlesOf(`
老街上的灯是去年冬天换的，一盏接一盏亮到石桥，电费比从前少了三分之一，省下的钱买了新课桌。

老街上的灯亮到石桥

□ 程远

数说夜校

312人：一个冬天来听课的人

14门：从算账到织夏布的课

80%：学了以后自己开铺子的人

6盏：门口的马灯

那一夜风大，窗外的灯

一盏接一盏灭了，只剩下拖

轮上的一盏还亮着，船工在

船头坐到天亮。

拖轮上的桅灯

□ 苏木`)
  expect(all.at(-1)).toHaveLength(3)
  expect(all.at(-1)?.[0]).toBe('headline 拖轮上的桅灯')
})

test('a comment’s column stands behind its headline, which stands behind the text', () => {
  const blocks = blocksOf(`
提前交船，靠的不是加班加点，而是把流程理顺、把责任压实，人上去了，废品率也上去了，算下来得不偿失。

四季度任务艰巨，各船坞不妨也拿起算盘，先算算自己的账。

工期是“算”出来的

短评

本报讯（通讯员 程远）9月13日，渡口召开四季度会，安排往后三个月的船期，各船坞都派了人来。

会上，木工组和修帆组的人作了表态。

渡口安排四季度船期`)
  expect(blocks).toContain('column 短评')
  expect(blocks).toContain('headline 工期是“算”出来的')
})
