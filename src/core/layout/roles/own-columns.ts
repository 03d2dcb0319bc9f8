import type { Role } from '../../document'
import { endsSentence } from '../../text'
import type { Block } from '../block'
import { namesPhotographer } from '../cues/bylines'
import { opensArticle } from '../cues/openings'
import { photoTextLikeness } from '../cues/photo-texts'
import { isOneClause, opensInParticle } from '../cues/phrases'
import { widestColumn } from '../rows/columns'
import { sentences } from './lone-sentences'

/** A photo spans a few columns at most, in em. */
const widestCaption = 45

/**
 * Captions without a credit: a sentence or two on one or two rows, set in a column of their own that is neither the one
 * of the text above nor of the text below, even if their first rows were two em in.
 */
export function ownColumns(blocks: readonly Block[]): void {
  for (let from = 1; from < blocks.length; from++) {
    if (!isSmall(blocks[from])) continue
    let to = from + 1
    while (isSmall(blocks[to])) to++
    const run = blocks.slice(from, to)
    const isReport = isPhotoReport(blocks[from - 1])
    const above = isReport ? reportAbove(blocks, from) : textAbove(blocks, from)
    const below = blocks[to]
    const long = run.some(({ tape }) => sentences(tape.text) > 1)
    if (long && !(above && isLead(run, above)) && !isReport) {
      from = to
      continue
    }
    // No report goes on with as little below its lead.
    const besideColumns = above && isLead(run, above) && run.every(({ tape }) => isOneClause(tape.text))
    if (besideColumns && (below?.role === 'caption' || (below?.role === 'body' && below.rows.length > 2))) {
      for (const block of run) block.role = 'caption'
    } else if (
      above &&
      mayBeShown(run) &&
      (isApart(run, above) || isLead(run, above)) &&
      (below?.role === 'body'
        ? below.continues === null && (isApart(run, below) || isFlush(run, below))
        : isBehindArticle(blocks, from, to) || isBelowLead(blocks, from, to))
    )
      for (const block of run) block.role = 'caption'
    from = to
  }
}

/** Its words do not speak against it: figures and clauses are the end of a text that was torn. */
const mayBeShown = (run: readonly Block[]) =>
  run.some(({ tape: { text } }) => sentences(text) > 1 || photoTextLikeness(text) >= unlikely)

/** In nats. */
const unlikely = -3

/** Above a text’s columns stands its lead, set across them; photos stand between the two. */
const isLead = (run: readonly Block[], above: Block) => widest([above]) > widest(run) * 1.6

/** Below who wrote and photographed stand the photos' texts, where the article's own stands above. */
const isPhotoReport = (above: Block | undefined) =>
  above?.role === 'byline' && namesPhotographer(above.tape.text)

/** The last paragraph of a report's text that shows its column, above its headline. */
const reportAbove = (blocks: readonly Block[], at: number) =>
  blocks
    .slice(Math.max(0, at - longestHead), at)
    .findLast(({ role, rows }) => role === 'body' && rows.length > 2)

/** Headline, byline and a few paragraphs. */
const longestHead = 10

/** Between an article's lead, its one paragraph above the first subhead, and the columns below that. */
function isBelowLead(blocks: readonly Block[], from: number, to: number): boolean {
  const lead = blocks[from - 1]
  const run = blocks.slice(from, to)
  const [heading, text] = blocks.slice(to, to + 2)
  if (lead?.role !== 'body' || !heads.has(blocks[from - 2]?.role ?? 'body')) return false
  if (heading?.role !== 'headline' || text?.role !== 'body') return false
  return measure(lead) > widest(run) * 1.3 && widest(run) > measure(text) + 1.6 && isApart(run, text)
}

const heads: ReadonlySet<Role> = new Set(['headline', 'byline'])

/** The paragraph above, with whoever signs it between at most. */
function textAbove(blocks: readonly Block[], at: number): Block | undefined {
  let i = at - 1
  while (i >= at - 2 && blocks[i] && endings.has(blocks[i]?.role ?? 'body')) i--
  return blocks[i]?.role === 'body' ? blocks[i] : undefined
}

const endings: ReadonlySet<Role> = new Set(['byline', 'signature'])

/** An article ends above; the next text, if there is one, stands in another column. */
function isBehindArticle(blocks: readonly Block[], from: number, to: number): boolean {
  if (!endings.has(blocks[from - 1]?.role ?? 'body')) return false
  const next = blocks.slice(to, to + 6).find(({ role, rows }) => role === 'body' && rows.length > 2)
  return next === undefined || isApart(blocks.slice(from, to), next)
}

function isApart(run: readonly Block[], other: Block): boolean {
  const width = widest(run)
  const column = measure(other)
  // Two rows tell a column only where it is a lead's, much wider than the photo.
  const told = other.rows.length > 2 || column > width * 1.6
  if (!told || width > widestCaption || column > widestColumn) return false
  // What no line broke is as wide as its photo or less: only if it sticks out does it tell.
  const wrapped = run.some(({ rows }) => rows.length > 1)
  return wrapped ? Math.abs(column - width) > 1.6 && Math.abs(column - width - 2) > 1 : width > column + 1.6
}

/** Where paragraphs stand in, what fills its first row from edge to edge begins none, however wide the photo is. */
function isFlush(run: readonly Block[], below: Block): boolean {
  const column = measure(below)
  const indented = below.rows.length > 2 && (below.rows[0]?.width ?? 0) <= column - 1
  const wrapped = run.filter(({ rows }) => rows.length > 1)
  return indented && wrapped.length > 0 && wrapped.every(({ rows }) => (rows[0]?.width ?? 0) > column - 0.6)
}

function isSmall(block: Block | undefined): boolean {
  return (
    block?.role === 'body' &&
    block.rows.length <= 2 &&
    !block.unfinished &&
    endsSentence(block.tape.text) &&
    sentences(block.tape.text) <= 2 &&
    !opensInParticle(block.tape.text) &&
    // Nobody speaks below a photo.
    !/[，。！？]”/u.test(block.tape.text) &&
    !opensArticle(block.tape.text)
  )
}

/** The widest of some blocks' rows, in em. */
export function widest(blocks: readonly Block[]): number {
  let width = 0
  for (const { rows } of blocks) for (const row of rows) width = Math.max(width, row.width)
  return width
}

/** How wide the column of a block is, in em: its rows but the last differ by the marks that were squeezed in them. */
function measure({ rows }: Block): number {
  const full = rows.slice(0, Math.max(1, rows.length - 1)).map(({ width }) => width)
  return full.toSorted((a, b) => a - b)[full.length >> 1] ?? 0
}
