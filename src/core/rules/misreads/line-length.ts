import { endsSentence, isCjkMark, isDigit, isHan, isLatin, isSpace } from '../../text'
import type { Finding, LinePage, LineRule } from '../rule'
import { readRun } from './words/han-run'
import { indexOf, type WordIndex } from './words/word-index'

/** How many lines above and below show how wide the column is. */
const around = 12
/** So many of them are full, and hold as many characters each. */
const leastFull = 4
/** A narrower column is a table, or a list. */
const narrowest = 12
/** So many characters on either side tell where words begin. */
const nearby = 8

/**
 * Lines of Chinese that do not come out. A column is set in squares: every full line of it that holds nothing but
 * characters and marks holds as many. One that goes on into the next and is a square short has lost something, nearly
 * always the mark at its end; one that has a square too many was given something, nearly always a common character that
 * an engine saw in a blur, or a comma that was the rule beside the column. In a column of 14 squares:
 *
 *     13 in 老街的石板路重新铺好了近来 ⏎ 游人…    →  来 doubtful: 来，
 *     15 in 改造采取包和靠服务的办法推进到底      →  和 doubtful: nothing
 *     13 in …修桥铺路服务大 ⏎ 众，                →  (nothing: a mark opens no line, so 众 came along)
 */
export const lineLength: LineRule = {
  name: 'line-length',
  after: ['characters', 'duplicate-glyphs', 'debris'],
  on: 'lines',
  *find({ lines, knowledge: { lexicon } }) {
    const squares = lines.map(({ text }) => squaresOf(text))
    for (const [at, { text }] of lines.entries()) {
      const own = squares[at] ?? 0
      if (text.length < narrowest - indent - 1) continue
      if (own > 0 && own === squares[at - 1] && own === squares[at + 1]) continue
      const full = squaresAround(squares, at)
      if (full === null) continue
      const index = lexicon && indexOf(lexicon)
      const line = text.trimEnd()
      const place = isShort(lines, squares, at, full)
        ? lost(line, lines[at + 1]?.text ?? '', index)
        : own === full + 1 && isWithin(lines, squares, at, full)
          ? added(line, index)
          : null
      if (place) yield { at, put: null, ...place }
    }
  },
}

/** Squares by which the first line of a paragraph stands in. */
const indent = 2

/** 一 */
const one = 0x4e00
const halfWidth: ReadonlySet<string> = new Set(',;:?!()')

/**
 * How many squares a line fills; 0 = that cannot be told. Digits and letters are narrower, two marks side by side move
 * together, a dash (read as 一一) is as long as two characters or three.
 */
function squaresOf(text: string): number {
  let count = 0
  let besideMark = true
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isSpace(unit)) continue
    if (isDigit(unit) || isLatin(unit) || (unit === one && text.charCodeAt(i + 1) === one)) return 0
    const mark = !isHan(unit)
    if (mark && (besideMark || !(isCjkMark(text[i]) || halfWidth.has(text.charAt(i))))) return 0
    besideMark = mark
    count++
  }
  return count
}

/** How many squares a stretch fills at most: what is set narrower depends on the type. */
function roomOf(text: string): number {
  // A dash is as long as three characters; a dateline has its space: 本报讯 近日.
  let room = (text.includes('一一') ? 1 : 0) + (/^\s*本报\S*\s/u.test(text) ? 1 : 0)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (!isSpace(unit)) room += isDigit(unit) ? 0.6 : unit === point ? 0.5 : isLatin(unit) ? 0.8 : 1
  }
  return room
}

const point = 0x2e

/** The beginning of a line that would not have been parted from itself: “老街, 2.5亿, 众，. */
const together = /^\s*[“‘《（〈【(]*(?:[\d.]+%?|[A-Za-z]+|.)[，。、；：！？”’》）〉】,;:?!)]*/u

/**
 * Whether what opens the next line would have had room at the end of this one, and not much more: where a line is shorter
 * by far something else ends it.
 */
function isShort(lines: LinePage['lines'], squares: readonly number[], at: number, full: number): boolean {
  const next = lines[at + 1]?.text ?? ''
  const text = lines[at]?.text ?? ''
  const before = lines[at - 1]?.text.trimEnd() ?? ''
  if (next.trim() === '' || at === 0) return false
  const room = full - roomOf(text) - roomOf(together.exec(next)?.[0] ?? '')
  const fits = (left: number) => left >= 0 && left < 1
  if (before === '') return fits(room - indent)
  const above = squares[at - 1] || before.length
  const ended = endsSentence(before)
  if (isSpace(text.charCodeAt(0)) || (ended && above < full)) return fits(room - indent)
  return fits(room) && above >= full - indent - 1 && (above >= full || !ended)
}

/** How many squares the column has: as many as most of the lines around hold; null = they do not agree. */
function squaresAround(squares: readonly number[], at: number): number | null {
  const counts = new Map<number, number>()
  for (let k = Math.max(0, at - around); k <= Math.min(squares.length - 1, at + around); k++) {
    const own = squares[k] ?? 0
    if (own >= narrowest) counts.set(own, (counts.get(own) ?? 0) + 1)
  }
  let best = 0
  for (const [own, times] of counts) if (times > (counts.get(best) ?? 0)) best = own
  const full = counts.get(best) ?? 0
  // Marks that hang over the edge of the column make a line of one more.
  return full >= leastFull && (counts.get(best + 1) ?? 0) * 3 < full ? best : null
}

/** Whether the line before is full and goes on into this one, and this one into the next. */
function isWithin(lines: LinePage['lines'], squares: readonly number[], at: number, full: number): boolean {
  const before = lines[at - 1]?.text.trimEnd() ?? ''
  if (before === '' || (lines[at + 1]?.text.trim() ?? '') === '') return false
  const above = squares[at - 1] || before.length
  // The first line of a paragraph stands in by two squares.
  return above >= full - 2 && (above >= full || !/[。！？”]$/u.test(before))
}

type Place = Omit<Finding, 'at' | 'put'>

function lost(line: string, next: string, index: WordIndex | null): Place | null {
  const last = line.charAt(line.length - 1)
  const behind = next.trimStart()
  // A number is not parted from what it counts.
  if (!/[\p{Script=Han}%》）”]/u.test(last)) return null
  if (index && isHan(last.charCodeAt(0)) && isWithinWord(line, behind, index)) return null
  return {
    from: line.length - 1,
    to: line.length,
    confidence: 0.9,
    suggestions: [`${last}，`, `${last}、`],
    reason: { key: 'rules.line-length.short' },
  }
}

/** Whether a word goes on from the end of one line into the next: nothing was lost between. */
function isWithinWord(line: string, next: string, index: WordIndex): boolean {
  let from = line.length
  while (from > 0 && line.length - from < nearby && isHan(line.charCodeAt(from - 1))) from--
  let to = 0
  while (to < nearby && isHan(next.charCodeAt(to))) to++
  const run = line.slice(from) + next.slice(0, to)
  return (readRun(run, 0, run.length, index).wordPlace[line.length - from] ?? 0) > 0
}

/** What Tesseract puts in where it sees nothing it knows. */
const common: ReadonlySet<string> = new Set('和人有了上一')

function added(line: string, index: WordIndex | null): Place | null {
  const end = line.length - 1
  const comma = line[end] === '，' || line[end] === ','
  if (!comma && !isHan(line.charCodeAt(end))) return null
  let best = -1
  let most = comma ? leastWorth : Number.NEGATIVE_INFINITY
  for (let i = 0; i <= end; i++) {
    if (!common.has(line.charAt(i))) continue
    const worth = index ? worthWithout(line, i, index) : 0
    if (worth > most) {
      most = worth
      best = i
    }
  }
  if (best < 0 && comma) best = end
  return best < 0 ? null : surplus(line, best)
}

/** Nats: a character whose absence makes that much better words is no word of its own. */
const leastWorth = 3

/** Nats by which the words around are likelier without the character at `at`, beyond those of the character itself. */
function worthWithout(line: string, at: number, index: WordIndex): number {
  let from = at
  while (from > 0 && at - from < nearby && isHan(line.charCodeAt(from - 1))) from--
  let to = at + 1
  while (to < line.length && to - at <= nearby && isHan(line.charCodeAt(to))) to++
  const cost = (run: string) => readRun(run, 0, run.length, index).forward[run.length] ?? 0
  const without = line.slice(from, at) + line.slice(at + 1, to)
  return cost(line.slice(from, to)) - cost(without) - index.single(line.charCodeAt(at))
}

const surplus = (line: string, from: number): Place => ({
  from,
  to: from + 1,
  confidence: 0.85,
  suggestions: [''],
  reason: { key: 'rules.line-length.long', values: { read: line.charAt(from) } },
})
