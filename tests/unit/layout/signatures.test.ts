import { describe, expect, test } from 'vitest'
import { blocksOf } from './read'

const news = (end: string) => `
桥头镇的夜校开课了

本报讯 入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。
“往后每个月添一门课。”镇文化站的人说。${end}

渡口的路灯亮了

本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电。`

describe('who signs in brackets behind the last sentence', () => {
  test.each([
    ['（记者 归云）', '（记者 归云）'],
    ['(通讯员 花开)', '（通讯员 花开）'],
    [' （云开 通讯员 归帆）', '（云开 通讯员 归帆）'],
    ['（云开）', '（云开）'],
  ])('needs no family name that is known: %s', (end, signed) => {
    expect(blocksOf(news(end))).toContain(`signature ${signed}`)
  })

  test.each(['（掌声）', '（完）', '（见左图）', '（下略）', '（排名不分先后）', '（均为化名）'])(
    'is not what else is said there: %s',
    (end) => {
      expect(blocksOf(news(end)).filter((block) => block.startsWith('signature'))).toEqual([])
    },
  )

  test('ends the paragraph, though the name is parted over two lines and no blank line follows', () => {
    expect(
      blocksOf(`
本报讯 入秋以来，桥头镇把夜校办进了老
粮站，木工、裁缝、算账三门课晚晚坐满，
连邻村的人也骑车赶来听讲，镇里说往后每
个月添一门课，明年春天再把课开到村里去
，让更多的人听得到，学得会。（云开 通
讯员 归帆）
本报讯 渡口新装的十二盏路灯日前亮起，
晚归的人不用再打手电，摆渡的老人也说夜
里看得清水面了。`).slice(1),
    ).toEqual([
      'signature （云开 通讯员 归帆）',
      'body 本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电，摆渡的老人也说夜里看得清水面了。',
    ])
  })
})

test('two names of any family on a line behind the last sentence sign it', () => {
  expect(
    blocksOf(`
桥头镇的夜校开课了

本报讯 入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。

云开 单飞

渡口的路灯亮了

本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电。`),
  ).toContain('signature 云开 单飞')
})

test('a name of a rare family signs above the picture that follows', () => {
  const blocks = blocksOf(`
## 夜校的灯

“木工课最挤。”桥头镇的夜校里，31岁的陈云开正在教人刨木板。他去年从县城回来，把老粮站改成了教室，又请来两位老师傅，邻村的人也骑车赶来听讲。

“灯亮着，人就愿意来。”陈云开说，夜校打算明年再添一门课，让更多的人学得会手艺。

柏舟 麦穗

近日，桥头镇举办手艺人集市，八十七家铺子带来竹器、木器和布鞋，当天成交一千九百余件。图为镇上的人在挑选竹器。

图片来源：桥头镇文化站`)
  expect(blocks).toContain('signature 柏舟 麦穗')
  expect(blocks[0]).toBe('headline 夜校的灯')
})

test('those who write to the paper sign without names', () => {
  const blocks = blocksOf(`
夜里的机器声何时能停

编辑同志：

我们住在老粮站对面，入冬以来工地常常开工到后半夜，机器声吵得老人和孩子睡不安稳，盼望有人管一管。

桥头镇松风里部分居民

编后：本报记者把信转给了镇里，工地当天就改了时间，往后每晚九点停工。`)
  expect(blocks).toContain('signature 桥头镇松风里部分居民')
  expect(blocks.at(-1)).toMatch(/^note 编后：/u)
})

test('the bodies that write a letter sign it', () => {
  expect(
    blocksOf(`
致渡口乡亲的一封信

尊敬的渡口乡亲们：

入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，盼望大家常来听讲。

桥头镇夜校工委 桥头镇文化中心

渡口夜里开船了

本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电。`),
  ).toContain('signature 桥头镇夜校工委 桥头镇文化中心')
})

test('who wrote the text and took the photos stands above it, and is no credit', () => {
  expect(
    blocksOf(`
老粮站里灯火明

□本报记者 云开 文/图

入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。`)[1],
  ).toMatch(/^byline □ ?本报记者 云开 文\/图$/u)
})

describe('a name that no list knows signs', () => {
  const ferry = '渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电，摆渡的老人也说夜里看得清水面了。'

  test('news, which has no subheads, though no headline follows', () => {
    const page = (opening: string) => `
桥头镇的夜校开课了

${opening}入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满。

云开

${ferry}`
    expect(blocksOf(page('本报讯 '))).toContain('signature 云开')
    expect(blocksOf(page(''))).not.toContain('signature 云开')
  })

  test('above a photo, behind the number to call that its text ends with', () => {
    const blocks = blocksOf(`
桥头镇夜校晚晚满座

入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。

夜校上课时间如下：

周二至周五：19:00—21:00

周六、周日：14:00—16:00（节假日照常）

周一停课，咨询电话：0571-6620918

云开

老粮站里的木工课。

图片来源：桥头镇文化站`)
    expect(blocks.slice(2)).toEqual([
      'body 夜校上课时间如下：',
      'body 周二至周五：19:00—21:00',
      'body 周六、周日：14:00—16:00（节假日照常）',
      'body 周一停课，咨询电话：0571-6620918',
      'signature 云开',
      'caption 老粮站里的木工课。',
      'credit 图片来源：桥头镇文化站',
    ])
  })

  test('above a photo, run together with one that is known', () => {
    expect(
      blocksOf(`
桥头镇的夜校开课了

入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满，连邻村的人也骑车赶来听讲。

云开骆归帆

老粮站里的木工课。

图片来源：桥头镇文化站`),
    ).toContain('signature 云开骆归帆')
  })
})

test('a photo’s text beside a byline in the next column is not the byline’s', () => {
  expect(
    blocksOf(`
渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电，摆渡的老人也说夜里看得清水面了。
▶陈云开林归帆 老粮站里的木工课从傍晚开到深夜。
图片来源：桥头镇文化站`).slice(1),
  ).toEqual([
    'byline ▶陈云开林归帆',
    'caption 老粮站里的木工课从傍晚开到深夜。',
    'credit 图片来源：桥头镇文化站',
  ])
})

test('a name that no list knows signs the news above, where an engine ranked the headline below', () => {
  const page = (dateline: string) =>
    blocksOf(`
# 渡口夜里开船了

本报讯${dateline}渡口的末班船改到夜里十一点，船工轮流值夜，晚归的人不用再绕远路走石桥。

芸窗小筑

# 老粮站里点起灯

本报讯 夜校开在老粮站里，每周三晚上点灯，来的人自己带板凳。`)
  expect(page(' ')).toContain('signature 芸窗小筑')
  expect(page('（记者 归云）')).not.toContain('signature 芸窗小筑')
})

test('who signs behind the last section stands below its subhead and above the next headline', () => {
  const page = (name: string) => `
泽川水务：一滴水走了多远泽川水务：一滴水走了多远

水务所里，值班的人看着一墙的水表，哪一户夜里还在流水，一眼就看得见，第二天一早就有人上门。

数据多跑路 维修少挖坑

老人不会用手机，水务所就留下六个窗口，来的人坐下喝口水，话说清楚了再走，账也算得明白。

让老人也用得明白

${name}

丰泰纺织：旧机台织新花样丰泰纺织：旧机台织新花样

机台比人的工龄还长，可如今会自己报故障了，挡车的人从八台看到十四台，布也比从前匀得多。
`
  expect(blocksOf(page('郁可 孟繁星'))).toContain('signature 郁可 孟繁星')
  expect(blocksOf(page('裘静'))).toContain('signature 裘静')
})

test('two names run together sign above a column’s name, where none can stand', () => {
  const blocks = blocksOf(`
渡口的路灯亮了渡口的路灯亮了
下井以前要记住的事下井以前要记住的事
本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再
打手电，摆渡的人也说水面上看得清了，夜里靠岸再没有磕
碰过石阶。
祁石叶青
安全课堂
夏天下井先要通风，井口须有人守着，绳索要系牢在井外的
桩上，下去的人每隔一刻钟应一声，不应就往上拉。`)
  expect(blocks).toContain('signature 祁石叶青')
})

test('a reporter in front of the mark of who took a photo is of one credit', () => {
  const blocks = blocksOf(`
渡口的路灯亮了

本报讯 渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电。

9月5日，工人在渡口调试路灯。

本报记者 归云/摄`)
  expect(blocks.slice(-2)).toEqual(['caption 9月5日，工人在渡口调试路灯。', 'credit 本报记者 归云/摄'])
})

describe('names run together behind the last sentence sign it', () => {
  const page = (line: string) => `
桥头镇的夜校开课了

本报讯 入秋以来，桥头镇把夜校办进了老粮站，木工、裁缝、算账三门课晚晚坐满。
${line}
渡口新装的十二盏路灯日前亮起，晚归的人不用再打手电，摆渡的老人也说夜里看得清水面了。`

  test.each(['水清白桦', '暮雨宋知秋', '读者杜若兰', '桥头镇居民程小舟', '松风高新区欧阳小满'])(
    'of whatever families, with or without what they do: %s',
    (names) => {
      expect(blocksOf(page(names))).toContain(`signature ${names}`)
    },
  )

  test.each(['夜校灯火通明', '服务市民安全', '党建引领夜校'])('but not words: %s', (words) => {
    expect(blocksOf(page(words))).not.toContain(`signature ${words}`)
  })

  test('though a photo was set between', () => {
    const photo = '学员在老粮站里学木工。\n图片来源：桥头镇\n程小舟'
    expect(blocksOf(page(photo))).toContain('signature 程小舟')
  })
})

describe('an office signs below its last words', () => {
  const page = (last: string) =>
    blocksOf(`
渡口夜里加了石桩

有读者来信说渡口街夜里走车，石桩也不够用，入冬以前想请人看一看，再添几根。

${last}

桥头镇渡口管理处

江心洲开通两班夜船

本报讯 江心洲日前开通两班夜船，晚归的人不用再等到天亮，船票仍旧是两角钱。`)

  test.each([
    '石桩已经添好，入冬前再量一遍，感谢读者和贵报的监督。',
    '如有异议，请向桥头镇渡口管理处反映，渡口街14号的门一直开着。',
  ])('%s', (last) => {
    expect(page(last)).toContain('signature 桥头镇渡口管理处')
  })
})

test('a name behind a firm and a trade signs below a last sentence that fills its row', () => {
  expect(
    blocksOf(`
本报讯 桥头镇夜校添了一门课，教织夏布，来的人自
带板凳，从十四岁到七十岁都有，一个冬天没有空过座。
借贵报一角，向老粮站点灯的归云师傅说声多谢！
桥头镇松风夏布织造有限公司职工 林远山
渡口夜里开船了渡口夜里开船了
`).slice(-2),
  ).toEqual(['signature 桥头镇松风夏布织造有限公司职工 林远山', 'headline 渡口夜里开船了'])
})

test('an office above a day signs its notice, whose head stands behind it', () => {
  expect(
    blocksOf(`
渡口的末班船开了

本报讯 渡口的末班船改到夜里十一点，晚归的人不用再绕远路走石桥。

因渡口东门的地磅检定，6月8日至10日东门停过重车，重车请走南门，检定以后照常，给过往的船家添了麻烦。

渡口物流公司

6月3日

公告`),
  ).toEqual(expect.arrayContaining(['signature 渡口物流公司', 'signature 6月3日']))
})

test.each(['修船分厂 尚明远', '修船厂 尚明'])(
  '%s signs, though the paragraph that his article tore goes on below it',
  (signer) => {
    expect(
      blocksOf(`
听船
母亲在渡口看了二十八年船，落下了耳背的毛病，却能用手听船。
我就这样摸了一个冬天。忽然有一天，左手中指下面轻轻一跳，我伸手去扳舵，船停了，那一刻，我好像
老船坞
老船坞在新码头建成以后就不再停船了，两根青砖门柱，一块水泥门额。
每次路过，我总要慢下来看一看，想起十八岁那年的夏天。
${signer}
真的听见了船的声音。
去年母亲住院，我从船上剪了一块旧帆带给她。
周知远`),
    ).toContain(`signature ${signer}`)
  },
)
