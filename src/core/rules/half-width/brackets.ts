import { isCjk } from '../../text'
import { isTitle, widest } from '../misreads/marks/paired-marks'
import { isCjkAt, near } from './beside'

/** A bracket that becomes wide. */
interface Bracket {
  readonly from: number
  readonly put: '（' | '）'
}

/**
 * The brackets of a text that become wide, and how many stand open where it ends.
 *
 * @param before how many brackets are open where the text begins
 */
export function bracketsIn(
  text: string,
  before: number,
): { readonly marks: readonly Bracket[]; readonly open: number } {
  const marks: Bracket[] = []
  const open: { readonly place: number; readonly char: string }[] = []
  let torn = before
  for (const { 0: char, index } of text.matchAll(/[()（）]/gu)) {
    if (char === '(' || char === '（') {
      open.push({ place: index, char })
      continue
    }
    const opening = open.pop()
    if (!opening) {
      if (closesTitle(text, index)) continue
      // One that nothing has opened is no bracket: what it was, and how wide, nobody knows.
      const opened = torn > 0 ? null : misreadOpen(text, index)
      if (torn > 0) torn--
      else if (opened === null && !isNumbered(text, index)) continue
      if (char === ')' && (opened === '《' || isBesideCjk(text, index)) && !isListNumber(text, index))
        marks.push({ from: index, put: '）' })
      continue
    }
    const mixed = opening.char === '(' ? char === '）' : char === ')'
    if (!mixed && !(opening.char === '(' && isChineseBracket(text, opening.place, index))) continue
    if (opening.char === '(') marks.push({ from: opening.place, put: '（' })
    if (char === ')') marks.push({ from: index, put: '）' })
  }
  for (const { place, char } of open)
    if (char === '(' && [-1, 1].every((step) => isCjkAt(text, near(text, place, step))))
      marks.push({ from: place, put: '（' })
  return { marks, open: torn + open.length }
}

const isBesideCjk = (text: string, at: number): boolean =>
  [-1, 1].some((step) => isCjkAt(text, near(text, at, step)))

/** Brackets belong to the text around them if that is Chinese, or if Chinese stands in them. */
function isChineseBracket(text: string, from: number, to: number): boolean {
  // 200 characters: a bracket that is wider opens a passage, and its ends are prose anyway.
  const end = Math.min(to, from + 200)
  for (let i = from + 1; i < end; i++) if (isCjk(text.charCodeAt(i))) return true
  return isCjkAt(text, near(text, from, -1)) || isCjkAt(text, near(text, to, 1))
}

/**
 * 〈含试验): something that nothing else closes stands where the bracket was opened; what it is, '' = 》 stands behind,
 * null = there is none. 60 characters: as far as one reaches.
 */
function misreadOpen(text: string, close: number): string | null {
  if (text.charAt(close + 1) === '》') return ''
  const opened =
    /(?:[〈<[{【][^〉>\]}】]*|(?<!》[、和与及或])《(?:[^》]{0,10}|(?:本报)?(?:记者|通讯员)[^》]*|[^》]*(?:提供|[摄图绘])))$/u.exec(
      text.slice(Math.max(0, close - 60), close),
    )
  return opened?.[0].charAt(0) ?? null
}

/** Whether a title is open that ends here, its end misread, or right behind: 《渡口的灯), 《渡口的灯)》. */
function closesTitle(text: string, close: number): boolean {
  const from = text.lastIndexOf('《', close)
  return (
    from >= 0 &&
    close - from <= widest &&
    !text.slice(from, close).includes('》') &&
    isTitle(text, from, close)
  )
}

/** 2)道路 in the midst of a list. */
function isNumbered(text: string, close: number): boolean {
  return /(?<![\d.])(?:\d{1,2}|[一二三四五六七八九十])$/u.test(text.slice(Math.max(0, close - 3), close))
}

/** `1)` at the beginning of an item. */
function isListNumber(text: string, i: number): boolean {
  return i <= 3 && /^\d{1,2}$/.test(text.slice(0, i))
}
