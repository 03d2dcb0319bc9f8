import type { FigureKind, FigureValue } from '../../document'
import { isBoundary, isDigit, isLatin } from './characters'
import { type Counter, isIndefinite, readCounter } from './counter'
import type { Reading } from './figure'
import { multipliers, type Numeral } from './numeral'
import { numeralAt } from './numerals'
import { connectorEnd } from './ranges'

/** A numeral with its unit, or a range of two, that begins with `numeral` at `from`; null = it counts nothing. */
export function readQuantity(text: string, from: number, numeral: Numeral): Reading | null {
  return readWhole(text, from, withMyriads(text, numeral))
}

function readWhole(text: string, from: number, numeral: Numeral): Reading | null {
  const counter = readCounter(text, numeral)
  if (counter !== null && (isNameLike(text, numeral, counter) || isOtherTurn(text, from, counter)))
    return null
  return (
    readRange(text, from, numeral, counter) ??
    readListed(text, from, numeral, counter) ??
    (counter === null
      ? readBare(text, from, numeral)
      : (readRemainder(text, from, numeral, counter) ??
        readCompound(text, from, numeral, counter) ??
        (isIndefinite(text, numeral, counter) ? null : single(from, numeral, counter))))
  )
}

/** 10个亿: 个 between the number and its 亿. */
function withMyriads(text: string, numeral: Numeral): Numeral {
  if (
    !/^个亿(?!元)/u.test(text.slice(numeral.to, numeral.to + 3)) ||
    typeof numeral.value !== 'number' ||
    numeral.form === 'bare'
  )
    return numeral
  return { ...numeral, to: numeral.to + 2, value: numeral.value * 1e8, form: 'full', amount: true }
}

/** 一番功夫: 番 doubles only behind 翻. */
const isOtherTurn = (text: string, from: number, counter: Counter) =>
  counter.unit === '番' && !text.slice(Math.max(0, from - 2), from).includes('翻')

function single(from: number, numeral: Numeral, counter: Counter): Reading {
  return {
    from,
    to: counter.to,
    kind: counter.kind,
    value: amountOf(numeral, counter),
    unit: unitOf(counter),
    approx: numeral.approx || counter.approx || typeof numeral.value === 'object',
  }
}

/** 成 is a tenth: 三成 is 30 %. */
const unitOf = (counter: Counter) =>
  counter.unit === '成' ? '%' : counter.unit === '％' ? '%' : counter.unit

function amountOf(numeral: Numeral, counter: Counter): number | readonly [number, number] | null {
  const scale = (n: number) => (counter.unit === '成' ? n * 10 : counter.half ? n + 0.5 : n)
  const { value } = numeral
  if (value === null) return null
  return typeof value === 'number' ? scale(value) : [scale(value[0]), scale(value[1])]
}

/** 2023届, 2024级, 2022款: a year that names a class or a model. 十八大, 十九届: congresses. */
function isNameLike(text: string, numeral: Numeral, counter: Counter): boolean {
  const { unit } = counter
  if (numeral.script === 'arabic')
    return (
      numeral.digits === 4 &&
      !numeral.amount &&
      /^[12]/u.test(text.slice(numeral.to - 4)) &&
      '届级款版赛国'.includes(unit)
    )
  const n = typeof numeral.value === 'number' ? numeral.value : 0
  return (
    unit === '大' &&
    n > 10 &&
    n <= 30 &&
    !/^(?:产业|工程|行动|重点|领域|任务|项目|举措|板块|系列|体系|平台|主题|类|门|集群|场景|链)/u.test(
      text.slice(counter.to, counter.to + 2),
    )
  )
}

/** 2-3名, 两到三天, 10%-15%, 50万—80万元, 3年至5年. */
function readRange(text: string, from: number, numeral: Numeral, counter: Counter | null): Reading | null {
  const low = numeral.value
  if (typeof low !== 'number') return null
  const connector = connectorEnd(text, counter === null ? numeral.to : counter.to)
  if (connector === null) return null
  const second = numeralAt(text, connector.to)
  if (second === null || typeof second.value !== 'number') return null
  const upper = readCounter(text, second)
  if (upper === null) return null
  if (counter !== null) {
    // 从10家到20家 is a change; 10家至20家 and 10%-15% are ranges.
    if (counter.unit !== upper.unit || text.charAt(connector.to - 1) === '到') return null
    return range(from, upper, low, second.value, numeral.approx || second.approx)
  }
  const power = trailingPower(text, numeral.to)
  const own = trailingPower(text, second.to)
  const scale = power === 0 && own > 0 ? 10 ** own : 1
  const scaledLow = low * scale <= second.value ? low * scale : low
  return range(from, upper, scaledLow, second.value, numeral.approx || second.approx)
}

/** 三、四个 inside a clause: two digits in sequence. 二、三个… at its head is a heading's number. */
function readListed(text: string, from: number, numeral: Numeral, counter: Counter | null): Reading | null {
  if (
    counter !== null ||
    numeral.script !== 'chinese' ||
    numeral.form !== 'single' ||
    typeof numeral.value !== 'number'
  )
    return null
  if (text.charAt(numeral.to) !== '、' || isBoundary(text, from - 1)) return null
  const second = numeralAt(text, numeral.to + 1)
  if (second === null || second.form !== 'single' || second.value !== numeral.value + 1) return null
  const upper = readCounter(text, second)
  return upper === null ? null : range(from, upper, numeral.value, second.value, true)
}

function range(from: number, upper: Counter, low: number, high: number, approx: boolean): Reading | null {
  if (!(low < high)) return null
  const factor = upper.unit === '成' ? 10 : 1
  return {
    from,
    to: upper.to,
    kind: upper.kind,
    value: [low * factor, high * factor],
    unit: unitOf(upper),
    approx: approx || upper.approx,
  }
}

/** The power of ten of the multipliers with which the numeral that ends at `end` ends: 20万 has 4. */
function trailingPower(text: string, end: number): number {
  let power = 0
  for (let i = end - 1; i >= 0 && end - i <= 4; i--) {
    const c = text.charAt(i)
    if ('余多来几'.includes(c)) continue
    const own = multipliers[c]
    if (own === undefined) break
    power += own
  }
  return power
}

/** What a larger unit holds of the next smaller one that may follow it. */
const compounds: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  小时: { 分: 60, 分钟: 60 },
  个小时: { 分: 60, 分钟: 60 },
  分: { 秒: 60, 秒钟: 60 },
  分钟: { 秒: 60, 秒钟: 60 },
  年: { 个月: 12 },
  天: { 小时: 24, 个小时: 24 },
  元: { 角: 10, 分: 100 },
  公里: { 米: 1000 },
  米: { 厘米: 100 },
}

/** What stands behind a measure as its tenths or hundredths: 1米75, 1米8, 三斤二两. */
const remainders: Readonly<Record<string, RegExp>> = {
  米: /(\d{1,2})(?=[^\d.万千百亿个名位年月日时岁米厘×xX*/+-]|$)/uy,
  斤: /([一二三四五六七八九1-9])两(?![个名家位])/uy,
  秒: /(\d{1,3})(?=[^\d.%万千百亿个名位人次年月日时分秒米厘×xX*/+-]|$)/uy,
}

/** 1米75 is 1.75 米, 三斤二两 3.2 斤, 9秒83 9.83 秒. */
function readRemainder(text: string, from: number, numeral: Numeral, counter: Counter): Reading | null {
  const { value } = numeral
  const remainder = remainders[counter.unit]
  if (!remainder || counter.approx || counter.half || numeral.amount || typeof value !== 'number') return null
  remainder.lastIndex = counter.to
  const rest = remainder.exec(text)
  const digits = rest?.[1]
  if (!rest || digits === undefined) return null
  const below = isDigit(digits.charCodeAt(0)) ? digits : String('一二三四五六七八九'.indexOf(digits) + 1)
  return {
    from,
    to: counter.to + rest[0].length,
    kind: counter.kind,
    value: Number(`${value}.${below}`),
    unit: counter.unit,
    approx: numeral.approx,
  }
}

/** 1小时20分 (80 分), 2小时15分30秒 (8130 秒), 2年零3个月 (27 个月), 3元5角 (3.5 元), 1分23秒45 (83.45 秒). */
function readCompound(text: string, from: number, numeral: Numeral, counter: Counter): Reading | null {
  const smaller = compounds[counter.unit]
  if (smaller === undefined || counter.approx || counter.half || typeof numeral.value !== 'number')
    return null
  const start =
    text.charAt(counter.to) === '零' || text.charAt(counter.to) === '又' ? counter.to + 1 : counter.to
  const second = numeralAt(text, start)
  if (second === null || typeof second.value !== 'number' || second.amount) return null
  const lower = readCounter(text, second)
  const parts = lower === null ? undefined : smaller[lower.unit]
  if (lower === null || parts === undefined || second.value >= parts) return null
  const approx = numeral.approx || second.approx || lower.approx
  if (counter.kind === 'money')
    return {
      from,
      to: lower.to,
      kind: 'money',
      value: (numeral.value * parts + second.value) / parts,
      unit: counter.unit,
      approx,
    }
  const whole = numeral.value * parts
  const rest =
    readRemainder(text, start, second, lower) ??
    (lower.kind === 'duration' || lower.unit === '分' ? readCompound(text, start, second, lower) : null)
  // What the rest counts in its smaller unit: 2小时 are 7200 of the 秒 of 15分30秒.
  const finer = rest && rest.unit !== lower.unit ? (compounds[lower.unit]?.[rest.unit ?? ''] ?? 1) : 1
  const amount = rest === null ? second.value : rest.value
  if (typeof amount !== 'number') return null
  return {
    from,
    to: rest?.to ?? lower.to,
    kind: counter.kind === 'quantity' && lower.kind === 'duration' ? 'duration' : counter.kind,
    value: Math.round((whole * finer + amount) * 1000) / 1000,
    unit: rest?.unit ?? lower.unit,
    approx,
  }
}

/** Words with which a bare number is announced as an amount: 达5000, 由38增至52, 仅三百余. */
const announces = '达到为至是超过逾约近仅共由从增减降升于成计破'

/**
 * A number without a unit counts only where the text says so: an amount in 万 or 亿 (投资50亿), one with 余 or 多, or one that
 * is announced and at whose end the clause or its verb ends. A bare 2024 or 211 is a name.
 */
function readBare(text: string, from: number, numeral: Numeral): Reading | null {
  const { to, value, approx } = numeral
  if (text.charAt(from) === '〇' && isSentence(text, from, to))
    return { from, to, kind: 'quantity', value: 0, unit: null, approx }
  if (numeral.form === 'bare' || numeral.form === 'single') return null
  const reading = (kind: FigureKind, v: FigureValue): Reading => ({
    from,
    to,
    kind,
    value: v,
    unit: null,
    approx,
  })
  const next = text.charAt(to)
  if (isLatin(text.charCodeAt(to)) || isDigit(text.charCodeAt(to)) || next === '级' || next === '强')
    return null
  const ends = isBoundary(text, to) || '的以左增降提上下升减和与之了'.includes(next)
  const announced = from > 0 && announces.includes(text.charAt(from - 1))
  if (numeral.script === 'arabic') {
    const alone =
      isSentence(text, from, to) && numeral.digits > 1 && numeral.digits < 10 && text.charAt(from) !== '0'
    const isYear =
      numeral.digits === 4 && !numeral.amount && /^(?:1[89]|20)/u.test(text.slice(from, from + 2))
    if (alone) return reading('quantity', value)
    if (numeral.form === 'full' || approx) return reading('quantity', value)
    return announced && ends && !isYear && !'.-+:：∶/'.includes(next || ' ')
      ? reading('quantity', value)
      : null
  }
  if (numeral.form === 'digits' || !numeral.amount) return null
  return /[余多万亿]$/u.test(text.slice(from, to)) || (ends && announced) ? reading('quantity', value) : null
}

/** The number is all that its sentence holds: a cell of a table. */
const isSentence = (text: string, from: number, to: number) => {
  const edge = (c: string) => c === '' || c === '。' || c === '\n'
  return edge(text.charAt(from - 1)) && edge(text.charAt(to))
}
