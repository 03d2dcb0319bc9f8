import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../src/core/tagging/figures'

/** `现有[1558家]` → the text, and what stands in its brackets. */
function marked(text: string): { plain: string; spans: readonly string[] } {
  const spans = [...text.matchAll(/\[([^\]]*)\]/gu)].map((match) => match[1] ?? '')
  return { plain: text.replace(/[[\]]/gu, ''), spans }
}

/** Exactly the bracketed stretches are figures, in order. */
function finds(text: string): void {
  const { plain, spans } = marked(text)
  expect(
    findFigures(plain).map((figure) => figure.text),
    plain,
  ).toEqual(spans)
}

const ignores = (text: string) =>
  expect(
    findFigures(text).map((figure) => figure.text),
    text,
  ).toEqual([])

/** Value, unit and kind of the only figure of a text. */
function reads(text: string): readonly unknown[] {
  const [figure, ...more] = findFigures(text)
  expect(more, text).toEqual([])
  return figure === undefined ? [] : [figure.value, figure.unit, figure.kind]
}

describe('quantities', () => {
  it.each([
    ['1558家', 1558, '家'],
    ['2.55余万人', 25500, '人'],
    ['1.5万余人', 15000, '人'],
    ['500多名', 500, '名'],
    ['7000多万亩', 70000000, '亩'],
    ['两家', 2, '家'],
    ['十几个', 10, '个'],
    ['三百零七种', 307, '种'],
    ['一万二千头', 12000, '头'],
    ['三百一十二点五米', 312.5, '米'],
    ['八千米', 8000, '米'],
    ['5千瓦', 5, '千瓦'],
    ['900吨/月', 900, '吨/月'],
    ['17大类', 17, '大类'],
    ['90多人次', 90, '人次'],
    ['百余名', 100, '名'],
    ['上千家', 1000, '家'],
    ['两岁半', 2.5, '岁'],
    ['三分之二', 2 / 3, null],
    ['10个亿', 1e9, null],
    ['１２３', 123, null],
    ['15,000', 15000, null],
    ['〇', 0, null],
    ['一億兩千萬噸', 120000000, '吨'],
    ['九大', 9, '大'],
  ])('%s counts', (text, value, unit) => {
    expect(reads(text)).toEqual([value, unit, 'quantity'])
  })

  it('keeps a value exact, however it is scaled', () => {
    expect(reads('57.023亿元')).toEqual([5702300000, '元', 'money'])
    expect(reads('2.03亿元')).toEqual([203000000, '元', 'money'])
    expect(reads('1亿2000万元')).toEqual([120000000, '元', 'money'])
  })

  it('has no value for what only says “some tens”', () => {
    expect(reads('数十个')).toEqual([null, '个', 'quantity'])
    expect(reads('几百万元')).toEqual([null, '元', 'money'])
  })

  it('leaves an indefinite one alone', () => {
    ignores('一个车间、一条新路、一家企业、一名学徒、一次座谈、一批项目')
    finds('一年里他一次也没来，只写过[两封]信。')
  })

  it('counts what follows a measure word that could begin a noun', () => {
    finds('新增[3家]电子企业和[5种]植物，有[3个]体育馆，[两位]居民说[三天]才能办完。')
    finds('每天有[26班]船，诗集有[4辑]，前后改了[14稿]，来了3班长。')
    finds('[四部门]联合发文，[43项目]开工。')
    finds('十支队赶到，[十支]队伍出发。')
  })
})

describe('ranges', () => {
  it.each([
    ['2-3名', [2, 3], '名'],
    ['8—10个', [8, 10], '个'],
    ['8——10个', [8, 10], '个'],
    ['10至20亿元', [1e9, 2e9], '元'],
    ['50万—80万元', [500000, 800000], '元'],
    ['10%-15%', [10, 15], '%'],
    ['两到三天', [2, 3], '天'],
    ['三五个', [3, 5], '个'],
    ['十五六岁', [15, 16], '岁'],
    ['七八百人', [700, 800], '人'],
    ['第一、二、三批', [1, 3], '批'],
  ])('%s is one figure', (text, value, unit) => {
    expect(reads(text).slice(0, 2)).toEqual([value, unit])
  })

  it('keeps a change of two amounts apart', () => {
    finds('由[10%]提高到[15%]，从[900吨/月]增至[1500吨/月]')
  })
})

describe('percentages and money', () => {
  it.each([
    ['83.4%', 83.4, '%', 'percent'],
    ['１２．５％', 12.5, '%', 'percent'],
    ['百分之十五', 15, '%', 'percent'],
    ['百分之六十一点五', 61.5, '%', 'percent'],
    ['千分之三', 3, '‰', 'percent'],
    ['三成', 30, '%', 'percent'],
    ['1.2个百分点', 1.2, '个百分点', 'percent'],
    ['50亿元', 5e9, '元', 'money'],
    ['3亿美元', 3e8, '美元', 'money'],
    ['4亿余元', 4e8, '元', 'money'],
    ['亿元', 1e8, '元', 'money'],
    ['三四百块钱', [300, 400], '块钱', 'money'],
    ['3元5角', 3.5, '元', 'money'],
    ['￥100', 100, '¥', 'money'],
    ['$1.2 billion', 1.2e9, '$', 'money'],
    ['US$5 million', 5e6, 'US$', 'money'],
  ])('%s', (text, value, unit, kind) => {
    expect(reads(text)).toEqual([value, unit, kind])
  })

  it('takes a sign into a percentage', () => {
    expect(reads('同比增长-3.2%')).toEqual([-3.2, '%', 'percent'])
  })

  it('reads an amount behind an abbreviation', () => {
    finds('完成GDP[72.6亿元]，PM2.5与上年持平')
  })
})

describe('dates', () => {
  it.each([
    ['2022年', '2022'],
    ['2022年4月', '2022-04'],
    ['2022年4月9日', '2022-04-09'],
    ['2024年度', '2024'],
    ['2023年底', '2023'],
    ['2022-2025年', '2022/2025'],
    ['2022年4-6月', '2022-04/2022-06'],
    ['二〇二二年三月五日', '2022-03-05'],
    ['二○二二年', '2022'],
    ['97年3月', '1997-03'],
    ['20世纪90年代', '199'],
    ['2024-05-12', '2024-05-12'],
    ['4月底', null],
    ['7月4-6日', null],
    ['1-5月', null],
    ['5、6月份', null],
    ['廿三日', null],
    ['一季度', null],
    ['第二季度', null],
    ['前三季度', null],
    ['九十年代末', null],
    ['14时30分', null],
    ['9:30', null],
  ])('%s', (text, value) => {
    expect(reads(text)).toEqual([value, null, 'date'])
  })

  it('tells a number of years, months or days from a date', () => {
    expect(reads('3年')).toEqual([3, '年', 'duration'])
    expect(reads('两个多月')).toEqual([2, '个月', 'duration'])
    expect(reads('三年半')).toEqual([3.5, '年', 'duration'])
    expect(reads('1小时20分')).toEqual([80, '分', 'duration'])
    expect(reads('一年六个月')).toEqual([18, '个月', 'duration'])
    finds('一年四季，[3年]内建成，任期[五年]，为期[三天]')
    finds('每周[三次]，周三举行')
  })

  it('leaves the year in the name of an event alone', () => {
    ignores('2031年云江市职业技能大赛在新港举行')
    ignores('第七届云江国际食品博览会开幕')
    finds('[2031年]，云江市举办技能大赛[3场]')
    finds('[2031年]云江新区新增企业[20家]')
  })
})

describe('ordinals', () => {
  it.each([
    ['第二批', 2, '批'],
    ['第12位', 12, '位'],
    ['第六次', 6, '次'],
    ['三期', 3, '期'],
    ['第二大', 2, '大'],
  ])('%s', (text, value, unit) => {
    expect(reads(text)).toEqual([value, unit, 'ordinal'])
  })

  it('counts a bare 第一 in a ranking only', () => {
    finds('总量位居全省[第一]，增速全国[第三]。')
    ignores(
      '第一，要抓落实。安全第一，质量至上。第一时间赶到第一线，第一书记、第一责任人在第二中学和第三产业协会。',
    )
  })
})

describe('numbers that count nothing', () => {
  it.each([
    '构建“1+4+3+X”模式',
    '实施“八大工程”和“百名工匠进车间”行动',
    '十四五时期、“十三五”末、十二五规划、第十四个五年规划',
    '一些、一方面、一体化、统一、十分、千方百计、万一、百姓、三农、五一、两会、二手、七夕、八一、双一流',
    '四川、九寨沟、三亚、万科、百度、三门峡、五家渠、七台河、五台山',
    '5G、A股、GB/T 14706-93、B2B、PM2.5、F-35、iPhone 15、COVID-19、歼-20、4S店、5A级景区',
    '电话：0571-87654321，热线12345，版本2.0.1',
    '党的二十大、十八大以来、十九届六中全会',
    '三心二意、四面八方、百家争鸣、千家万户、三番五次、成千上万',
    '二次创业、三轮车、三元里、两岸、两手抓、两口子',
    '1:500、3∶2、4×100米接力',
    '2024级新生、2023届毕业生、211高校',
    '《云江纪事（2022-2025年）》',
  ])('%s', (text) => ignores(text))

  it('finds the figures in what somebody says, and the amounts in a slogan', () => {
    finds('“我们新建厂房[20座]，用了[3年]。”')
    finds('提出“奖励[30万元]”的办法')
  })
})

describe('approximation', () => {
  it('is said inside the figure, before it or behind it', () => {
    const approximate = (text: string) => findFigures(text).map((figure) => figure.approx)
    expect(approximate('500多名、近30家、约5亿元、超100个、10吨左右、3次以上、上万人、数百件')).toEqual(
      Array(8).fill(true),
    )
    expect(approximate('500名、附近30家、签约5个')).toEqual([false, false, false])
  })
})

describe('Latin text', () => {
  it('finds figures with the words that count', () => {
    finds('In [1998] the firm sold [15,000 cars], [5 per cent] more than in the [1990s].')
    finds('[Two million people] and [twenty-five men] met on [12 May 1998] and [May 14].')
    finds('About [two-thirds] of the [21st century], [2-3 weeks], [40 km] and [£3bn].')
    expect(reads('the 1990s')).toEqual(['199', null, 'date'])
  })

  it('finds the figures in what somebody says', () => {
    finds('“We have borrowed [£28,500],” he said. “We sold [12 ships].”')
    finds('“Harbour Plan 2030” has [3 parts].')
  })

  it('leaves names alone', () => {
    ignores('Boeing 747, Windows 98, Chapter 3, No. 5, one man, the 5G network, constable 358 V')
  })

  it('takes no part of a number that says which one is meant for a number', () => {
    ignores('Issue No. 4,211 of the paper, the lamp No. 12,500 and Lot A4,500')
    finds('No. 4,211 was read by [4,211 people].')
  })

  it('leaves volumes, pages and what is counted through alone, each of several', () => {
    ignores('It stands in Vol. 12, on p. 30, and in vols. 3 and 4 on pp. 5, 7 and 9; see Fig. 2 in Chap. 6')
    ignores('Nos. 12, 14 and 15, or Nos. 4,211 to 4,213')
    finds('Of Nos. 12 and 14 they sold [30 copies].')
  })

  it('takes no word that every JavaScript object knows for a number', () => {
    ignores('The constructor of the bridge, a constructor of ships')
  })
})

describe('offsets', () => {
  it('are UTF-16 units of the text as it was given', () => {
    const text = '𠮷🏭１２家与👩‍🔧3名'
    expect(findFigures(text).map(({ from, to, text: t }) => [from, to, t])).toEqual([
      [4, 7, '１２家'],
      [13, 15, '3名'],
    ])
  })

  it('is empty for an empty text', () => {
    expect(findFigures('')).toEqual([])
  })
})
