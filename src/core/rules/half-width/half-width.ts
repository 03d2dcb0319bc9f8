import { isCjk, isDigit, isLatin, isUnifiedIdeograph } from '../../text'
import { isLostDigit } from '../misreads/marks/lost-digits'
import { isQuestion } from '../misreads/marks/questions'
import { joinsForeignName } from '../misreads/names/name-characters'
import type { BlockRule, Finding } from '../rule'
import { isCjkAt, near, wide } from './beside'
import { bracketsIn } from './brackets'
import { insteadOfColon, insteadOfComma, isColon } from './instead'

/**
 * Half-width punctuation in Chinese prose becomes full-width; inside numbers, times and Latin text it stays.
 *
 *     全年增长2.8%;产值91亿元,创(历史)新高  →  全年增长2.8%；产值91亿元，创（历史）新高
 *     10:30  1,000  Node.js, Inc.            →  (unchanged)
 *     本报讯 记者江见微报道;入汛以来         →  本报讯 记者江见微报道：入汛以来
 *     两队握手言和.赛后球迷久久不散.         →  两队握手言和。赛后球迷久久不散。
 */
export const halfWidth: BlockRule = {
  name: 'half-width',
  after: ['line-wrap'],
  on: 'blocks',
  *find({ blocks }) {
    /** Brackets that each text leaves open: what was torn in two closes in its later piece. */
    const open: number[] = []
    const stopped =
      blocks.some(({ text }) => isStopped(text)) && !blocks.some(({ text }) => text.includes('。'))
    for (const [at, { text, continues }] of blocks.entries()) {
      const found = settled(at, text, continues === null ? 0 : (open[continues] ?? 0), stopped)
      yield* found.findings
      open[at] = found.open
    }
  },
}

interface Found {
  readonly findings: readonly Finding[]
  /** How many brackets are open where the text ends. */
  readonly open: number
}

/** A mark beside one that becomes wide is looked at again, as if that were wide already; so far a row of them reaches. */
const mostLooks = 20

function settled(at: number, text: string, before: number, stopped: boolean): Found {
  const first = inText(at, text, before, stopped)
  const findings = new Map(first.findings.map((finding) => [finding.from, finding]))
  let open = first.open
  let last = first.findings
  let widened = text
  for (let look = 1; look < mostLooks && last.some((finding) => isBesideMark(widened, finding)); look++) {
    const units = widened.split('')
    for (const { from, put } of last) if (put !== null) units[from] = put
    widened = units.join('')
    const again = inText(at, widened, before, stopped)
    last = again.findings.filter(({ from, put }) => {
      const known = findings.get(from)
      return known === undefined || (known.put === null && put !== null)
    })
    for (const finding of last) findings.set(finding.from, finding)
    open = again.open
  }
  return { findings: [...findings.values()], open }
}

/** As far as `near` looks for a neighbour. */
const reach = 7

function isBesideMark(text: string, { from, put }: Finding): boolean {
  return (
    put !== null &&
    /[,;:!?()]/.test(text.slice(Math.max(0, from - reach), from) + text.slice(from + 1, from + 1 + reach))
  )
}

/**
 * @param before how many brackets are open where the text begins
 * @param stopped sentences end with points on this page
 */
function inText(at: number, text: string, before: number, stopped: boolean): Found {
  const findings: Finding[] = []
  if (
    text.search(/[,;:!?()（）.]/) < 0 ||
    text.search(/[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud8bf]/) < 0
  )
    return { findings, open: before }
  for (let i = 0; i < text.length; i++) {
    // Nearly every character is none of these marks.
    if (isUnifiedIdeograph(text.charCodeAt(i))) continue
    const char = text.charAt(i)
    const put = wide[char]
    if (put !== undefined) {
      if (!isProse(text, i) || isDebris(text, i)) continue
      const other = char === ':' ? insteadOfColon(text, i) : char === ',' ? insteadOfComma(text, i) : null
      findings.push(
        other !== null
          ? doubted(at, i, other, put, char)
          : found(at, i, char === ';' && isColon(text, i) ? '：' : put, char),
      )
    } else if (stopped && char === '.' && isStop(text, i)) findings.push(found(at, i, '。', char))
  }
  const brackets = bracketsIn(text, before)
  for (const { from, put } of brackets.marks) findings.push(found(at, from, put, text.charAt(from)))
  return { findings, open: brackets.open }
}

const found = (at: number, from: number, put: string, char: string): Finding => ({
  at,
  from,
  to: from + 1,
  put,
  reason: { key: 'rules.half-width.mark', values: { from: char, to: put } },
})

/** A mark that is none: what was printed in its place, and the mark all the same. */
const doubted = (at: number, from: number, best: string, put: string, char: string): Finding => ({
  at,
  from,
  to: from + 1,
  put: null,
  suggestions: [best, put],
  confidence: 0.8,
  reason: best
    ? { key: 'rules.misreads.mark', values: { read: char, put: best } }
    : { key: 'rules.misreads.stranger', values: { read: char } },
})

function isProse(text: string, i: number): boolean {
  const left = near(text, i, -1)
  const right = near(text, i, 1)
  if (isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))) return false
  // What it was is for another rule to say.
  if (text.charAt(i) === ',' && joinsForeignName(text, i)) return false
  if ('?!'.includes(text.charAt(i)) && isLostDigit(text, i)) return false
  if (text.charAt(i) === '?' && !isQuestion(text, i)) return false
  if (text.charAt(i) === '!' && !isExclaimed(text, i)) return false
  if (neverBegins.test(text.slice(i + 1, i + 5).trimStart())) return false
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

/** What stands behind another mark, or between a number and its measure, was a digit. */
function isExclaimed(text: string, i: number): boolean {
  return (
    !'，：、；。（《'.includes(text.charAt(i - 1) || '\n') &&
    !/^\d![个项家名岁年月日号楼米亩元万亿]/u.test(text.slice(i - 1, i + 2))
  )
}

/** What no clause begins with, if not as part of a word: before it a mark is none. */
const neverBegins = /^(?:[们吗呢吧]|个(?![人个别体性中头位])|的(?![确士]))/u

/** Whether a text of sentences ends with a point. */
function isStopped(text: string): boolean {
  return text.endsWith('.') && text.length > 12 && isStop(text, text.length - 1)
}

/** A point that Chinese stands around; not that of 一.概况, 1.概况 and 3.5. */
function isStop(text: string, i: number): boolean {
  const right = text.charAt(i + 1)
  return (
    i > 3 &&
    (right === '' || isCjk(right.charCodeAt(0)) || right === '“' || right === '《') &&
    /(?:[\p{Script=Han}]{2}|[）)”》%％]|\p{Script=Han}.{0,6}\d)\s?$/u.test(text.slice(Math.max(0, i - 8), i))
  )
}

/**
 * Of two marks in a row that both end something one is no mark: nobody knows which, and what it was. Nor does a comma
 * stand beside an ellipsis, which is a pause itself.
 */
function isDebris(text: string, i: number): boolean {
  return (
    '，、；：。,;:…'.includes(text.charAt(i + 1) || '\n') ||
    (',;:'.includes(text.charAt(i)) && '，、；：。,;:'.includes(text.charAt(i - 1) || '\n')) ||
    (text.charAt(i) === ',' && text.charAt(i - 1) === '…')
  )
}
