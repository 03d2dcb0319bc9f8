import { isCjk, isCjkMark, isDigit, isLatin, isSpace } from '../text'
import type { BlockRule, Finding } from './rule'

/**
 * Lines that the typesetter stretched to the column's width: spaces between all letters.
 *
 *     去年 全 年 实 现 GDP61.2 亿 元 ，好 于 预 期  →  去年全年实现GDP61.2亿元，好于预期
 *
 * Three single characters in a row with one space between each make such a run.
 */
export const letterSpacing: BlockRule = {
  name: 'letter-spacing',
  after: ['line-wrap'],
  on: 'blocks',
  *find({ blocks }) {
    for (const [at, { text }] of blocks.entries()) yield* inText(at, text)
  },
}

function* inText(at: number, text: string): Generator<Finding> {
  let from = text.search(/[ \u3000\u00a0]/u)
  while (from >= 0 && from < text.length) {
    const run = runFrom(text, from)
    if (run.singles >= 3)
      for (const gap of run.gaps)
        yield {
          at,
          from: gap.from,
          to: gap.to,
          put: '',
          reason: { key: 'rules.letter-spacing.run', values: { count: run.gaps.length } },
        }
    from = nextSpace(text, Math.max(run.to, from + 1))
  }
}

function nextSpace(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (isSpace(text.charCodeAt(i))) return i
  return -1
}

interface Run {
  readonly gaps: readonly { readonly from: number; readonly to: number }[]
  /** Pieces of one Han character between two of the gaps. */
  readonly singles: number
  readonly to: number
}

/** Gaps from `from` on that have one character, a number or a Latin word between them. */
function runFrom(text: string, from: number): Run {
  const gaps: { from: number; to: number }[] = []
  let singles = 0
  let at = from
  while (at < text.length) {
    let to = at
    while (to < text.length && isSpace(text.charCodeAt(to))) to++
    gaps.push({ from: at, to })
    let next = to
    let han = 0
    while (next < text.length && !isSpace(text.charCodeAt(next)) && next - to <= 24) {
      const unit = text.charCodeAt(next)
      if (isCjk(unit)) han++
      else if (
        !isDigit(unit) &&
        !isLatin(unit) &&
        !isCjkMark(text[next]) &&
        !/[.,%+-]/.test(text.charAt(next))
      )
        break
      next++
      if (han > 1) break
    }
    const spaced = next < text.length && isSpace(text.charCodeAt(next))
    if (!spaced || han > 1) return { gaps, singles, to: next }
    if (han === 1) singles++
    at = next
  }
  return { gaps, singles, to: text.length }
}
