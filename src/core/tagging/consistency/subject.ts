import { isHan } from '../../text'

/** What a number counts, as far as its clause says: words, and when. */
export interface Subject {
  /** Pairs of characters, or Latin words, that stand for the thing counted. */
  readonly words: ReadonlySet<string>
  /** Years, quarters, months that the clause speaks of; the empty set = none is said. */
  readonly times: ReadonlySet<string>
}

const clauseEnd = /[，。；：！？、,;!?\n（）()《》“”"]/u
/** What stands between a thing and its number, and says nothing of the thing. */
const linking =
  /(?:已经|已|共计|总计|合计|累计|共有|共|总数|总|达到|达|超过|超|突破|约为|约|大约|近|将近|接近|逾|仅|增至|增长到|增加到|上升到|下降到|降至|减至|升至|扩大到|至|到|为|是|有|了|的|多达|高达|占|计|同比|环比|增长|下降|增加|减少|提高|提升|率|其中|拥有|现有|目前|其中|全年|新增|完成|实现|was|were|is|are|has|have|had|of|to|the|an?|total(?:led)?|reached|rose|fell|some|about|over|nearly|more than)/giu
const time =
  /(?:\d{2,4}年(?:\d{1,2}月)?|[一二三四]季度|第[一二三四]季度|(?:上|下)半年|\d{1,2}月份?|去年|今年|前年|同期|“?十[一二三四五]五”?|(?:19|20)\d{2}|last year|this year|[Qq][1-4])/gu
const reach = 14

/**
 * What a figure at `[from, to)` of a text counts: the words before it in its clause and the noun that follows, without
 * what only links them.
 */
export function subjectOf(text: string, from: number, to: number): Subject {
  const before = text.slice(clauseOf(text, from), from)
  const after = endOf(text, to)
  const near = text.slice(Math.max(0, from - 40), from).match(time)
  // 一季度, at the paragraph's beginning, holds on.
  const times = new Set(near ?? text.slice(0, Math.min(60, from)).match(time)?.slice(-1))
  const words = new Set([
    ...wordsOf(before.replace(time, ' ').replace(linking, ' ')),
    ...wordsOf(after.replace(linking, ' ')),
  ])
  return { words, times }
}

interface NumberInText {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Whether two numbers, or one before and after its sentence was corrected, are said of much the same thing. */
export function countAlike(one: NumberInText, other: NumberInText): boolean {
  if (one.text === other.text && one.from === other.from) return true
  return likeness(subjectOf(one.text, one.from, one.to), subjectOf(other.text, other.from, other.to)) >= 0.5
}

/** Where the clause of a figure begins, or as much of it as tells what is counted. */
export function clauseOf(text: string, from: number): number {
  for (let at = from; at > Math.max(0, from - reach); at--) if (clauseEnd.test(text[at - 1] ?? '')) return at
  return Math.max(0, from - reach)
}

function endOf(text: string, to: number): string {
  const after = text.slice(to, to + 8)
  const end = after.search(clauseEnd)
  return end < 0 ? after.slice(0, 4) : after.slice(0, Math.min(end, 4))
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (const run of text.match(/\p{Script=Han}+|[\p{Script=Latin}'’-]{3,}/gu) ?? []) {
    if (!isHan(run.codePointAt(0) ?? 0)) words.push(run.toLowerCase())
    else if (run.length > 1) for (let at = 0; at + 1 < run.length; at++) words.push(run.slice(at, at + 2))
  }
  return words
}

/** How much two subjects have in common, 0 to 1: the shared words among those of the one that says less. */
export function likeness(a: Subject, b: Subject): number {
  const less = Math.min(a.words.size, b.words.size)
  if (less === 0) return 0
  let shared = 0
  for (const word of a.words) if (b.words.has(word)) shared++
  return shared / less
}

/** Whether both say when, and differ. */
export function atOtherTimes(a: Subject, b: Subject): boolean {
  if (a.times.size === 0 || b.times.size === 0) return false
  return ![...a.times].some((one) => b.times.has(one))
}
