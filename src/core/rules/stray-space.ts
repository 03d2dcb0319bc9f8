import {
  endsSentence,
  isCjk,
  isCjkMark,
  isCjkText,
  isDigit,
  isLatin,
  isSpace,
  isUnifiedIdeograph,
} from '../text'
import type { BlockRule, BlockView, Finding } from './rule'

/**
 * Spaces that the typesetter's gaps left inside Chinese text, and runs of spaces in Latin text.
 *
 *     目前共有企业 1558 家   →  目前共有企业1558家
 *     the  mayor             →  the mayor
 *
 * A single space that means something stays: between the parts of a headline or of a slogan in quotation marks, between
 * names, behind 本报讯 and behind a byline's mark.
 */
export const straySpace: BlockRule = {
  name: 'stray-space',
  after: ['line-wrap', 'letter-spacing', 'half-width'],
  on: 'blocks',
  *find({ blocks }) {
    for (const [at, block] of blocks.entries()) yield* inBlock(at, block)
  },
}

const marks: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '（': '）',
  '(': ')',
  '「': '」',
}

function* inBlock(at: number, { text, role }: BlockView): Generator<Finding> {
  const latin = !isCjkText(text)
  /** Closing marks awaited, innermost last, with the place of the opening one. */
  const open: { close: string; from: number }[] = []
  for (let i = 0; i < text.length; i++) {
    // Nearly every character neither opens nor closes nor parts anything.
    if (isUnifiedIdeograph(text.charCodeAt(i))) continue
    const char = text.charAt(i)
    const close = marks[char]
    if (close !== undefined) open.push({ close, from: i })
    else if (open.at(-1)?.close === char) open.pop()
    else if (isSpace(text.charCodeAt(i))) {
      let to = i + 1
      while (to < text.length && isSpace(text.charCodeAt(to))) to++
      const put = latin ? latinSpace(text, i, to) : wanted(text, role, i, to, open.at(-1))
      if (put !== text.slice(i, to))
        yield {
          at,
          from: i,
          to,
          put,
          reason: { key: put === '' ? 'rules.stray-space.inside' : 'rules.stray-space.run' },
        }
      i = to - 1
    }
  }
}

/** One space between words, none at the ends, inside double quotation marks or before a mark that never has one. */
function latinSpace(text: string, from: number, to: number): string {
  if (from === 0 || to === text.length) return ''
  if (text.charAt(from - 1) === '“' || text.charAt(to) === '”') return ''
  return /[,.;)\]}]/u.test(text.charAt(to)) &&
    (isLatin(text.charCodeAt(from - 1)) || isDigit(text.charCodeAt(from - 1))) &&
    !/\.\d/u.test(text.slice(to, to + 2))
    ? ''
    : ' '
}

const heads: ReadonlySet<string> = new Set(['headline', 'kicker', 'deck', 'subhead', 'column', 'caption'])
/** Roles whose text lists parts: names, a running head's date and number. */
const lists: ReadonlySet<string> = new Set(['byline', 'signature', 'credit', 'other'])

/** What should stand where white space stands in `[from, to)`. */
function wanted(
  text: string,
  role: string,
  from: number,
  to: number,
  quote: { readonly close: string; readonly from: number } | undefined,
): string {
  if (from === 0 || to === text.length) return ''
  const left = text.charCodeAt(from - 1)
  const right = text.charCodeAt(to)
  const leftWide = isCjk(left) || isCjkMark(text[from - 1])
  const rightWide = isCjk(right) || isCjkMark(text[to])
  if (!leftWide && !rightWide) return ' '
  // Behind a byline's mark, and behind 本报讯.
  if (/^[▶►▷□■◆▲△★☆●]$/u.test(text.charAt(from - 1))) return ' '
  if (isDateline(text, from)) return isBracket(text.charAt(to)) ? '' : ' '
  if (
    isCjkMark(text[from - 1]) &&
    text[from - 1] !== '”' &&
    text[from - 1] !== '》' &&
    text[from - 1] !== '）'
  )
    return ''
  if (isCjkMark(text[to]) && text[to] !== '“' && text[to] !== '《' && text[to] !== '（') return ''
  if (isInDate(text, from, to)) return ''
  if (lists.has(role)) return letterSpaced(text, from, to) ? '' : ' '
  if (isDigit(left) || isDigit(right) || isLatin(left) || isLatin(right)) {
    if (tableRow.test(text) || scoreRow.test(text) || isEntry(text, to)) return ' '
    // A caption that is a sentence is set as running text is.
    return heads.has(role) &&
      !(role === 'caption' && endsSentence(text)) &&
      isPart(text, from, to) &&
      !/[\d.%]\s+\p{Script=Han}/u.test(text.slice(from - 1, to + 1))
      ? ' '
      : ''
  }
  if (!leftWide || !rightWide) return ''
  if (/^联系人[：:]\P{P}{2,40}$/u.test(text)) return ' '
  if (heads.has(role)) return isPart(text, from, to) ? ' ' : ''
  if (quote && isSlogan(text, quote, from, to)) return ' '
  return ''
}

/** 青禾 3 2 1 0 5:2 7: a name and at least three numbers, each apart. */
const tableRow = /^\p{Script=Han}{1,12}(?:\s+[-–—]?\d[\d.:/%-]{0,9}){3,12}$/u

/** 2024年 5月20日 */
function isInDate(text: string, from: number, to: number): boolean {
  return (
    /\d[年月]$/u.test(text.slice(Math.max(0, from - 5), from)) &&
    /^\d{1,2}[月日]/u.test(text.slice(to, to + 3))
  )
}

/** 青禾 98∶95 松岭: who played whom. */
const scoreRow = /^\p{Script=Han}{1,12}\s+\d{1,3}\s?[∶:：比-]\s?\d{1,3}\s+\p{Script=Han}{1,12}$/u

/** 联系电话：6203318 传真：6203319: another entry begins behind the space. */
function isEntry(text: string, to: number): boolean {
  const label = /^\p{Script=Han}{2,6}[：:]/u
  return text.length <= 80 && label.test(text) && label.test(text.slice(to, to + 8))
}

const isBracket = (char: string) => char === '（' || char === '('

/** 本报讯, 本报云溪3月5日电 … at the beginning. */
function isDateline(text: string, from: number): boolean {
  return from <= 24 && /^据?(?:本报|本刊|本网|新华社)[^，。；]{0,18}(?:讯|电)$/u.test(text.slice(0, from))
}

/** 李 远: one character on either side, the only two of a name that was spread to the width of three. */
function letterSpaced(text: string, from: number, to: number): boolean {
  const alone = (i: number) =>
    i < 0 ||
    i >= text.length ||
    isSpace(text.charCodeAt(i)) ||
    // A digit belongs to its neighbour: the 日 of a date does not stand alone.
    (!isCjk(text.charCodeAt(i)) && !isDigit(text.charCodeAt(i)))
  return alone(from - 2) && alone(to + 1)
}

/** Parts of a headline: two characters at least on either side of the space. */
function isPart(text: string, from: number, to: number): boolean {
  const solid = (i: number) => i >= 0 && i < text.length && !isSpace(text.charCodeAt(i))
  return solid(from - 2) && solid(to + 1)
}

/** A slogan or a pair of names in quotation marks or brackets: two characters at least on either side, no comma. */
function isSlogan(
  text: string,
  quote: { readonly close: string; readonly from: number },
  from: number,
  to: number,
): boolean {
  const before = text.slice(quote.from + 1, from)
  // 40 characters: nobody sets a space in a longer quotation on purpose.
  const end = text.slice(to, to + 40).indexOf(quote.close)
  if (end < 0 || before.length > 40) return false
  const after = text.slice(to, to + end)
  if (/[，。；！？、]/u.test(before + after)) return false
  const bracket = quote.close === '）' || quote.close === ')'
  const least = bracket ? 2 : 3
  return (
    before.trim().length >= least &&
    after.trim().length >= least &&
    !/[\d]$/u.test(before) &&
    !/^\d/u.test(after)
  )
}
