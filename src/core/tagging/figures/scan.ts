import { readArabic } from './arabic-numerals'
import { fold, isDigit, isHan, isLatin, isStop } from './characters'
import { isNumeral, numeralRunEnd, numeralStarts, readChinese } from './chinese-numerals'
import { readClock, readDate, readIsoDate } from './dates'
import type { Figure, Reading } from './figure'
import { readFraction, readSlashFraction } from './fractions'
import { readHalf } from './half'
import { isHedged } from './hedges'
import { isLatinProse, readLatin, readLatinWords } from './latin'
import { nameOpeners, nameSpan, opensEvent } from './names'
import { notFigures } from './not-figures'
import type { Numeral } from './numeral'
import { readOrdinal } from './ordinals'
import { readQuantity } from './quantities'

const none = 0
const digit = 1
const numeralStart = 2
const opener = 4
const word = 8
const currency = 16
const letter = 32

/** What may begin at a UTF-16 unit, so that the scan passes over all other text at one look-up a character. */
const starts = new Uint8Array(0x10000)
for (let code = 48; code <= 57; code++) starts[code] = digit
for (const c of [...numeralStarts, '第', '上', '前', '半']) starts[c.charCodeAt(0)] = numeralStart
for (const c of nameOpeners) starts[c.charCodeAt(0)] = opener
for (const c of '$€£¥￥') starts[c.charCodeAt(0)] = currency
for (let code = 65; code <= 122; code++) if (isLatin(code)) starts[code] = letter
for (const code of notFigures.firsts()) starts[code] = (starts[code] ?? none) | word

/**
 * The numbers in `text` that count something, in order, without overlap. Offsets are UTF-16 units into `text`.
 *
 * One pass, linear: each reader looks a bounded stretch behind and ahead, or consumes what it looks at. Nothing beyond a
 * 。 ！ ？ changes how a number is read. Numbers in titles, slogans and names are left alone, and so are indefinite ones
 * (一个, 多次).
 */
export function findFigures(text: string): readonly Figure[] {
  const figures: Figure[] = []
  const folded = fold(text)
  let slogan = 0
  let at = 0
  while (at < folded.length) {
    const flags = starts[folded.charCodeAt(at)] ?? none
    if (flags === none) {
      at++
      continue
    }
    if ((flags & word) !== 0) {
      const phrase = notFigures.at(folded, at)
      if (phrase !== null) {
        at += phrase.length
        continue
      }
    }
    const start = flags & ~word
    if (start === none) {
      at++
      continue
    }
    if (start === opener) {
      const span = nameSpan(folded, at)
      if (span?.kind === 'title') at = span.to
      else {
        if (span !== null) slogan = Math.max(slogan, span.to)
        at++
      }
      continue
    }
    const step = start === letter ? readLetters(folded, at) : read(folded, at, start)
    const { reading } = step
    if (reading !== null && (at >= slogan || isAmount(folded, reading)))
      figures.push({
        from: reading.from,
        to: reading.to,
        text: text.slice(reading.from, reading.to),
        kind: reading.kind,
        value: reading.value,
        unit: reading.unit,
        approx:
          reading.approx ||
          (reading.kind !== 'date' &&
            reading.kind !== 'ordinal' &&
            isHedged(folded, reading.from, reading.to)),
      })
    at = Math.max(at + 1, step.to)
  }
  return figures
}

/** What was read, and where the scan goes on: behind the figure, or behind characters that no figure can begin with. */
interface Step {
  readonly reading: Reading | null
  readonly to: number
}

const found = (reading: Reading): Step => ({ reading, to: reading.to })

/** In a slogan only these count: “80%的企业”, “奖励30万元”. */
const isAmount = (text: string, reading: Reading) =>
  reading.kind === 'percent' || (reading.kind === 'money' && isDigit(text.charCodeAt(reading.from)))

function readLetters(text: string, at: number): Step {
  if (at > 0 && isLatin(text.charCodeAt(at - 1))) return { reading: null, to: at + 1 }
  const reading = readLatinWords(text, at)
  if (reading !== null) return found(reading)
  let to = at + 1
  while (isLatin(text.charCodeAt(to))) to++
  return { reading: null, to }
}

function read(text: string, at: number, start: number): Step {
  if (start === currency) {
    const reading = readLatin(text, at)
    return reading === null ? { reading, to: at + 1 } : found(reading)
  }
  if (start === digit) return readAtDigit(text, at)
  const c = text.charAt(at)
  if (c === '第') {
    const reading = readOrdinal(text, at)
    return reading === null ? { reading, to: afterRejected(text, at + 1) } : found(reading)
  }
  if (c === '上' || c === '前') return readPrefixed(text, at, c)
  if (c === '半') {
    const reading = readHalf(text, at)
    return reading === null ? { reading, to: at + 1 } : found(reading)
  }
  return readAtNumeral(text, at, at)
}

/** The scan goes on behind a numeral that counts nothing, so that its tail is not taken for one. */
const afterRejected = (text: string, at: number) => {
  if (!isDigit(text.charCodeAt(at))) return numeralRunEnd(text, at)
  return serialEnd(text, at)
}

/** The end of digits with what joins them to a serial, a version, a telephone number: 14706-93, 1+4+3, 010-8888. */
function serialEnd(text: string, at: number): number {
  let to = at
  while (to < text.length) {
    const code = text.charCodeAt(to)
    if (isDigit(code) || isLatin(code)) to++
    else if (
      '-.+/:∶·×#_@'.includes(text.charAt(to)) &&
      (isDigit(text.charCodeAt(to + 1)) || isLatin(text.charCodeAt(to + 1)))
    )
      to += 2
    else break
  }
  // 2×60万: what multiplies the serial's last digits is a part of it.
  while (to > at && '百千万亿'.includes(text.charAt(to) || ' ')) to++
  return Math.max(to, at + 1)
}

/** 上百, 上万人次 (上 belongs to the number unless it ends a word: 网上, 以上) and 前三季度. */
function readPrefixed(text: string, at: number, c: string): Step {
  const next = text.charAt(at + 1)
  if (
    c === '上' &&
    '百千万亿'.includes(next || ' ') &&
    !'以网线路场会晚早身车船山海地街市历实基之手头脸心世马至向席桌书报台村岸'.includes(
      text.charAt(at - 1) || '。',
    )
  ) {
    const step = readAtNumeral(text, at + 1, at)
    return step.reading === null
      ? { reading: null, to: at + 1 }
      : found({ ...step.reading, from: at, approx: true })
  }
  if (c === '前' && isNumeral(next)) {
    const step = readAtNumeral(text, at + 1, at)
    if (step.reading?.kind === 'date' && text.startsWith('季度', step.reading.to - 2))
      return found({ ...step.reading, from: at })
  }
  return { reading: null, to: at + 1 }
}

function readAtNumeral(text: string, at: number, from: number): Step {
  const numeral = readChinese(text, at)
  if (numeral === null || isPartOfWord(text, at, numeral))
    return { reading: null, to: Math.max(numeralRunEnd(text, at), at + 1) }
  const reading =
    readFraction(text, at, numeral) ?? readAsDate(text, at, numeral) ?? readQuantity(text, at, numeral)
  if (reading === null || isSession(text, from, reading))
    return { reading: null, to: Math.max(numeral.to, numeralRunEnd(text, at)) }
  return found(signed(text, at, reading))
}

/** 周三, 星期五; 总数, 人数 before 十; 茶几. */
function isPartOfWord(text: string, at: number, numeral: Numeral): boolean {
  const before = text.charAt(at - 1)
  const first = text.charAt(at)
  if (before === '') return false
  if (first === '数')
    return '总人多少次指基系个户件分倍小整奇偶名位参函双单天年月款辆招路无变岁字级号台'.includes(before)
  if (numeral.form !== 'single') return false
  return /(?:[^每]周|^周|星期|礼拜|之|分)$/u.test(text.slice(Math.max(0, at - 2), at))
}

function readAsDate(text: string, at: number, numeral: Numeral): Reading | null {
  const date = readDate(text, at, numeral)
  if (date === null) return null
  const from = date.from ?? at
  return { from, to: date.to, kind: 'date', value: date.value, unit: null, approx: false }
}

const isNamedYear = (text: string, reading: Reading) =>
  reading.kind === 'date' &&
  /^(?:\d{4}年|.*季度$)/u.test(text.slice(reading.from, reading.to)) &&
  opensEvent(text, reading.to)

/** 十三届历次全会, 十四届全国人大四次会议: sessions are names unless the text counts them (连续举办十届). */
function isSession(text: string, from: number, reading: Reading): boolean {
  if (isNamedYear(text, reading)) return true
  if (reading.unit === '次')
    return (
      /^(?:全体)?(?:会议|全会)/u.test(text.slice(reading.to, reading.to + 4)) && isNumeral(text.charAt(from))
    )
  if (reading.unit !== '届') return false
  return !/[办续已历共了过满第]$/u.test(text.slice(Math.max(0, from - 1), from))
}

function readAtDigit(text: string, at: number): Step {
  const rejected: Step = { reading: null, to: serialEnd(text, at) }
  const iso = readIsoDate(text, at) ?? readClock(text, at)
  if (iso !== null)
    return found({ from: at, to: iso.to, kind: 'date', value: iso.value, unit: null, approx: false })
  if (isLatinProse(text, at)) {
    const reading = readLatin(text, at)
    return reading === null ? rejected : found(reading)
  }
  const numeral = readArabic(text, at)
  if (numeral === null) return rejected
  const reading =
    readSlashFraction(text, at, numeral) ??
    (text.startsWith('分之', numeral.to) ? readFraction(text, at, numeral) : null) ??
    readAsDate(text, at, numeral) ??
    readQuantity(text, at, numeral)
  if (reading === null) return rejected
  if (isInName(text, at, reading, numeral) || isSession(text, at, reading))
    return { reading: null, to: reading.to }
  return found(signed(text, at, reading))
}

/**
 * Whether letters or signs before the digits make them part of a name: F-35, PM2.5, 歼-20, 1+4, 3:2. GDP72.6亿元 is not
 * one.
 */
function isInName(text: string, at: number, reading: Reading, numeral: Numeral): boolean {
  const before = text.charAt(at - 1)
  const beforeThat = text.charCodeAt(at - 2)
  const after = text.charAt(reading.to)
  if (after === '+' && /[\dA-Za-z]/u.test(text.charAt(reading.to + 1))) return true
  if (before === '') return false
  if (isLatin(text.charCodeAt(at - 1)))
    return (
      !(
        (reading.kind === 'money' || reading.kind === 'percent') &&
        (numeral.amount || reading.kind === 'percent')
      ) && !(numeral.amount && numeral.form === 'full')
    )
  if (
    before === '+' ||
    before === '/' ||
    before === '.' ||
    before === ':' ||
    before === '∶' ||
    before === '×'
  )
    return isDigit(beforeThat) || isLatin(beforeThat)
  if ('-–−'.includes(before)) return !isSigned(reading) || isDigit(beforeThat) || isLatin(beforeThat)
  return before === '#' || before === '№'
}

/** Only percentages and temperatures carry a sign; in front of anything else a dash joins it to a name. */
const isSigned = (reading: Reading) => reading.kind === 'percent' || isTemperature(reading)

const isTemperature = ({ unit }: Reading) => /^(?:℃|°C|摄氏度|度)$/u.test(unit ?? '')

/** -3.2%, 零下15℃: a sign before a percentage or a temperature belongs to it. */
function signed(text: string, at: number, reading: Reading): Reading {
  if (
    typeof reading.value === 'number' &&
    text.startsWith('零下', at - 2) &&
    at > 1 &&
    isTemperature(reading)
  )
    return { ...reading, from: at - 2, value: -reading.value }
  if (!'-−'.includes(text.charAt(at - 1) || ' ') || !isSigned(reading) || typeof reading.value !== 'number')
    return reading
  return isHan(text.charCodeAt(at - 2)) || at === 1 || isStop(text.charAt(at - 2))
    ? { ...reading, from: at - 1, value: -reading.value }
    : reading
}
