import type { Reason, Role } from '../document'
import { cut, type Edit, isLatin, join, type Lexicon, type Range, type Tape } from '../text'
import type { Block } from './block'
import { isOfBriefs } from './cues/column-names'
import { isCreditText, isForPage } from './cues/credits'
import { isOfOtherPage } from './cues/page-marks'
import { withCapitals } from './roles/capitals'
import { roleByForm } from './roles/forms'
import { joints, type LatinWords } from './rows/join'
import { eachAlone, type Paragraph, toParagraphs } from './rows/paragraphs'
import { type Split, splitByline, splitHead, splitName, splitTail } from './rows/parts'
import { type Line, markWidth, toRows } from './rows/row'
import { articlesSetApart } from './rows/set-apart'
import { articleOrder } from './stories/article-order'
import { toArticles } from './stories/articles'
import { asSetApart } from './stories/as-set-apart'
import { findTears } from './stories/tears'

/** What layout needs from whoever keeps the books. */
export interface Workshop {
  readonly edit: (tape: Tape, edits: readonly Edit[], rule: string, key: string) => Tape
  /** Whether wraps are joined; if not, every printed line is a block. */
  readonly joins: boolean
  /** Whether columns were read across: all paragraphs are torn then, and none has a rest. */
  readonly across: boolean
  /** Chinese words; null = not known. */
  readonly lexicon: Lexicon | null
  /** Words of a language in Latin script; null = not known. */
  readonly latin: Lexicon | null
}

export interface LayoutDoubt extends Range {
  readonly block: number
  readonly reason: Reason
  readonly confidence: number
}

/** Blocks that are laid out together; a longer page is cut, so that time stays linear. */
const stretch = 1500

export interface Layout {
  readonly blocks: Block[]
  /** Indices into `blocks`, article by article, each in reading order. */
  readonly articles: number[][]
  readonly doubts: LayoutDoubt[]
}

/** Lines to blocks with roles, and blocks to articles. */
export function layOut(extracted: readonly Line[], shop: Workshop): Layout {
  const lines = extracted.flatMap((line) => withoutCredit(line, shop))
  const mark = markWidth(lines)
  const words = wordsOf(lines)
  const rows = withCapitals(toRows(lines, mark, words))
  const known = { page: words, language: shop.latin }
  const blocksOf = (paragraphs: readonly Paragraph[]) =>
    paragraphs.flatMap((paragraph) => toBlocks(paragraph, known, shop))
  const opening = articlesSetApart(rows)
  if (opening) {
    const blocks = blocksOf(eachAlone(rows, opening, mark))
    const articles = asSetApart(blocks, opening)
    pageNotes(blocks)
    return { blocks, articles, doubts: [] }
  }
  const { paragraphs, beginsInside, spacing } = toParagraphs(rows, mark, shop.joins, shop.lexicon)
  const blocks = blocksOf(paragraphs)
  roleByForm(blocks)
  if (!shop.across) findTears(blocks, beginsInside, spacing)
  const doubts: LayoutDoubt[] = []
  let base = 0
  for (let from = 0; from < blocks.length; from += stretch) {
    const part = blocks.slice(from, from + stretch)
    const guesses = toArticles(part, from)
    let most = -1
    for (const block of part) {
      most = Math.max(most, block.article)
      block.article += base
    }
    base += most + 1
    for (const { block, reason, confidence } of guesses) {
      const length = part[block]?.tape.text.length ?? 0
      doubts.push({ block: from + block, from: 0, to: length, reason, confidence })
    }
  }
  columnsToTheirArticles(blocks)
  pageNotes(blocks)
  return { blocks, articles: articlesOf(blocks), doubts }
}

/** Whose all the photos of a page are is said of no one photo, and split off no caption. */
function pageNotes(blocks: readonly Block[]): void {
  for (const block of blocks) if (block.role === 'credit' && isForPage(block.tape.text)) block.role = 'note'
}

/** A column's name is printed above what it names: it belongs to the article whose block comes next. */
function columnsToTheirArticles(blocks: readonly Block[]): void {
  let next: Block | null = null
  const first = blocks.findIndex(({ role }) => role === 'column')
  const aboveText = blocks[first - 1]?.role !== 'headline' && blocks[first + 1]?.role === 'body'
  for (const [i, block] of [...blocks.entries()].toReversed()) {
    const above = blocks[i - 1]
    // But where the headline stands behind its text, so does the name, unless the page's first one stands above a text.
    // Short news has no headline, behind it or above.
    const late = !aboveText && above?.role === 'headline' && next?.role === 'body'
    if (block.role === 'column' && late && !isOfBriefs(block.tape.text)) block.article = above.article
    else if (block.role === 'column' && next) block.article = next.article
    // A page's contents are told below their name; what else stands between is furniture.
    if (block.role !== 'column' && (block.role !== 'other' || isOfOtherPage(block.tape.text))) next = block
  }
}

/** Articles in the order of their first block in the source, numbered anew. */
function articlesOf(blocks: readonly Block[]): number[][] {
  const articles = new Map<number, number[]>()
  for (const [i, block] of blocks.entries()) {
    const own = articles.get(block.article)
    if (own) own.push(i)
    else articles.set(block.article, [i])
  }
  // An editor begins with news: what stands at the edges of a page without places comes last.
  const isFurniture = (own: readonly number[]) =>
    own.every((i) => blocks[i]?.role === 'other' && !blocks[i]?.rows[0]?.place)
  const all = [...articles.values()]
  return [...all.filter((own) => !isFurniture(own)), ...all.filter(isFurniture)].map((own, n) => {
    for (const i of own) {
      const block = blocks[i]
      if (block) block.article = n
    }
    return articleOrder(blocks, own)
  })
}

/** The Latin words of the page, in lower case, without halves that a line's end parted. */
function wordsOf(lines: readonly Line[]): Set<string> {
  const words = new Set<string>()
  let parted = false
  for (const { tape } of lines) {
    const { text } = tape
    const inner = hasLatin(text) ? text.split(/[^\p{L}'’-]+/u) : []
    const half = parted
    parted = /[-\u2010]$/u.test(text) || /^\P{L}?\p{Lu}$/u.test(text)
    for (const [i, word] of inner.entries())
      if (word !== '' && !word.endsWith('-') && !(half && i === 0)) words.add(word.toLowerCase())
  }
  return words
}

function hasLatin(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isLatin(text.charCodeAt(i))) return true
  return false
}

function toBlocks(paragraph: Paragraph, words: LatinWords, shop: Workshop): Block[] {
  const tapes = paragraph.rows.map(({ tape }) => tape)
  const edits = joints(tapes, words)
  let tape = join(tapes)
  tape = shop.edit(tape, edits, 'line-wrap', 'rules.line-wrap.latin')
  const { rows } = paragraph
  const [top] = rows
  const bottom = rows.at(-1)
  if (!top || !bottom) return []
  const base = {
    rows,
    continues: null,
    article: -1,
    level: top.level,
    shadowed: top.shadowed,
    copies: top.copies,
    blanks: top.blanks,
    first: top.index,
    last: bottom.index,
    inset: paragraph.inset,
  }
  const line = paragraph.shape === 'line'
  const split = splitTail(tape.text)
  if (split) {
    const [head, tail] = part(tape, split, shop)
    const role: Role = isCreditText(tail.text) ? 'credit' : 'signature'
    return [
      { ...base, tape: head, role: 'body', line: false, unfinished: false, tail: false },
      { ...base, tape: tail, blanks: 0, role, line: true, unfinished: false, tail: true },
    ]
  }
  const own = { ...base, role: 'body' as const, line, unfinished: paragraph.unfinished, tail: false }
  const byline = line ? splitByline(tape.text) : null
  if (byline) {
    const [head, tail] = part(tape, byline, shop)
    return [
      { ...own, tape: head },
      { ...own, tape: tail, blanks: 0, line: false },
    ]
  }
  const name = line ? splitName(tape.text) : null
  if (name) {
    const [head, tail] = part(tape, name, shop)
    return [
      { ...own, tape: head },
      { ...own, tape: tail, blanks: 0 },
    ]
  }
  return headlineLines({ ...own, tape }, shop)
}

/** The lines of a marked headline: Markdown has one line for all, with a full-width space between two. */
function headlineLines(block: Block, shop: Workshop): Block[] {
  const from = block.level === null ? -1 : block.tape.text.indexOf('\u3000')
  if (from < 1 || from + 1 === block.tape.text.length) return [block]
  const [head, tail] = part(block.tape, { from, to: from + 1 }, shop)
  return [{ ...block, tape: head }, ...headlineLines({ ...block, tape: tail, blanks: 0 }, shop)]
}

/** The line, or the credit at its head and the rest of it. */
function withoutCredit(line: Line, shop: Workshop): Line[] {
  const split = splitHead(line.tape.text)
  if (!split) return [line]
  const [credit, text] = part(line.tape, split, shop)
  return [
    { ...line, tape: credit },
    { ...line, tape: text, blanks: 0 },
  ]
}

function part(tape: Tape, { from, to }: Split, shop: Workshop): [Tape, Tape] {
  const parted = shop.edit(
    tape,
    from === to ? [] : [{ from, to, put: '' }],
    'stray-space',
    'rules.stray-space.parts',
  )
  return [cut(parted, 0, from), cut(parted, from, parted.text.length)]
}
