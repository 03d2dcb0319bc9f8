import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/core/document'
import { clean, printFidelity } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'

const cleaned = (text: string): Draft => clean(sourceFromText('page.txt', text))
const texts = (text: string) => cleaned(text).blocks.map((block) => block.text)
const doubts = (text: string) =>
  cleaned(text).suspects.map(({ rule, block, from, to, suggestions }) => [
    rule,
    cleaned(text).blocks[block]?.text.slice(from, to),
    ...suggestions,
  ])

describe('characters', () => {
  test.each([
    ['⾼新区⼯会', '高新区工会'],
    ['松岭―青川铁路', '松岭—青川铁路'],
    ['他停了停――不说了', '他停了停——不说了'],
    ['渡口𠮷―B座', '渡口𠮷—B座'],
    ['pages 3――5', 'pages 3――5'],
    ['⻓江⻄岸⺠生', '长江西岸民生'],
    ['oﬃce ﬂoor', 'office floor'],
    ['the ﬁrſt preſs', 'the first press'],
    ['２０２４年Ａ座', '2024年A座'],
    ['云\u200b溪\ufeff新区\u0001', '云溪新区'],
    ['云\u2067溪\u2069新\ufdd0区', '云溪新区'],
    ['â€œquoteâ€\u009d', '“quote”'],
    ['cafÃ©', 'café'],
    ['𠮷野家😀', '𠮷野家😀'],
    ['消防员👩‍🚒和🏳️‍🌈', '消防员👩‍🚒和🏳️‍🌈'],
    ['云\u200d溪', '云溪'],
    ['café, São Paulo', 'café, São Paulo'],
    ['“数据要素×”示范', '“数据要素×”示范'],
    [Buffer.from('Москва').toString('latin1'), 'Москва'],
  ])('%s is read as %s', (raw, expected) => {
    expect(texts(raw)).toEqual([expected])
  })

  test('what cannot be known is a suspect', () => {
    expect(doubts('云溪\ufffd区')).toEqual([['characters', '\ufffd']])
    expect(doubts('云溪\ue123区')).toEqual([['characters', '\ue123']])
    expect(doubts('锟斤拷锟斤拷')).toEqual([['characters', '锟斤拷锟斤拷']])
    expect(doubts('云溪烫烫烫烫烫')).toEqual([['characters', '烫烫烫烫烫']])
    expect(doubts('茶水滚烫，饭菜也烫。')).toEqual([])
  })
})

describe('duplicate-glyphs', () => {
  test.each([
    ['一一担担一一担担挑挑上上岸岸来来', '一担一担挑上岸来'],
    ['家家户户家家户户齐上阵齐上阵', '家家户户齐上阵'],
    ['云溪高新区云溪高新区：：', '云溪高新区：'],
    ['打好治水攻坚战打好治水攻坚战打好治水攻坚战', '打好治水攻坚战'],
    ['走稳由走稳由走稳由“““变变变”””为为为“““通通通”””新新新路路路', '走稳由“变”为“通”新路'],
    ['建建设设幸幸福福云云溪溪', '建设幸福云溪'],
    ['换芯换芯 向大风要饭碗向大风要饭碗', '换芯 向大风要饭碗'],
    ['HHaarrbboouurr  nneewwss', 'Harbour news'],
  ])('%s is %s', (raw, expected) => {
    expect(texts(raw)).toEqual([expected])
  })

  test.each([
    '天天向上',
    '谢谢',
    '研究研究',
    '红红火火',
    '高高兴兴',
    '红红火火热热闹闹',
    '2222',
    '××××',
    '……',
    '哈哈哈哈',
    'Bora Bora',
    '------',
  ])('%s is spared', (raw) => {
    expect(texts(raw)).toEqual([raw])
    expect(cleaned(raw).corrections).toEqual([])
  })

  test('a further copy far off goes where the headline has copies beside it', () => {
    const news = '本报讯 渡口的末班船改到夜里十一点，船工轮流值夜，票价还是两元。'
    const page = (head: string) => `${head}\n\n${news}\n\n夜渡点灯\n\n${news.replace('渡口', '桥头')}`
    expect(texts(page('夜渡点灯夜渡点灯夜渡点灯')).filter((text) => text === '夜渡点灯')).toHaveLength(1)
    expect(texts(page('夜渡点灯')).filter((text) => text === '夜渡点灯')).toHaveLength(2)
  })

  test('four glyphs that all stand twice are no suspect where nothing else has a shadow', () => {
    expect(doubts('红红火火热热闹闹')).toEqual([])
  })

  test.each([
    ['简简讯讯', '简讯'],
    ['简讯简讯', '简讯'],
    ['师师师说说说', '师说'],
    ['渡渡口口见见闻闻', '渡口见闻'],
  ])('amid headlines with shadows %s is %s', (raw, expected) => {
    const shadowed = [
      '老粮站里点起灯老粮站里点起灯',
      '渡口夜里开船了',
      '渡口夜里开船了',
      '新新桥桥通通车车仪仪式式',
    ]
    expect(texts([...shadowed, '老粮站的灯亮了。', raw, '夜校开课了。'].join('\n'))).toContain(expected)
  })

  test('a short line that is one doubled word is a suspect', () => {
    expect(doubts('加油干加油干')).toEqual([['duplicate-glyphs', '加油干加油干', '加油干']])
    expect(texts('加油干加油干')).toEqual(['加油干加油干'])
  })

  test.each([
    [['云溪新区今日开园', '云溪新区今日开园', '云溪新区今日开园'], ['云溪新区今日开园']],
    [['大江高新区', '大江高新', '区'], ['大江高新区']],
    [['大江高新', '区', '大江高新区'], ['大江高新区']],
    [
      ['松岭签约项目12个', '松岭签约项目12个 总投资5亿元', '总投资5亿元'],
      ['松岭签约项目12个', '总投资5亿元'],
    ],
    [
      ['松岭新区：', '松岭新区： 打好签约攻坚战', '打好签约攻坚战 下好落地先手棋', '下好落地先手棋'],
      ['松岭新区：', '打好签约攻坚战', '下好落地先手棋'],
    ],
    [
      ['松岭新区', '松岭新区', '松岭新区 签约项目12个', '签约项目12个', '签约项目12个'],
      ['松岭新区', '签约项目12个'],
    ],
    [
      ['听雨', '听雨', '听雨', '云溪新区今日开园'],
      ['听雨', '云溪新区今日开园'],
    ],
  ])('of %j stays %j', (raw, expected) => {
    expect(texts(raw.join('\n'))).toEqual(expected)
  })

  test('a run of headlines that comes again far off is its shadow', () => {
    const body =
      '今年以来，云溪新区加快建设步伐，项目陆续投产。\n\n松岭新区同步推进，企业纷纷落户，前景可期。'
    const page = `云溪新区加快建设\n松岭新区同步推进\n\n${body}\n\n云溪新区加快建设\n松岭新区同步推进`
    expect(texts(page).filter((text) => text === '云溪新区加快建设')).toHaveLength(1)
    expect(texts(page).filter((text) => text === '松岭新区同步推进')).toHaveLength(1)
  })

  const story = '今年以来，云溪新区加快建设步伐，项目陆续投产。'

  test('one headline that comes again far off is a suspect', () => {
    const page = `云溪新区加快建设步伐\n\n${story}\n\n云溪新区加快建设步伐\n\n本版编辑：程远`
    expect(doubts(page)).toEqual([['duplicate-glyphs', '云溪新区加快建设步伐', '']])
  })

  test('one headline that opens the page and closes it is its own shadow', () => {
    expect(texts(`云溪新区加快建设步伐\n\n${story}\n\n云溪新区加快建设步伐`)).toEqual([
      '云溪新区加快建设步伐',
      story,
    ])
    const poem = ['云溪的水流过我的门前', '我在门前等一只小船', '云溪的水流过我的门前'].join('\n')
    expect(texts(poem).join('')).toContain('小船云溪的水流过我的门前')
  })

  test('one headline that comes again far off is a copy on a page that holds copies of others', () => {
    const page = `松岭夜市开张\n松岭夜市开张\n松岭夜市开张\n云溪新区加快建设步伐\n\n${story}\n\n云溪新区加快建设步伐\n\n本版编辑：程远`
    expect(texts(page).filter((text) => text === '云溪新区加快建设步伐')).toHaveLength(1)
    const amid = page
      .replace(/步伐(?=\n\n本版)/u, '步伐\n已有三年。')
      .replace('。\n\n云溪', '。\n\n镇长在会上说，\n云溪')
    expect(texts(amid).join('')).toContain('镇长在会上说，云溪新区加快建设步伐已有三年。')
  })
})

describe('debris', () => {
  test('marks of the engine go', () => {
    expect(texts('## 云溪新区\n\n产业 | 园区落成，**全市**瞩目。')).toEqual([
      '云溪新区',
      '产业园区落成，全市瞩目。',
    ])
  })

  test('a dot with white around it is no print', () => {
    expect(texts('老粮站里点起了灯，来的人自己带板凳。\n\n~ ·\n\n渡口的末班船改到夜里十一点。')).toEqual([
      '老粮站里点起了灯，来的人自己带板凳。',
      '渡口的末班船改到夜里十一点。',
    ])
  })

  test('marks of the engine go at once, however many stand together, and so does one that marks nothing', () => {
    expect(texts('# # 渡口办起夜校\n\n#\n\n老粮站里点起了灯，来的人自己带板凳。')).toEqual([
      '渡口办起夜校',
      '老粮站里点起了灯，来的人自己带板凳。',
    ])
  })

  test('a folio that the engine took for a heading goes as well', () => {
    expect(texts('# 2\n\n# 渡口办起夜校\n\n老粮站里点起了灯，来的人自己带板凳。')[0]).toBe('渡口办起夜校')
  })

  test.each([
    ['#|', ''],
    ['| # 开园', '开园'],
    ['云溪 ** 新区', '云溪 新区'],
  ])('marks come off behind marks: %s', (raw, expected) => {
    expect(texts(raw).join('')).toBe(expected)
  })

  test.each([
    ['*图片来源：桥头镇*', '图片来源：桥头镇'],
    ['---', ''],
    [String.raw`一张票卖3\*2元\_，不退。`, '一张票卖3*2元_，不退。'],
    [String.raw`1\. 开园`, '1.开园'],
    ['3*2*1等于6。', '3*2*1等于6。'],
    [String.raw`C:\园区`, String.raw`C:\园区`],
  ])('marks of an export go, and nothing else: %s', (raw, expected) => {
    expect(texts(raw).join('')).toBe(expected)
  })

  test('three numbers in a row are a table, and stay', () => {
    expect(texts('15\n\n28\n\n31\n\n云溪新区全年产值增长三成。')).toEqual([
      '15',
      '28',
      '31',
      '云溪新区全年产值增长三成。',
    ])
  })

  test('a folio at the edge of the page goes, a number inside stays', () => {
    const draft = cleaned('第3版\n\n云溪新区全年产值增长三成，\n\n2514\n\n个项目落地。')
    expect(draft.blocks.some(({ text }) => text.includes('第3版'))).toBe(false)
    expect(draft.blocks.some(({ text }) => text.includes('2514'))).toBe(true)
    expect(draft.corrections).toContainEqual(
      expect.objectContaining({ rule: 'debris', removed: '第3版', block: null }),
    )
  })
})

describe('columns', () => {
  const across = Array.from(
    { length: 12 },
    (_, i) => `今年以来，北岸港口完成设备改造第${i}项 工程，扩大对外合作，引进高层次人才`,
  ).join('\n')

  test('columns that were read across are told in one suspect at the top', () => {
    expect(doubts(across).map(([rule]) => rule)).toEqual(['columns'])
    expect(cleaned(across).suspects[0]?.block).toBe(0)
  })

  test('what an engine certainly misread there is corrected all the same', () => {
    const read = across.replaceAll('第', '第l届').replaceAll('项', '回')
    expect(doubts(read).map(([rule]) => rule)).toEqual(['columns'])
    expect(cleaned(read).corrections.filter(({ rule }) => rule === 'misreads')).not.toEqual([])
  })
})

describe('a policy', () => {
  const page = sourceFromText('page.txt', '⾼新区')

  test('that says suspect shows what would have been corrected', () => {
    const draft = clean(page, { policy: { ...printFidelity, characters: 'suspect' } })
    expect(draft.blocks[0]?.text).toBe('⾼新区')
    expect(draft.suspects).toMatchObject([{ rule: 'characters', suggestions: ['高'] }])
  })

  test('that leaves wraps alone gives every line a block', () => {
    const wrapped = sourceFromText('page.txt', '近日，云溪新区启动，\n项目前景可期。')
    expect(clean(wrapped).blocks).toHaveLength(1)
    expect(clean(wrapped, { policy: { ...printFidelity, 'line-wrap': 'leave' } }).blocks).toHaveLength(2)
  })

  test('that says leave does neither', () => {
    const draft = clean(page, { policy: { ...printFidelity, characters: 'leave' } })
    expect(draft.blocks[0]?.text).toBe('⾼新区')
    expect(draft.suspects).toEqual([])
    expect(draft.corrections).toEqual([])
  })
})
