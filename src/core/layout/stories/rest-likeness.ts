import { endsSentence, isOpening } from '../../text'
import type { Block } from '../block'
import { opensItem } from '../cues/items'
import { opensNote } from '../cues/notes'
import { isSalutation } from '../cues/notices'
import { opensArticle, opensQuestion, opensWithDay } from '../cues/openings'
import { photoTextLikeness } from '../cues/photo-texts'
import { isCouplet } from '../cues/phrases'
import { widest } from '../roles/own-columns'
import { raggedness } from '../rows/columns'
import type { Spacing } from '../rows/spacing'

/**
 * From here on a text is the rest of a torn paragraph rather than not. On 80 pages that eight hands wrote for this project
 * 54 of 59 rests are told so, and no text that is none.
 */
export const likelyRest = 1.3

/** What speaks for it that a text goes on with a paragraph which broke off, and against it; read off the same pages. */
const weights = {
  /** One word stands across. */
  acrossWords: 4,
  /** Words that the page prints together elsewhere do. */
  acrossRuns: 3.5,
  /** No sentence begins so. */
  amidSentence: 3,
  /** Who speaks was named last, and speaks. */
  speech: 3,
  quotes: -2.5,
  sameColumn: 1,
  otherColumn: -1,
  /** Its first row fills its column, with no indent. */
  beginsInside: 1.5,
  beginsApart: -0.5,
  /** The column of what broke off is there again, behind another one. */
  columnReturns: 2.5,
  adjacent: -2,
  /** Nothing but headlines, photos and names stand between. */
  nothingBetween: 1,
  /** Of each text between. */
  between: -0.3,
  photoText: -0.5,
  opens: -2.5,
} as const

/** What a text comes behind, by the role: what stands there has ended, or begun. */
const behind: Readonly<Partial<Record<Block['role'], number>>> = {
  signature: 2,
  credit: 2,
  other: 1,
  caption: 0.5,
  byline: -1,
  body: -1.5,
  subhead: -1,
  deck: -1,
  column: -1.5,
}

/** Behind the headline of an article that began without one, and behind one that heads what stands below it. */
const [behindOwnHeadline, belowHeadline] = [2, -0.5] as const

/**
 * How likely block `rest` goes on with the paragraph that broke off in block `half`, as a sum of what speaks for it; 0
 * where it cannot.
 *
 * @param begins whether a block's first row begins amid a paragraph, as its column shows
 */
export function restLikeness(
  blocks: readonly Block[],
  half: number,
  rest: number,
  begins: (block: Block) => boolean,
  { words, unwrapped }: Spacing,
): number {
  const [torn, other, above] = [blocks[half], blocks[rest], blocks[rest - 1]]
  if (!torn || !other || !above || !mayGoOn(blocks, half, rest)) return 0
  const [broken, text] = [torn.tape.text, other.tape.text]
  const speaks = isOpening(text[0])
  // Nothing but speech goes on behind a colon: a list is no rest.
  if (/[：:]$/u.test(broken) && !speaks) return 0
  const between = blocks.slice(half + 1, rest).filter(({ role }) => role === 'body').length
  let sum = between === 0 ? weights.nothingBetween : weights.between * between
  if (words.standsAcross(broken, text)) sum += weights.acrossWords
  else if (words.parts(broken, text)) sum += weights.acrossRuns
  if (/^[的了着们，。、；：！？”’）》]/u.test(text)) sum += weights.amidSentence
  if (speaks) sum += awaitsSpeech(broken) ? weights.speech : weights.quotes
  if (other.role === 'caption') sum += weights.photoText
  if (opens(text)) sum += weights.opens
  if (rest === half + 1) sum += weights.adjacent
  sum += above.role === 'headline' ? behindHeadline(blocks[half + 1]) : (behind[above.role] ?? 0)
  return unwrapped ? sum : sum + byColumns(torn, above, other, begins(other))
}

function mayGoOn(blocks: readonly Block[], half: number, rest: number): boolean {
  const other = blocks[rest]
  if (!other || opensArticle(other.tape.text) || isCouplet(other.tape.text)) return false
  if (other.line && !endsSentence(other.tape.text)) return false
  if (other.role === 'body') return true
  // Taken for a photo's text by where it stands, and not by its words.
  return (
    other.role === 'caption' &&
    rest > half + 1 &&
    blocks[rest + 1]?.role !== 'credit' &&
    photoTextLikeness(other.tape.text) <= 0.5
  )
}

function byColumns(torn: Block, above: Block, other: Block, begins: boolean): number {
  // One row tells no column.
  const same = other.rows.length === 1 || areOfOneColumn(torn, other)
  const returns = same && above.role === 'body' && above.rows.length > 1 && !areOfOneColumn(above, other)
  return (
    (same ? weights.sameColumn : weights.otherColumn) +
    (begins ? weights.beginsInside : weights.beginsApart) +
    (returns ? weights.columnReturns : 0)
  )
}

/** As wide as each other, as far as their rows tell. */
const areOfOneColumn = (one: Block, other: Block) => Math.abs(widest([one]) - widest([other])) <= raggedness

const behindHeadline = (next: Block | undefined) =>
  next && opensArticle(next.tape.text) ? behindOwnHeadline : belowHeadline

/** Somebody is about to speak: …回忆说，. */
const awaitsSpeech = (text: string) => /(?:[说道问答笑]|表示|介绍|告诉[^，。]{1,8})[，：:]$/u.test(text)

/** As an item, a note, a question, a letter or news does. */
const opens = (text: string) =>
  /^\d{1,2}(?:[.．、](?!\d)|，)/u.test(text) ||
  opensItem(text) ||
  opensNote(text) ||
  opensQuestion(text) ||
  isSalutation(text) ||
  opensWithDay.test(text)
