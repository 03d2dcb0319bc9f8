import { countHan, isCjk, isCjkMark, isClosing, isOpening, isSpace } from '../text'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/**
 * Cuts a paragraph into lines of at most `columns` columns, as a terminal counts them: a Chinese character takes two
 * (Unicode's UAX 11), a combining one none. The lines put together are the text again; the spaces at a line's end stay
 * with it and have no width. A line is cut between Chinese characters and after spaces, never so that it begins with a
 * closing mark or ends with an opening one (GB/T 15834-2011, 5.1), nor within —— and ……. Only what cannot be cut at
 * all, an address say, may be wider. Own code: UAX 14 alone would not part “ and ” from the Han beside them.
 */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  const marks = countHan(text) > 0 ? 2 : 1
  let line = ''
  let width = 0
  for (const run of runsOf(text)) {
    const printed = run.trimEnd()
    const own = columnsOf(printed, marks)
    if (line !== '' && width + own > columns) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += run
    width += own + columnsOf(run.slice(printed.length), marks)
  }
  return [...lines, line]
}

/** What may not be cut, each with the spaces behind it. */
function* runsOf(text: string): Generator<string> {
  let run = ''
  let before = ''
  for (const { segment } of graphemes.segment(text)) {
    if (run !== '' && mayPart(run, before, segment)) {
      yield run
      run = ''
    }
    run += segment
    before = segment
  }
  if (run !== '') yield run
}

function mayPart(run: string, before: string, after: string): boolean {
  const last = before.charCodeAt(before.length - 1)
  const first = after.charCodeAt(0)
  if (isSpace(first) || isClosing(after) || isOpening(run.trimEnd().at(-1))) return false
  // A no-break space is there so that nothing is cut.
  if (isSpace(last)) return last !== 0xa0 && last !== 0x202f
  return isWide(first) || isWide(last)
}

function columnsOf(text: string, marks: number): number {
  let columns = 0
  for (const { segment } of graphemes.segment(text)) {
    const unit = segment.charCodeAt(0)
    if (isCjkMark(segment)) columns += unit < 0x2e80 ? marks : 2
    else if (isWide(unit) || /^\p{Emoji_Presentation}/u.test(segment)) columns += 2
    else columns += /^\p{M}+$/u.test(segment) ? 0 : 1
  }
  return columns
}

/** East Asian Wide and Fullwidth by block: from the radicals on, Hangul, full-width forms, planes 2 and 3. */
function isWide(unit: number): boolean {
  return (
    isCjk(unit) ||
    (unit >= 0x2e80 && unit <= 0xa4cf) ||
    (unit >= 0x1100 && unit <= 0x115f) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xff01 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6)
  )
}
