import { countHan, endsSentence, isCjkText } from '../text'
import type { BlockRule, BlockView, Finding } from './rule'

/**
 * What does not hang together: nothing is corrected, the editor is asked.
 *
 *     …下一步将务实重                     (the sentence does not end)
 *     ，并于次日公布                      (its beginning is missing)
 *     提出“稳增长的目标。                 (a mark without its partner)
 *     一是扩面。三是提质。                (two is missing)
 *     4家企业分别是甲厂、乙厂、丙厂。     (says four, names three)
 */
export const continuity: BlockRule = {
  name: 'continuity',
  after: ['line-wrap', 'half-width', 'stray-space', 'misreads'],
  on: 'blocks',
  *find({ blocks }) {
    const goesOn = new Set<number>()
    for (const { continues } of blocks) if (continues !== null) goesOn.add(continues)
    const broken = unfinished(
      blocks.flatMap((block, at) =>
        block.role === 'body' && !goesOn.has(at) ? [...ending(at, block, blocks[at + 1])] : [],
      ),
    )
    for (const [at, block] of blocks.entries()) {
      if (block.role !== 'body') continue
      const torn = goesOn.has(at) || block.continues !== null
      const found = [
        ...(block.continues === null ? opening(at, block.text) : []),
        ...(torn ? [] : pairs(at, block.text)),
        ...numbering(at, block.text),
        ...counts(at, block.text),
        ...(broken.get(at) ?? []),
      ]
      // Doubts of one block are few; they are shown in order and never on top of each other.
      let end = 0
      for (const finding of found.toSorted((a, b) => a.from - b.from)) {
        if (finding.from < end) continue
        end = finding.to
        yield finding
      }
    }
  },
}

function* opening(at: number, text: string): Generator<Finding> {
  const [mark] = text
  if (mark !== undefined && '，。、；：！？”’）》'.includes(mark))
    yield {
      at,
      from: 0,
      to: 1,
      put: null,
      confidence: 0.8,
      reason: { key: 'rules.continuity.opens', values: { mark } },
    }
}

/** A paragraph of this many characters is prose; a shorter one may be a list's item or a line of verse. */
const prose = 24

function* ending(at: number, { text }: BlockView, next: BlockView | undefined): Generator<Finding> {
  if (text.length < prose || endsSentence(text)) return
  // A list or a quotation follows, or the sender's address stands below.
  if (/[：:—－]$/u.test(text) || (/[；，、]$/u.test(text) && next?.role === 'body')) return
  if (!isCjkText(text) && !/\p{Ll}$/u.test(text)) return
  if (isCjkText(text) && !/[，。]/u.test(text)) return
  yield {
    at,
    from: text.length - 1,
    to: text.length,
    put: null,
    confidence: 0.7,
    reason: { key: 'rules.continuity.unfinished' },
  }
}

/** More sentences of a page than this do not break off one by one. */
const mostUnfinished = 2

/** By block. Where many break off, the page's columns were read in another order: that is said once, at the first. */
function unfinished(broken: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const [first] = broken
  if (!first || broken.length <= mostUnfinished) return new Map(broken.map((one) => [one.at, [one]]))
  const reason = { key: 'rules.continuity.torn', values: { count: broken.length } }
  return new Map([[first.at, [{ ...first, reason }]]])
}

const partners: Readonly<Record<string, string>> = { '“': '”', '《': '》', '（': '）' }

function* pairs(at: number, text: string): Generator<Finding> {
  const found = (from: number, mark: string, to = from + 1): Finding => ({
    at,
    from,
    to,
    put: null,
    confidence: 0.6,
    ...(to > from + 1 ? { suggestions: [text.slice(from, to) + (partners[mark] ?? '')] } : {}),
    reason: { key: 'rules.continuity.unpaired', values: { mark } },
  })
  for (const [open, close] of Object.entries(partners)) {
    if (!text.includes(open) && !text.includes(close)) continue
    const waiting: number[] = []
    for (let i = 0; i < text.length; i++) {
      const char = text[i]
      if (char === open) waiting.push(i)
      else if (char === close && waiting.pop() === undefined) {
        // 1） and 一） number the items of a list.
        if (
          close !== '）' ||
          !/(?:^|[^\p{L}\p{N}])[\d一二三四五六七八九十]{1,2}$/u.test(text.slice(Math.max(0, i - 3), i))
        )
          yield found(i, close)
      }
    }
    for (const from of waiting) {
      // A quotation that runs over several paragraphs opens each of them and closes the last.
      if (open === '“' && from === 0) continue
      yield found(from, open, from + termAt(text, from))
    }
  }
}

/** A term of so many characters at most is quoted within a sentence. */
const term = /[“《（][^，。、；：！？“”《》（）*\s]{1,12}(?=[，。、；！？“《*])/uy

/**
 * How much of the text an opening mark seems to hold: up to the next mark, where a term stands before it; the mark alone
 * where somebody speaks, or nothing tells.
 */
function termAt(text: string, from: number): number {
  term.lastIndex = from
  const found = '：，,:'.includes(text.charAt(from - 1) || '\n') ? null : term.exec(text)
  return found?.[0].length ?? 1
}

const numerals = '一二三四五六七八九十'

function* numbering(at: number, text: string): Generator<Finding> {
  let before = 0
  for (const { 0: mark, 1: numeral, index } of text.matchAll(
    /(?<=^|[。；：，])([一二三四五六七八九十])(?:是|要|看)(?!一)/gu,
  )) {
    const number = numerals.indexOf(numeral ?? '') + 1
    if (before > 0 && number > before + 1)
      yield {
        at,
        from: index,
        to: index + mark.length,
        put: null,
        confidence: 0.7,
        reason: {
          key: 'rules.continuity.numbering',
          values: { before: `${numerals.charAt(before - 1)}${mark.slice(1)}`, after: mark },
        },
      }
    before = number
  }
}

/** Beyond it no list in a newspaper goes, and the sentence is cut. */
const longestList = 1200

function* counts(at: number, text: string): Generator<Finding> {
  const lists =
    /(\d{1,2}|[两二三四五六七八九十])(?:家|个|位|名|项|件|所|座|大)[^，。；：、\d]{0,16}?(?:分别是|分别为|依次是|依次为)[，：]?/gu
  for (const { 0: head, 1: said, index } of text.matchAll(lists)) {
    const from = index + head.length
    const rest = text.slice(from, from + longestList)
    const end = rest.search(/[；。！？]/u)
    if (end < 0) continue
    const list = rest.slice(0, end)
    if (/等[^，、]{0,6}$/u.test(list) || /[，：]/u.test(list)) continue
    const items = list.split(/[、]/u)
    const last = items.at(-1) ?? ''
    const named =
      items.length + (/[^，、]{2}(?:和|以及|及)[^，、]{2}/u.test(last) && !/（/u.test(last) ? 1 : 0)
    const number = /\d/.test(said ?? '') ? Number(said) : said === '两' ? 2 : numerals.indexOf(said ?? '') + 1
    if (named < 2 || number === named || items.some((item) => countHan(item) < 2)) continue
    // 和 may stand inside a name: then one of the two counts is right.
    if (number === items.length) continue
    yield {
      at,
      from: index,
      to: index + (said?.length ?? 1),
      put: null,
      confidence: 0.75,
      reason: { key: 'rules.continuity.count', values: { said: number, named } },
    }
  }
}
