import type { Role } from '../../../document'
import { isHan } from '../../../text/scripts'
import type { Misread } from '../misread'
import { joinsForeignName } from '../names/name-characters'
import { colons } from './colons'
import { degrees } from './degrees'
import { points, stops } from './full-stops'
import { because, hanAt, type MarkFinding, type Put } from './mark-finding'
import { decimalPoints, numerals } from './number-marks'
import { brackets, doubledOpening, nested, widest } from './paired-marks'
import { perCents } from './per-cents'
import { quotationMarks } from './quotation-marks'

/**
 * Punctuation, digits and letters inside Chinese text that stand for another mark of the same shape.
 *
 *     研发〈含试验）费用        →  研发（含试验）费用
 *     二OO八年、第l届、2O24年   →  二〇〇八年、第1届、2024年
 *     “请“小园丁”来种下它。”    →  “请‘小园丁’来种下它。”
 *
 * Patterns begin with what they look for, and look behind it then: few places have it, and a text is searched for it fast.
 */
export function markMisreads(
  blocks: readonly { readonly text: string; readonly role: Role }[],
): readonly Misread[] {
  const printed = dashOf(blocks)
  const signs = perCents(blocks.map(({ text }) => text))
  const found: Misread[] = []
  const inner: Misread[] = []
  const loners: Misread[] = []
  for (const [block, { text, role }] of blocks.entries()) {
    if (!hasHan(text)) continue
    const into =
      (list: Misread[]): Put =>
      (finding) =>
        list.push(misread(block, text, finding))
    const put = into(found)
    leftAlone(text, into(loners))
    longStrokes(text, into(loners))
    signs(text, into(loners))
    stops(text, into(loners))
    degrees(text, put)
    brackets(text, put)
    quotationMarks(text, put)
    doubledOpening(text, put)
    nested(text, into(inner))
    dashes(text, role, printed, put)
    numerals(text, put)
    decimalPoints(text, put)
    joints(text, put)
    strokes(text, put, into(loners))
    strangers(text, put)
    colons(text, put)
    points(text, put)
  }
  // Where no other mark was taken for its like, double marks within double marks may be how the paper prints them.
  if (found.length < mistaken)
    return [...found, ...inner.map((one) => ({ ...one, certain: false, confidence: 0.5 }))]
  return [...found, ...inner, ...loners]
}

/** Marks taken for their like: so many, and an engine read the page. */
export const mistaken = 3

function misread(block: number, text: string, { put, ...rest }: MarkFinding): Misread {
  return {
    ...rest,
    block,
    text: text.slice(rest.from, rest.to),
    suggestions: put === null ? [] : [{ text: put, score: rest.certain ? 1 : 0.6 }],
  }
}

/** The first dash of the page that was read whole, or else the first that certainly is one; null = there is none. */
function dashOf(blocks: readonly { readonly text: string; readonly role: Role }[]): string | null {
  for (const { text } of blocks) {
    const dash = /(?<!—)—{2,3}(?!—)/u.exec(text)
    if (dash) return dash[0]
  }
  let mended: string | null = null
  for (const { text, role } of blocks) {
    if (!/-一|一-/u.test(text)) continue
    dashes(text, role, null, ({ put, certain, to, from }) => {
      if (certain && to - from === 2) mended ??= put
    })
    if (mended) return mended
  }
  return null
}

function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) return true
  return false
}

/**
 * 一一 after a sentence or a title is a dash; a stroke that ends a sentence is its full stop. `printed` is a dash that
 * the page shows elsewhere; where there is none, nobody knows how long this newspaper's are.
 */
function dashes(text: string, role: Role, printed: string | null, put: Put): void {
  for (const { 0: read, index } of text.matchAll(/(?<![一\-—–])(?:一一|-一|一-)(?![一\-—–])/gu)) {
    const before = index === 0 ? '\n' : text.charAt(index - 1)
    const after = text.charAt(index + 2)
    const mixed = read !== '一一'
    const dash = mixed ? '——' : (printed ?? '——')
    if (mixed || '；：。！？…”』》）\n'.includes(before) || '“‘《'.includes(after || '\n'))
      put({
        from: index,
        to: index + 2,
        put: dash,
        // 表彰了一-批: with what follows it is the numeral, and a speck beside it.
        certain:
          (mixed ? !counts.has(after) : printed !== null && !(closes.has(before) && oneByOne.test(after))) &&
          (hanAt(text, index + 2) || '“‘《'.includes(after || '\n')),
        confidence: 0.9,
        reason: because(read, dash),
      })
  }
  const last = text.length - 1
  if (role === 'body' && text.length > 20 && /[-=<_]/u.test(text.charAt(last)) && hanAt(text, last - 1))
    put({
      from: last,
      to: last + 1,
      put: '。',
      certain: text.charAt(last) === '-',
      confidence: 0.9,
      reason: because(text.charAt(last), '。'),
    })
}

/** What is done *one by one* begins with these: 一一作答, “号子声”一一录制. */
const oneByOne = /^[对列介说解回作答过道记点细核落登告录]/u

/** What a phrase may end with as well as a sentence. */
const closes: ReadonlySet<string> = new Set('”』》）')

/** 一一 between two words is a dash where an engine read the page, unless it says *one by one*. */
function longStrokes(text: string, put: Put): void {
  for (const { 0: read, index } of text.matchAll(
    /一一(?<=[^\P{Script=Han}一]一一)(?=[^\P{Script=Han}一]|$)/gu,
  )) {
    if (oneByOne.test(text.charAt(index + 2))) continue
    put({
      from: index,
      to: index + 2,
      put: '——',
      certain: false,
      confidence: 0.7,
      reason: because(read, '——'),
    })
  }
}

/** What 一 counts or makes a word with: 一片, 一批, 一家, 一年. */
const counts: ReadonlySet<string> = new Set(
  '个片次种名位条批项块些般律旦样头节只座间张本场群双件支把台辆道堆家年码',
)

/** 晚上-片漆黑: a stroke that with what follows makes 一片. Not of a chain: 镇上—片区—船家. */
function strokes(text: string, put: Put, ofEngine: Put): void {
  for (const { 0: read, index } of text.matchAll(
    /[-—–~](?<=[^\P{Script=Han}第一二三四五六七八九十][-—–~])(?=\p{Script=Han})(?!(?:.{1,3}|\p{Script=Han}{4,8})[-—–~])/gu,
  )) {
    if (!counts.has(text.charAt(index + 1))) continue
    const one = { from: index, to: index + 1, put: '一', reason: because(read, '一') }
    put({ ...one, certain: false, confidence: 0.6 })
    // No hand sets a stroke there; where an engine read the page it is none.
    ofEngine({ ...one, certain: true, confidence: 0.9 })
  }
}

/** 50%一60% is a range, 3x20 a product, A一2 a model; a foreign name's parts are joined by a dot or a stroke. */
function joints(text: string, put: Put): void {
  for (const { index } of text.matchAll(/一(?=\d)(?<=\d[%％年月日时米元吨]?一)/gu))
    put({
      from: index,
      to: index + 1,
      put: '—',
      certain: true,
      confidence: 0.9,
      reason: because('一', '—'),
    })
  for (const { index } of text.matchAll(/一(?=\d)(?<=[A-Za-z”]一)/gu))
    put({
      from: index,
      to: index + 1,
      put: '—',
      certain: false,
      confidence: 0.7,
      reason: because('一', '—'),
    })
  for (const { 0: read, index } of text.matchAll(
    /[xX](?<=(?<![A-Za-z\d])\d{1,5}[xX])(?=\d{1,5}(?![A-Za-z\d]))/gu,
  ))
    put({
      from: index,
      to: index + 1,
      put: '×',
      certain: true,
      confidence: 0.9,
      reason: because(read, '×'),
    })
  for (const { 0: read, index } of text.matchAll(/[-：:`,'.一]/gu)) {
    if (!joinsForeignName(text, index)) continue
    put({
      from: index,
      to: index + 1,
      put: read === '一' ? '—' : '·',
      certain: false,
      confidence: 0.7,
      reason: because(read, read === '一' ? '—' : '·'),
    })
  }
}

/**
 * A lone stroke, sign or small letter between Chinese characters; what looks like the end of a bracket that nothing
 * opened.
 */
function strangers(text: string, put: Put): void {
  for (const { 0: read, index } of text.matchAll(/[\\|`~^$*#_{}\]@a-df-hjo-su-wyz)]/gu)) {
    const behind = hanAt(text, index - 1) || (specks.has(read) && closing.has(text.charAt(index - 1)))
    const inside =
      behind && (hanAt(text, index + 1) || '，。、；：”'.includes(text.charAt(index + 1) || '\n'))
    if (!inside || (read === ')' && /[(（〈《]/u.test(text.slice(Math.max(0, index - widest), index))))
      continue
    put({
      from: index,
      to: index + 1,
      put: null,
      certain: false,
      confidence: 0.75,
      reason: { key: 'rules.misreads.stranger', values: { read } },
    })
  }
}

/** No hand sets these behind the end of a clause, as one may a letter or a bracket: 打滑。”*他说. */
const specks: ReadonlySet<string> = new Set('\\|`~^*_')
const closing: ReadonlySet<string> = new Set('，。！？；”》）')

/** One character between the end of a clause and the next mark: what it stood with was lost. Calls and times stand so. */
function leftAlone(text: string, put: Put): void {
  for (const { 0: read, index } of text.matchAll(
    /(?<=[，。；：！？）])[^\P{Script=Han}啊哦嗯哎唉喂嘿是对好行不看听瞧来去走快停春夏秋冬晨夜日答问曰][，。；！？]/gu,
  ))
    put({
      from: index,
      to: index + 1,
      put: null,
      certain: false,
      confidence: 0.5,
      reason: { key: 'rules.misreads.loose', values: { text: read.charAt(0) } },
    })
}
