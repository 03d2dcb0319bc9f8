import { endsSentence } from '../../text'
import { endsInCredit, isCreditText, isForAll } from '../cues/credits'
import { opensArticle, opensWithDay } from '../cues/openings'
import { opensInParticle } from '../cues/phrases'
import { isText, type Row } from './row'
import { isTornLine, type Spacing } from './spacing'

/** Rows of a photo's text: `[from, to)`. */
export interface TornBy {
  readonly from: number
  readonly to: number
}

/** No caption in a column has more rows. */
const mostRows = 4

/** Where its words come again, in rows up and down. */
const reach = 300

/**
 * Captions that tear a sentence: what stands right above a photo's credit, or ends in it, belongs to the sentence
 * before by nothing but its place.
 *
 *     矛盾纠纷由邻里、物业 / “银发茶馆”成员在议事厅 / 听取意见。 / 图片来源：桥头镇 / 和调解员一起
 *
 * That a sentence was torn is told by the row below the credit: it is as wide as the row under it, where a paragraph
 * begins two em in. Where the columns beside the photo tell nothing, the caption must begin with what the page speaks of.
 */
export function tornCaptions(rows: readonly Row[], spacing: Spacing): TornBy[] {
  const found: TornBy[] = []
  for (const [i, row] of rows.entries()) {
    const credit = row.alone && isCreditText(row.text)
    if (credit ? isForAll(row.text) : !endsInCredit(row.text)) continue
    const to = credit ? i : i + 1
    const from = begin(rows, to, i + 1, spacing)
    if (from !== null) found.push({ from, to })
  }
  return found
}

/** Where the caption that ends before row `to` begins; `below` = the row behind its credit. null = it tears nothing. */
function begin(rows: readonly Row[], to: number, below: number, spacing: Spacing): number | null {
  const last = rows[to - 1]
  const next = rows[below]
  if (!last || !next || !isText(last) || !isText(next)) return null
  if (opensArticle(next.text) || opensWithDay.test(next.text)) return null
  if (to === below - 1 && !endsSentence(last.text)) return null
  if (spacing.unwrapped) {
    const above = rows[to - 2]
    return above && isText(above) && !endsSentence(above.text) && isTornLine(above, spacing) ? to - 1 : null
  }
  const torn = isTorn(next, rows[below + 1])
  if (torn === false) return null
  const across = beginAcross(rows, to, next)
  if (across !== null) return across
  const words = new Nearby(rows, to)
  let best: number | null = null
  let most = torn ? -1 : 0
  for (let from = to - 1; from > 0 && from >= to - mostRows; from--) {
    const [above, first] = [rows[from - 1], rows[from]]
    if (!above || !first || !isText(above) || !isText(first) || endsSentence(above.text)) break
    // Its rows were wrapped in one column, and the sentence goes on in a like one: what is far narrower is a headline.
    if (isFarNarrower(first, last)) break
    if (isFarNarrower(above, next) && !/[，、；]$/u.test(above.text)) continue
    // What tears a sentence has only one of its own.
    if (/[。！？]./u.test(first.text) && to - from > 1) break
    // Nothing begins with one character and a mark, with a particle, or amid a word.
    if (opensInParticle(first.text)) continue
    if (/^\p{Script=Han}?[\p{P}--[“《‘]]/v.test(first.text) || spacing.words.parts(above.text, first.text))
      continue
    const tears = spacing.words.parts(above.text, next.text) || endsFirst(next.text)
    const said = Math.max(words.count(first.text), tears ? 1 : 0)
    if (said <= most || (said === 0 && /\p{P}$/u.test(above.text))) continue
    best = from
    most = said
  }
  return best
}

/**
 * Where a photo's news begins that is set across the columns, sentence after sentence: the row above, which stops amid a
 * sentence, and the row that goes on with it are far narrower. null = none is.
 */
function beginAcross(rows: readonly Row[], to: number, next: Row): number | null {
  for (let from = to - 1; from > 0 && from >= to - mostRows; from--) {
    const [above, first] = [rows[from - 1], rows[from]]
    if (!above || !first || !isText(above) || !isText(first)) return null
    if (!isFarNarrower(next, first)) {
      // The last row is as short as what it says.
      if (from < to - 1) return null
      continue
    }
    if (isFarNarrower(above, first)) return endsSentence(above.text) ? null : from
  }
  return null
}

/** A word and a mark end a sentence that was torn, but for 近日， and its like. */
const endsFirst = (text: string) => /^\p{Script=Han}{1,2}[，。、；]/u.test(text) && !opensWithDay.test(text)

const isFarNarrower = (row: Row, other: Row) => row.width * 1.6 < other.width

/** Whether a row goes on with a sentence, as far as the row under it tells. null = it does not. */
function isTorn(row: Row, under: Row | undefined): boolean | null {
  if (row.indented) return false
  if (!under || !isText(under) || endsSentence(row.text) || endsSentence(under.text)) return null
  const more = under.width - row.width
  return more <= 0.8 ? more >= -0.8 || null : more >= 1.4 ? false : null
}

/** The text around a photo. */
class Nearby {
  readonly #text: string

  constructor(rows: readonly Row[], at: number) {
    this.#text = rows
      .slice(Math.max(0, at - reach), at + reach)
      .map(({ text }) => text)
      .join('')
  }

  /** 2 = what a caption begins with is said elsewhere as well, 1 = what it quotes, or it says when, 0 = none of these. */
  count(caption: string): number {
    const opening = /^“?\p{Script=Han}{4}/u.exec(caption)?.[0]
    if (opening !== undefined && this.#again(opening.replace('“', ''))) return 2
    if (/^(?:图为|[上下左右]图|近日|日前|\d{1,2}\s?月\s?\d{1,2}\s?日)/u.test(caption)) return 2
    return (caption.match(/[“《][^“”《》]{2,12}[”》]/gu) ?? []).some((quoted) => this.#again(quoted)) ? 1 : 0
  }

  #again(words: string): boolean {
    const first = this.#text.indexOf(words)
    return first >= 0 && this.#text.indexOf(words, first + words.length) >= 0
  }
}
