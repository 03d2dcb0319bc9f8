import { isCjk, isCjkMark, isDigit, isLatin, isSpace } from '../text'
import type { BlockRule, Finding } from './rule'

/**
 * Half-width punctuation in Chinese prose becomes full-width; inside numbers, times and Latin text it stays.
 *
 *     全年增长2.8%;产值91亿元,创(历史)新高  →  全年增长2.8%；产值91亿元，创（历史）新高
 *     10:30  1,000  Node.js, Inc.            →  (unchanged)
 *     本报讯 记者江见微报道;入汛以来         →  本报讯 记者江见微报道：入汛以来
 */
export const halfWidth: BlockRule = {
  name: 'half-width',
  after: ['line-wrap'],
  on: 'blocks',
  *find({ blocks }) {
    for (const [at, { text }] of blocks.entries()) yield* inText(at, text)
  },
}

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' }

function* inText(at: number, text: string): Generator<Finding> {
  if (
    text.search(/[,;:!?()]/) < 0 ||
    text.search(/[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud8bf]/) < 0
  )
    return
  const brackets: { place: number; char: string }[] = []
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    const put = wide[char]
    if (put !== undefined) {
      if (isProse(text, i) && !isDebris(text, i))
        yield found(at, i, char === ';' && isDateline(text, i) ? '：' : put, char)
      continue
    }
    if (char === '(') brackets.push({ place: i, char })
    else if (char === '（') brackets.push({ place: i, char })
    else if (char === ')' || char === '）') {
      const open = brackets.pop()
      if (!open) {
        if (char === ')' && (isCjkAt(text, i - 1) || isCjkAt(text, i + 1)) && !isListNumber(text, i))
          yield found(at, i, '）', char)
        continue
      }
      const mixed = open.char === '(' ? char === '）' : char === ')'
      const chinese = mixed || (open.char === '(' && isChineseBracket(text, open.place, i))
      if (!chinese) continue
      if (open.char === '(') yield found(at, open.place, '（', '(')
      if (char === ')') yield found(at, i, '）', ')')
    }
  }
  for (const { place, char } of brackets)
    if (char === '(' && isCjkAt(text, place - 1) && isCjkAt(text, place + 1))
      yield found(at, place, '（', '(')
}

const found = (at: number, from: number, put: string, char: string): Finding => ({
  at,
  from,
  to: from + 1,
  put,
  reason: { key: 'rules.half-width.mark', values: { from: char, to: put } },
})

function isCjkAt(text: string, i: number): boolean {
  const unit = text.charCodeAt(i)
  return i >= 0 && i < text.length && (isCjk(unit) || isCjkMark(text[i]))
}

/** The nearest unit in one direction that is not a space; NaN at the end. */
function near(text: string, i: number, step: number): number {
  let n = i + step
  for (let steps = 0; steps < 4 && isSpace(text.charCodeAt(n)); steps++) n += step
  return n
}

function isProse(text: string, i: number): boolean {
  const left = near(text, i, -1)
  const right = near(text, i, 1)
  if (isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))) return false
  if (isCjkAt(text, left)) return true
  if (left < 0) return false
  // 2.8%;规模 — GDP,同比: the mark parts Chinese prose although a number or a Latin word stands before it.
  if (isCjkAt(text, right))
    return !(
      isLatin(text.charCodeAt(left)) &&
      text.charAt(i) === ':' &&
      /https?$/u.test(text.slice(Math.max(0, i - 5), i))
    )
  return false
}

/** Of two marks in a row that both end something one is no mark: nobody knows which, and what it was. */
function isDebris(text: string, i: number): boolean {
  return '，、；：。,;:'.includes(text.charAt(i + 1) || '\n')
}

/** What ends a dateline is a colon, whatever an engine made of it. */
function isDateline(text: string, i: number): boolean {
  return i <= 30 && /^本[报刊网].*(?:报道|讯|电)$/u.test(text.slice(0, i))
}

/** Brackets belong to the text around them if that is Chinese, or if Chinese stands in them. */
function isChineseBracket(text: string, from: number, to: number): boolean {
  // 200 characters: a bracket that is wider opens a passage, and its ends are prose anyway.
  const end = Math.min(to, from + 200)
  for (let i = from + 1; i < end; i++) if (isCjk(text.charCodeAt(i))) return true
  return isCjkAt(text, near(text, from, -1)) || isCjkAt(text, near(text, to, 1))
}

/** `1)` at the beginning of an item. */
function isListNumber(text: string, i: number): boolean {
  return i <= 3 && /^\d{1,2}$/.test(text.slice(0, i))
}
