import type { FigureKind } from '../../document'
import { isDigit, isLatin } from './characters'
import { isNumeral } from './chinese-signs'
import { bareMeasures, commonMeasures, measures } from './measures'
import type { Numeral } from './numeral'
import { denominators, halfAfter, isLatinUnit, moreAfter, unitKind, unitsOfMeasure } from './units'

/** What stands behind a numeral: a measure word, a unit of measure or a currency, with its rate and 多 or 半. */
export interface Counter {
  readonly to: number
  readonly unit: string
  readonly kind: FigureKind
  /** 多 inside or behind the unit (3个多月, 两年多). */
  readonly approx: boolean
  /** 半 inside or behind the unit (3个半小时, 两年半): half a unit more. */
  readonly half: boolean
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

/** Units of measure that a single Chinese digit counts; others behind one are mostly parts of names (百度, 四方). */
const behindSingle = set(
  `年 年半 周年 个月 个半月 个多月 个余月 个季度 个星期 个多星期 个礼拜 个工作日 个交易日 个小时 个半小时 个多小时 个钟头 个半钟头 个世纪
  个多世纪 个半世纪 个年头 个昼夜 个学年 个学期 小时 分钟 秒 秒钟 天 天半 日 昼夜 周 星期 刻钟 学期 学年 岁 岁半 周岁 元 元钱 块钱 分钱 毛钱 美元 港元
  欧元 英镑 马克 法郎 卢布 公里 千米 米 厘米 毫米 海里 英里 英尺 英寸 平方米 平方公里 立方米 公顷 亩 吨 公斤 千克 斤 倍 成 番 折 个百分点 百分点
  个基点 千瓦 千瓦时`,
)
/** Units of measure that 百 千 万 亿 count without a coefficient (亿元, 千吨). */
const behindBare = set(
  `元 元钱 块钱 美元 港元 港币 欧元 英镑 日元 韩元 法郎 马克 卢布 卢比 吨 公里 平方米 平方公里 立方米 公顷 亩 千瓦 千瓦时 公斤 斤 倍 小时
  标箱 标准箱`,
)
/** What may be counted as 一: everything else with 一 is indefinite (一个, 一条, 一家). */
const behindOne = set(
  '倍 番 岁半 年半 天半 个半月 个半小时 个半钟头 个半世纪 个多月 个余月 个多小时 个多星期 个多世纪',
)
/** 二 counts only phases (二期); where a quantity is meant, Chinese says 两. */
const behindTwo = set('期')
const phases = '项工建厂投规总用'
/** 多 before these begins a word of its own: 3年多次, 5米多功能. */
const notMore = '次个家项种方功元样边维点地数半用熟'
/** 半 before these begins a word of its own: 两米半径. */
const notHalf = '径成导数价天夜年月日以'
/** Behind 一 these with 多 are rather a word: 一元多. */
const notOneMore = set('元 分 次 度')

/** The counter behind `numeral`; null = none. One space may stand between digits and their unit. */
export function readCounter(text: string, numeral: Numeral): Counter | null {
  const spaced = numeral.script === 'arabic' && ' \u00a0'.includes(text.charAt(numeral.to) || '.')
  return counterAt(text, spaced ? numeral.to + 1 : numeral.to, numeral)
}

function counterAt(text: string, at: number, numeral: Numeral): Counter | null {
  const word = wordAt(text, at, numeral) ?? tallyAt(text, at, numeral) ?? partyAt(text, at, numeral)
  if (word === null) return null
  let to = at + word.length
  let unit = word.length > 2 ? word.replace(/^个[多余半]/u, '个') : word
  if (unit.length > 1 && unit.endsWith('半')) unit = unit.slice(0, -1)
  const halved =
    numeral.script === 'chinese' &&
    halfAfter.has(word) &&
    text.charAt(to) === '半' &&
    !notHalf.includes(text.charAt(to + 1) || ' ')
  if (halved) to++
  const half = halved || word.includes('半')
  const more =
    moreAfter.has(word) && text.charAt(to) === '多' && !notMore.includes(text.charAt(to + 1) || ' ')
  if (more) to++
  else if (text.charAt(to) === '/') {
    const below = denominators.at(text, to + 1)
    if (below !== null) {
      to += 1 + below.length
      unit = `${unit}/${below}`
    }
  }
  const approx = more || (word !== unit && !half && !unit.includes('/'))
  const isPhase = word === '期' && numeral.form === 'single' && numeral.script === 'chinese'
  return {
    to,
    unit,
    kind: isPhase ? 'ordinal' : (unitKind(unit) ?? unitKind(word) ?? 'quantity'),
    approx,
    half,
  }
}

const tally =
  /[金银铜胜平负](?=\d{1,3}[金银铜胜平负]|[一两二三四五六七八九十]+[金银铜胜平负]|[，。、；！？）\s的]|$)/uy

/** 4金2银3铜, 三胜两平一负: medals and matches are counted in one character. In Chinese numerals only beside each other. */
function tallyAt(text: string, at: number, numeral: Numeral): string | null {
  if (numeral.form === 'bare' || numeral.amount) return null
  tally.lastIndex = at
  const word = tally.exec(text)?.[0]
  if (word === undefined) return null
  const alone = /^(?:[，。、；！？）\s的]|$)/u.test(text.slice(at + 1, at + 2))
  if (numeral.script === 'chinese' && alone)
    return '金银铜胜平负'.includes(text.charAt(at - 2) || ' ') ? word : null
  return word === '平' && alone && !'胜负'.includes(text.charAt(at - 2) || ' ') ? null : word
}

const party = /方(?=共同|联合|携手|将|就|各|签|达成|商定|约定|代表)/uy

/** 三方当面立约: parties to one thing, told by what they do. 四方 is mostly all around. */
function partyAt(text: string, at: number, numeral: Numeral): string | null {
  party.lastIndex = at
  const counted = numeral.form === 'single' && /[三四五六七八九]/u.test(text.charAt(numeral.to - 1))
  return counted ? (party.exec(text)?.[0] ?? null) : null
}

function wordAt(text: string, at: number, numeral: Numeral): string | null {
  const measure = unitsOfMeasure.at(text, at)
  if (measure !== null && allows(measure, numeral, text) && isWhole(text, at, measure)) {
    // 个月 is longer than 个, 台套 longer than any unit: the longer of both tables wins.
    const other = measureAt(text, at, numeral)
    return other !== null && other.length > measure.length ? other : measure
  }
  return measureAt(text, at, numeral)
}

function allows(unit: string, numeral: Numeral, text: string): boolean {
  if (numeral.script === 'arabic') return true
  if (numeral.form === 'digits') return false
  if (numeral.form === 'bare') return behindBare.has(unit)
  if (numeral.form !== 'single') return true
  const digit = text.charAt(numeral.to - 1)
  if (digit === '一') {
    const end = numeral.to + unit.length
    return (
      behindOne.has(unit) ||
      goesOn(text, end) ||
      isMoreThanOne(text, end, unit) ||
      isOneAndHalf(text, end, unit)
    )
  }
  return digit === '二' ? behindTwo.has(unit) : behindSingle.has(unit)
}

/** 一年六个月, 一小时20分: what follows makes the 一 definite, if it is a smaller unit of the same measure. */
const goesOn = (text: string, at: number) =>
  '零又'.includes(text.charAt(at) || ' ') || isNumeral(text.charAt(at)) || isDigit(text.charCodeAt(at))

/** 一年多, 一公里多. */
const isMoreThanOne = (text: string, at: number, unit: string) =>
  moreAfter.has(unit) &&
  !notOneMore.has(unit) &&
  text.charAt(at) === '多' &&
  !notMore.includes(text.charAt(at + 1) || ' ')

/** 一吨半, 一公斤半. */
const isOneAndHalf = (text: string, at: number, unit: string) =>
  halfAfter.has(unit) && text.charAt(at) === '半' && !notHalf.includes(text.charAt(at + 1) || ' ')

/** Whether `counter` only counts 一 together with a smaller unit behind it. */
export const isIndefinite = (text: string, numeral: Numeral, { unit, half, approx }: Counter) =>
  numeral.form === 'single' &&
  text.charAt(numeral.to - 1) === '一' &&
  !half &&
  !approx &&
  !isHowOften(text, numeral, unit) &&
  !behindOne.has(unit) &&
  !'期金银铜胜平负'.includes(unit)

const often =
  /(?:每|每隔)(?:[\d半两三四五六七八九十]+个?)?(?:年|月|季度|学期|周|星期|天|日|小时|分钟|秒)[^，。；：！？一]{0,6}$/u

/** 每半年清淤一次, 每10秒采集一次: how often is definite. */
const isHowOften = (text: string, { to }: Numeral, unit: string) =>
  unit === '次' && often.test(text.slice(Math.max(0, to - 14), to - 1))

function measureAt(text: string, at: number, numeral: Numeral): string | null {
  if (numeral.script === 'arabic') return measures.at(text, at)
  if (numeral.form === 'digits') return null
  if (numeral.form === 'bare') return bareMeasures.at(text, at)
  if (numeral.form !== 'single') return measures.at(text, at)
  const word = commonMeasures.at(text, at)
  const digit = text.charAt(numeral.to - 1)
  if (word === null || (digit !== '一' && digit !== '二') || isHowOften(text, numeral, word)) return word
  return word === '期' && (digit === '二' || phases.includes(text.charAt(at + 1) || ' ')) ? word : null
}

/** Latin units end where the letters end: 5km, but no g in 5gold and no m in 3max. */
function isWhole(text: string, at: number, unit: string): boolean {
  if (!isLatinUnit(unit)) return true
  const next = text.charCodeAt(at + unit.length)
  return !isLatin(next) && !isDigit(next)
}
