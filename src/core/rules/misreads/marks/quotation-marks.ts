import { because, hanAt, type Put } from './mark-finding'
import { isQuestion } from './questions'

type Side = 'opens' | 'closes'

/** A quotation mark, or what an engine may have made of one. */
interface Quote {
  readonly at: number
  /** What was read. */
  readonly read: string
  /** What the mark itself or what stands beside it says; null = either. */
  readonly side: Side | null
}

/**
 * Which way quotation marks face. A straight one, and one that cannot face as it was read, is certain where two
 * witnesses agree: what stands beside it, the marks before it, the marks behind it. Where a mark of the paragraph was
 * lost these disagree, and the place is doubted; so is an end that would open what nothing closes.
 *
 *     "甲"和"乙"                    →  “甲”和“乙”
 *     “车间镜头“、“直播间”          →  “车间镜头”、“直播间”
 *     就近销号"，回访不能少         →  就近销号”，回访不能少
 *     是城里的*活地图"。            →  是城里的“活地图”。
 *     所以踏实。?她说               →  所以踏实。”她说, where something is open
 *     一张地图"让人眼前一亮         →  " doubtful: ”
 *     “桥修好了，心里踏实"她说       →  " doubtful: 。”
 *     “今年看“到账"，明年…"        →  " doubtful: ’
 */
export function quotationMarks(text: string, put: Put): void {
  const quotes = quotesOf(text)
  const before: Side[] = []
  for (const n of quotes.keys())
    before.push(n > 0 ? other(quotes[n - 1]?.side ?? before[n - 1] ?? 'closes') : 'opens')
  const behind: Side[] = []
  for (let n = quotes.length - 1; n >= 0; n--)
    behind[n] = n + 1 < quotes.length ? other(quotes[n + 1]?.side ?? behind[n + 1] ?? 'opens') : 'closes'
  for (const [n, { at, read, side }] of quotes.entries()) {
    const own = side ?? behind[n] ?? 'opens'
    const mark = own === 'opens' ? '“' : '”'
    if (mark === read || (read === '"' && !isProse(text, at, before[n] === 'closes'))) continue
    const printed = own === 'closes' && before[n] === 'closes' ? closing(text, n, quotes) : mark
    const agreed = side === null ? before[n] === behind[n] : before[n] === side || behind[n] === side
    const certain =
      agreed &&
      printed === mark &&
      !(read === '"' ? isOdd(text, at, own, side) : read === '”' && quotes[n + 1]?.side !== 'closes')
    put({
      from: at,
      to: at + 1,
      put: printed,
      certain,
      confidence: certain ? 0.95 : 0.7,
      reason: because(read, printed),
    })
  }
}

/**
 * What stands where a straight mark closes. A quotation with a clause's marks in it has one at its own end, or one
 * behind it: where neither stands, it was lost. Where two have opened and two close, the first closes a term within.
 */
function closing(text: string, n: number, quotes: readonly Quote[]): string {
  const { at, read } = quotes[n] ?? { at: 0, read: '' }
  if (read !== '"') return '”'
  const content = text.slice((quotes[n - 1]?.at ?? 0) + 1, at)
  if (
    hanAt(text, at - 1) &&
    /^[\p{Script=Han}\d“《]/u.test(text.slice(at + 1)) &&
    /[，。！？；]/u.test(content)
  )
    return '。”'
  const within = [n - 2, n - 1].every((k) => quotes[k]?.side === 'opens') && quotes[n + 1]?.side === 'closes'
  return within && hanAt(text, at - 1) ? '’' : '”'
}

/** What no quotation does: it is not empty, no term begins with 的 or 等, and none behind a term that a stroke opened. */
const isOdd = (text: string, at: number, own: Side, side: Side | null) =>
  own === 'closes'
    ? '“"'.includes(text.charAt(at - 1) || '\n')
    : side === null &&
      ('的等'.includes(text.charAt(at + 1) || '\n') ||
        /[`'‘]\p{Script=Han}{1,12}$/u.test(text.slice(Math.max(0, at - 13), at)))

const other = (side: Side): Side => (side === 'opens' ? 'closes' : 'opens')

/** A mark within Chinese, not the inches of 15". */
const isProse = (text: string, at: number, open: boolean) =>
  open ||
  hanAt(text, at - 1) ||
  hanAt(text, at + 1) ||
  '，。！？、；：》）…'.includes(text.charAt(at - 1) || '\n')

function quotesOf(text: string): readonly Quote[] {
  const quotes: Quote[] = []
  for (const { 0: read, index: at } of text.matchAll(/[“”"*?？]/gu)) {
    if (read === '*') {
      if (isOpening(text, at)) quotes.push({ at, read, side: 'opens' })
    } else if (read === '?' || read === '？') {
      if (quotes.at(-1)?.side === 'opens' && isClosing(text, at, quotes.at(-1)?.at ?? 0))
        quotes.push({ at, read, side: 'closes' })
    } else if (!isInner(text, at)) quotes.push({ at, read, side: faces(text, at) })
  }
  return quotes
}

/** 120 characters: a quotation that is wider ends anywhere. */
const widest = 120

const sides: Readonly<Record<string, Side>> = { '“': 'opens', '”': 'closes' }

const faces = (text: string, at: number): Side | null =>
  sideBeside(text, at) ?? sides[text.charAt(at)] ?? null

/** No quotation begins before a comma, and none ends behind a colon. */
function sideBeside(text: string, at: number): Side | null {
  const before = text.charAt(at - 1)
  const next = text.charAt(at + 1)
  const closes = next === '' ? '。！？…'.includes(before || '\n') : '，。、；：！？）》'.includes(next)
  const opens = '：（《、'.includes(before || '（')
  return closes === opens ? null : closes ? 'closes' : 'opens'
}

/** Whether a star stands where a term in quotation marks begins: nothing but the term stands before its end. */
function isOpening(text: string, at: number): boolean {
  return (
    !'“"'.includes(text.charAt(at - 1) || '\n') &&
    /^\*\p{Script=Han}[^，。、；：！？“”"*?\s]{0,12}["”]/u.test(text.slice(at, at + 16))
  )
}

/** "极简备案': half of a pair of single marks, as the other half says. */
function isInner(text: string, at: number): boolean {
  return /^"\p{Script=Han}[^，。、；：！？“”"'’\s]{0,12}['’]/u.test(text.slice(at, at + 16))
}

/**
 * Whether a question mark stands where a quotation ends: behind a full stop, or behind a term in the midst of a
 * sentence that asks nothing.
 */
function isClosing(text: string, at: number, from: number): boolean {
  if (isQuestion(text, at)) return false
  const next = text.slice(at + 1, at + widest).search(/[“”"]/u)
  if (next < 0 ? text.length > at + widest : faces(text, at + 1 + next) !== 'opens') return false
  return (
    text.charAt(at - 1) === '。' ||
    (hanAt(text, at + 1) && at - from <= 12 && !/[，。、；：！]/u.test(text.slice(from, at)))
  )
}
