import { isCjk, isCjkMark, isDigit, isLatin, isSpace, isUnifiedIdeograph } from '../text'
import { surnameScore } from '../text/surnames'
import { isLostDigit } from './misreads/marks/lost-digits'
import { isTitle } from './misreads/marks/paired-marks'
import { isQuestion } from './misreads/marks/questions'
import { joinsForeignName } from './misreads/names/name-characters'
import type { BlockRule, Finding } from './rule'

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

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' }

/**
 * @param before how many brackets are open where the text begins
 * @param stopped sentences end with points on this page
 */
function inText(at: number, text: string, before: number, stopped: boolean): Found {
  const findings: Finding[] = []
  let torn = before
  if (
    text.search(/[,;:!?()（）.]/) < 0 ||
    text.search(/[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud8bf]/) < 0
  )
    return { findings, open: torn }
  const brackets: { place: number; char: string }[] = []
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
      continue
    }
    if (stopped && char === '.' && isStop(text, i)) findings.push(found(at, i, '。', char))
    else if (char === '(') brackets.push({ place: i, char })
    else if (char === '（') brackets.push({ place: i, char })
    else if (char === ')' || char === '）') {
      const open = brackets.pop()
      if (!open) {
        // One that nothing has opened is no bracket: what it was, and how wide, nobody knows.
        const opened = torn > 0 ? null : misreadOpen(text, i)
        if (torn > 0) torn--
        else if (opened === null && !isNumbered(text, i)) continue
        if (
          char === ')' &&
          (opened === '《' || [-1, 1].some((step) => isCjkAt(text, near(text, i, step)))) &&
          !isListNumber(text, i)
        )
          findings.push(found(at, i, '）', char))
        continue
      }
      const mixed = open.char === '(' ? char === '）' : char === ')'
      const chinese = mixed || (open.char === '(' && isChineseBracket(text, open.place, i))
      if (!chinese) continue
      if (open.char === '(') findings.push(found(at, open.place, '（', '('))
      if (char === ')') findings.push(found(at, i, '）', ')'))
    }
  }
  for (const { place, char } of brackets)
    if (char === '(' && [-1, 1].every((step) => isCjkAt(text, near(text, place, step))))
      findings.push(found(at, place, '（', '('))
  return { findings, open: torn + brackets.length }
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

function isCjkAt(text: string, i: number): boolean {
  const unit = text.charCodeAt(i)
  return i >= 0 && i < text.length && (isCjk(unit) || isCjkMark(text[i]) || isChineseQuote(text, i))
}

/** A straight mark around a Chinese quotation: a later rule makes one of Chinese print of it. */
const isChineseQuote = (text: string, i: number) =>
  text.charAt(i) === '"' && [-1, 1].some((step) => isCjk(text.charCodeAt(i + step)))

/**
 * The nearest unit in one direction that is no space, nor a mark that becomes as wide as this one (??, ?!); NaN at the
 * end.
 */
function near(text: string, i: number, step: number): number {
  let n = i + step
  for (let steps = 0; steps < 6 && isPassed(text, n); steps++) n += step
  return n
}

const isPassed = (text: string, i: number) =>
  isSpace(text.charCodeAt(i)) || wide[text.charAt(i)] !== undefined

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

/** What a comma was: the end of what was quoted (心里踏实,”她说), or of a term before another: “河灯,“夜市”. */
function insteadOfComma(text: string, i: number): string | null {
  const before = text.slice(Math.max(0, i - 200), i)
  const next = text.charAt(i + 1)
  if ((next === '”' || next === '"') && /[“"][^“”"]+$/u.test(before)) return '。'
  return next === '“' && /“[^“”，。]{1,6}$/u.test(before) ? '”' : null
}

/**
 * What stands where a colon was read and can be none: the semicolon behind one of several sums of money, the
 * quotation mark before a term that a mark closes, what parts a motto: 一等奖5000元:二等奖, 转型的:加油站',
 * “起步，奋进:腾飞”; the dot between the parts of a foreign name: 托马斯:哈斯; and nothing before what goes on with a
 * sentence, 新区:还建立, or closes: 《海盗:》.
 */
function insteadOfColon(text: string, i: number): string | null {
  if (joinsForeignName(text, i)) return '·'
  if ('》”）'.includes(text.charAt(i + 1) || '\n')) return ''
  if (/\d[万亿]?元$/u.test(text.slice(Math.max(0, i - 4), i))) return '；'
  if (
    /^[还也又并则]/u.test(text.slice(i + 1, i + 4).trimStart()) &&
    !/[说道问答：:]$/u.test(text.slice(Math.max(0, i - 1), i))
  )
    return ''
  const last = /[“，、](\p{Script=Han}{2,8})$/u.exec(text.slice(Math.max(0, i - 9), i))?.[1]
  const next = /^(\p{Script=Han}{2,8})”/u.exec(text.slice(i + 1, i + 10))?.[1]
  if (last && last.length === next?.length) return '，'
  const closing = /^\p{Script=Han}{1,8}(['’”])/u.exec(text.slice(i + 1, i + 10))?.[1]
  return text.charAt(i - 1) === '的' && closing ? (closing === '”' ? '“' : '‘') : null
}

/**
 * What ends a dateline, names a speaker or announces his words is a colon, whatever an engine made of it; so is what
 * the first of several points follows.
 */
function isColon(text: string, i: number): boolean {
  const before = text.slice(Math.max(0, i - 60), i).replace(/\s/gu, '')
  const next = text.slice(i + 1, i + 6).trimStart()
  return (
    (before.length <= 30 && /^本[报刊网].*(?:报道|讯|电)$/u.test(before)) ||
    // 上官知行;这正是: no sentence comes to a semicolon so soon, and no paragraph to one behind a name.
    (next !== '' && (/[。！？!?]\p{Script=Han}{2,4}$/u.test(before) || isSpeaker(before))) ||
    /^(?:一[是要看问]|其一|首先)/u.test(next) ||
    /^[一二三四五六七八九十]问\p{Script=Han}{2,4}$/u.test(before) ||
    /(?:说|是|记者|[？?！!。]答)$/u.test(before) ||
    (/\p{Script=Han}$/u.test(before) && /^[“"]/u.test(next) && !beginsQuoted(before)) ||
    before.endsWith('来源') ||
    (before.endsWith('电话') && /^\d/u.test(next))
  )
}

/** A name of two to four characters and nothing else. */
const isSpeaker = (before: string) =>
  /^\p{Script=Han}{2,4}$/u.test(before) && [1, 2].some((size) => surnameScore(before.slice(0, size)) !== null)

/** “叮当”地响,是好的;“扑通”一声,是坏的: where one part begins with a quotation, and says of nobody that he spoke, so does the next. */
const beginsQuoted = (before: string) =>
  /(?:^|[。！？!?：:；;])[“"][^“”"]+[”"][^“”"。！？!?：:；;]+$/u.test(before) &&
  !/[说道称问答示绍]$/u.test(before)

/** Brackets belong to the text around them if that is Chinese, or if Chinese stands in them. */
function isChineseBracket(text: string, from: number, to: number): boolean {
  // 200 characters: a bracket that is wider opens a passage, and its ends are prose anyway.
  const end = Math.min(to, from + 200)
  for (let i = from + 1; i < end; i++) if (isCjk(text.charCodeAt(i))) return true
  return isCjkAt(text, near(text, from, -1)) || isCjkAt(text, near(text, to, 1))
}

/**
 * 〈含试验): something that nothing else closes stands where the bracket was opened; what it is, '' = 》 stands behind,
 * null = there is none. 60 characters: as far as one reaches. A title that is longer than most asides is one, and its end
 * was misread, if it names nobody's work.
 */
function misreadOpen(text: string, close: number): string | null {
  if (text.charAt(close + 1) === '》') return ''
  const opened =
    /(?:[〈<[{【][^〉>\]}】]*|(?<!》[、和与及或])《(?:[^》]{0,10}|(?:本报)?(?:记者|通讯员)[^》]*|[^》]*(?:提供|[摄图绘])))$/u.exec(
      text.slice(Math.max(0, close - 60), close),
    )
  if (!opened || (opened[0].startsWith('《') && isTitle(text, close - opened[0].length, close))) return null
  return opened[0].charAt(0)
}

/** 2)道路 in the midst of a list. */
function isNumbered(text: string, close: number): boolean {
  return /(?<![\d.])(?:\d{1,2}|[一二三四五六七八九十])$/u.test(text.slice(Math.max(0, close - 3), close))
}

/** `1)` at the beginning of an item. */
function isListNumber(text: string, i: number): boolean {
  return i <= 3 && /^\d{1,2}$/.test(text.slice(0, i))
}
