import { describe, expect, test } from 'vitest'
import { clean, nothingKnown } from '../../../src/core/rules'
import { continuity } from '../../../src/core/rules/continuity'
import { sourceFromText } from '../../../src/core/text'

const cleaned = (text: string) => clean(sourceFromText('page.txt', text))
const texts = (text: string) => cleaned(text).blocks.map((block) => block.text)
const doubts = (text: string) => {
  const draft = cleaned(text)
  return draft.suspects.map(({ block, from, to, reason }) => [
    reason.key.split('.').at(-1),
    draft.blocks[block]?.text.slice(from, to),
  ])
}

describe('letter-spacing', () => {
  test('a line set wide is closed up', () => {
    expect(texts('本区去年全 年 实 现 GDP61.2 亿 元 ，同 比 增 长 4.3%，好于预期。')).toEqual([
      '本区去年全年实现GDP61.2亿元，同比增长4.3%，好于预期。',
    ])
  })
})

describe('half-width', () => {
  test.each([
    ['全年增长2.8%;产值91亿元,创(历史)新高。', '全年增长2.8%；产值91亿元，创（历史）新高。'],
    ['图片来源:云溪新区', '图片来源：云溪新区'],
    ['会议于10:30开始,到场1,200人。', '会议于10:30开始，到场1,200人。'],
    ['论坛(CIBF2023云溪)开幕。', '论坛（CIBF2023云溪）开幕。'],
    ['The mayor said: no, never (again)!', 'The mayor said: no, never (again)!'],
    ['采用Node.js, React等技术。', '采用Node.js, React等技术。'],
    ['本报讯 记者江见微报道;入汛以来，河堤安稳。', '本报讯 记者江见微报道：入汛以来，河堤安稳。'],
    ['桥上挂了什么灯?谁去挂?', '桥上挂了什么灯？谁去挂？'],
    // Beside a mark that becomes wide, and beside a straight one that will be “ or ”.
    ['新桥通车(试行);A组先行', '新桥通车（试行）；A组先行'],
    ['孩子们说"好";3人先走', '孩子们说“好”；3人先走'],
    ['众人都问，老桥真的修好了??', '众人都问，老桥真的修好了？？'],
    ['桥头亮了灯! (前排左一为沈望潮', '桥头亮了灯！（前排左一为沈望潮'],
    ['两队握手言和 .赛后球迷久久不散 .', '两队握手言和。赛后球迷久久不散。'],
    ['堤上要过7?道工序,众人都来看。', '堤上要过7?道工序，众人都来看。'],
    ['河工今年6!岁,话不多。', '河工今年6!岁，话不多。'],
    ['灯会分三步;一是扎灯;二是挂灯。', '灯会分三步：一是扎灯；二是挂灯。'],
    ['桥怎么修?沈望潮 ;先修桥墩。', '桥怎么修？沈望潮：先修桥墩。'],
    ['产值增长5.7%8;，河堤安稳。', '产值增长5.7%8;，河堤安稳。'],
    ['两队握手言和.赛后球迷久久不散,比分是2:1.', '两队握手言和。赛后球迷久久不散，比分是2:1。'],
    ['产量增长3.5%.《渡口》一书写到了这件事.', '产量增长3.5%。《渡口》一书写到了这件事。'],
    ['一.概况:本镇有渡口三处。', '一.概况：本镇有渡口三处。'],
    ['渡船停在岸边)等待过河。', '渡船停在岸边)等待过河。'],
    ['研发〈含试验)费用由厂方承担。', '研发（含试验）费用由厂方承担。'],
    ['一是修河堤；2)修道路。', '一是修河堤；2）修道路。'],
    ['“当当”响到底,是好瓮;“噗”的一声,瓮有裂缝。', '“当当”响到底，是好瓮；“噗”的一声，瓮有裂缝。'],
    ['“好瓮王”沈望潮笑着说;“听声就知道。”', '“好瓮王”沈望潮笑着说：“听声就知道。”'],
    ['来买瓮的人问价;“多少钱?”', '来买瓮的人问价：“多少钱？”'],
    ['图片来源;云溪新区', '图片来源：云溪新区'],
    ['沈望潮;这正是大家盼着的。', '沈望潮：这正是大家盼着的。'],
    ['镇长的回答是;河堤今年就修。', '镇长的回答是：河堤今年就修。'],
    ['书架上摆着《渡口》和《河灯)。', '书架上摆着《渡口》和《河灯)。'],
    ['打击报复;三要见实效。', '打击报复；三要见实效。'],
    ['一问谁决定;修桥之前问过众人。', '一问谁决定：修桥之前问过众人。'],
    ['今年!一6月，渡口停航。', '今年!一6月，渡口停航。'],
    ['灯会办到明年?月18日,众人叫好。', '灯会办到明年?月18日，众人叫好。'],
    ['桥头亮了:!号楼先开灯!', '桥头亮了：!号楼先开灯！'],
    ['书里写了渡口、桥头,……众人叫好。', '书里写了渡口、桥头,……众人叫好。'],
    ['众人签下《渡口两岸共同修桥联合倡议)，船厂响应。', '众人签下《渡口两岸共同修桥联合倡议)，船厂响应。'],
    ['《本报记者沈望潮通讯员葛长庚)近日,灯会开幕。', '《本报记者沈望潮通讯员葛长庚）近日，灯会开幕。'],
    ['众人问，行不行?答;行。', '众人问，行不行？答：行。'],
    ['问题当场解答;账目当场公开。', '问题当场解答；账目当场公开。'],
    ['渡口两岸的灯会,;镇上来了七百人。', '渡口两岸的灯会,;镇上来了七百人。'],
    ['什么是“渡口专班?简单说,就是修桥的人。', '什么是“渡口专班”简单说，就是修桥的人。'],
  ])('%s becomes %s', (raw, expected) => {
    expect(texts(raw)).toEqual([expected])
  })

  test.each([
    ['众人问："!"', '众人问：“！”'],
    ['沿河走〈O)×两趟', '沿河走（O）×两趟'],
  ])('a mark beside a misread one, or closing it, is of its width: %s', (text, cleanedText) => {
    expect(texts(text)).toEqual([cleanedText])
  })

  test('a place that it looks at twice is doubted once', () => {
    const policy = { 'half-width': 'suspect' } as const
    const { suspects } = clean(sourceFromText('page.txt', '产值91亿元,创新高。'), { policy })
    expect(suspects).toHaveLength(1)
  })
})

test.each([
  ['“桥修好了,心里踏实,”她常说。', ['mark', ',']],
  ['灯会上人人都说“桥修好了,心里踏实,”镇上也热闹了。', ['mark', ',']],
  ['图书馆里的阿尔贝托:桑托斯先生正在看书。', ['mark', ':']],
  ['孩子们爱看《渡口:》和《河灯》。', ['stranger', ':']],
  ['桥头有“河灯,“夜市”两处。', ['mark', ',']],
  ['渡口新区:还建起了夜书场。', ['stranger', ':']],
  ['一等奖3名,奖金5000元:二等奖10名。', ['mark', ':']],
  ['老船厂转型的:加油站”开张。', ['mark', ':']],
  ['灯会以“起步，奋进:腾飞”为主线。', ['mark', ':']],
])('a mark that can be none is doubted: %s', (raw, expected) => {
  expect(doubts(raw)).toContainEqual(expected)
})

test('a bracket that nothing closes says nothing of another text', () => {
  const list = '渡口的旧船都修好了。a)换缆绳。'
  const draft = cleaned(`镇上的灯会（今年在渡口。\n\n${list}`)
  expect(draft.blocks.map(({ text }) => text)).toContain(list)
})

test('a bracket that was torn in two gets its width in both pieces', () => {
  const torn = texts('今年的灯会(由镇文化站主办,\n\n镇中学和粮站协办)于昨晚开幕,观者如潮。')
  expect(torn.join('')).toBe('今年的灯会（由镇文化站主办，镇中学和粮站协办）于昨晚开幕，观者如潮。')
})

describe('stray-space', () => {
  test.each([
    ['目前共有企业 1558 家，职工 2.5 万人。', '目前共有企业1558家，职工2.5万人。'],
    ['会上播放了 PPT 及视频，反响热烈。', '会上播放了PPT及视频，反响热烈。'],
    ['开展“守好一江清水 共护两岸青山”活动。', '开展“守好一江清水 共护两岸青山”活动。'],
    ['本报讯 近日，云溪新区开园。', '本报讯 近日，云溪新区开园。'],
    ['本报讯（通讯员 沈一鸣）近日，云溪新区开园。', '本报讯（通讯员 沈一鸣）近日，云溪新区开园。'],
    ['▶ 沈一鸣  周远', '▶ 沈一鸣 周远'],
    ['项目 陆续 投产，前景可期。', '项目陆续投产，前景可期。'],
    ['The  mayor   spoke.', 'The mayor spoke.'],
    ['“A decade,” said Pratt.', '“A decade,” said Pratt.'],
    ['He said : “ It will stand . ”', 'He said : “It will stand.”'],
    ['据新华社讯 各地的收购站开了门。', '据新华社讯 各地的收购站开了门。'],
    ['青禾 3 2 1 0 5:2 7', '青禾 3 2 1 0 5:2 7'],
  ])('%s becomes %s', (raw, expected) => {
    expect(texts(raw)).toEqual([expected])
  })

  test('beside a number in what a photo shows goes where that is a sentence', () => {
    expect(texts('一艘木船驶离桥头镇渡口 2号码头。\n图片来源：桥头镇')).toContain(
      '一艘木船驶离桥头镇渡口2号码头。',
    )
    expect(texts('桥头镇老渡口 2号码头\n图片来源：桥头镇')).toContain('桥头镇老渡口 2号码头')
  })
})

describe('continuity', () => {
  test.each([
    ['下一步，云溪新区将把夜校办进每一条街巷，广泛听取意见，务实重', [['unfinished', '重']]],
    ['，并于次日公布了全部结果，企业反响热烈，普遍欢迎。', [['opens', '，']]],
    ['会议提出“稳增长的目标，要求各单位抓好落实，不折不扣。', [['unpaired', '“稳增长的目标']]],
    ['镇长在会上说：“河堤今年就要修好，请大家放心。', [['unpaired', '“']]],
    ['他把《渡口旧事读了三遍，又借给邻居们传着看。', [['unpaired', '《渡口旧事读了三遍']]],
    ['会议要求：一是扩大覆盖面。三是提高质量。', [['numbering', '三是']]],
    ['获评的4家企业分别是，甲江纺织厂、乙江机械厂、丙江农机厂。', [['count', '4']]],
  ])('%s is doubted', (raw, expected) => {
    expect(doubts(raw)).toEqual(expected)
  })

  test('where many sentences of a page break off, that is said once', () => {
    const broken = ['老渡口的石阶', '新桥头的茶馆', '南街上的书店'].map((one) => ({
      text: `${one}今年重新开张，来的人比往年多得多，热闹得很，掌柜们盼望着`,
      role: 'body' as const,
      continues: null,
      article: 0,
    }))
    const said = (blocks: typeof broken) =>
      [...continuity.find({ blocks, knowledge: nothingKnown, house: { rules: [] } })].map(
        ({ at, reason }) => [at, reason.key.split('.').at(-1)],
      )
    expect(said(broken.slice(1))).toEqual([
      [0, 'unfinished'],
      [1, 'unfinished'],
    ])
    expect(said(broken)).toEqual([[0, 'torn']])
  })

  test.each([
    '会议要求：一是扩大覆盖面。二是提高质量。三是加快进度。',
    '获评的3家企业分别是，甲江纺织厂、乙江机械厂、丙江农机厂。',
    '获评的12家企业分别是甲江纺织厂、乙江机械厂等。',
    '“讲话分为几段，这是其中的第一段，第二段另起一行，引号不必先合上。',
    '现有项目包括：（1）河道治理；（2）道路改造；3）园区绿化。',
  ])('%s is not', (raw) => {
    expect(doubts(raw)).toEqual([])
  })
})
