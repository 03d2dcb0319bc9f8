import { endsSentence, squeeze } from '../../text'
import type { Block } from '../block'
import { isDepartment } from '../cues/column-names'
import { isCreditText } from '../cues/credits'
import { isHeadingLike } from '../cues/headings'
import { isBullet, opensEntryOfList } from '../cues/items'
import { isContact, isSalutation } from '../cues/notices'
import { opensArticle } from '../cues/openings'

/**
 * Runs of short lines that head nothing: what a sentence with a colon announces, tables, verse, addresses and numbers
 * to call. They are the text of their article, line by line.
 */
export function listsToBodies(blocks: readonly Block[]): void {
  entries(blocks)
  verses(blocks)
  signedVerses(blocks)
  for (let from = 0; from < blocks.length; from++) {
    if (!isPlainLine(blocks[from])) continue
    let to = from + 1
    while (isPlainLine(blocks[to])) to++
    toBodies(blocks, from, to)
    from = to - 1
  }
}

/** As few rows make a table. */
const fewest = 3

/** Behind each other, and one at least names more than one: no headline does. Above news the last line is its headline. */
function entries(blocks: readonly Block[]): void {
  for (let from = 0; from < blocks.length; from++) {
    let to = from
    while (isEntryOfList(blocks[to], to > from)) to++
    const last = blocks[to - 1]
    const mayHead = last?.line === true && isHeadingLike(last.tape.text) && !/[）)]$/u.test(last.tape.text)
    const end = mayHead ? headedFrom(blocks, from, to) : to
    const run = blocks.slice(from, end)
    if (run.length > 1 && run.some(({ tape }) => /[、，,]/u.test(tape.text)))
      for (const entry of run) entry.role = 'body'
    from = Math.max(from, to - 1)
  }
}

/** @param behind another one: what might be a photo's text as well is none there */
function isEntryOfList(block: Block | undefined, behind: boolean): boolean {
  if (!block || !opensEntryOfList(block.tape.text) || endsSentence(block.tape.text)) return false
  if (isPlainLine(block)) return true
  return (block.role === 'body' || (behind && block.role === 'caption')) && !block.unfinished
}

/** Below a byline, lines that fill no column: no headline has as many. */
function verses(blocks: readonly Block[]): void {
  for (const [i, block] of blocks.entries()) {
    if (block.role !== 'byline') continue
    // The name of what comes next is none of them.
    const from = isDepartment(blocks[i + 1]?.tape.text ?? '') ? i + 2 : i + 1
    let to = from
    while (isVerse(blocks[to])) to++
    const plain = blocks.slice(from, to).filter(isPlainLine).length
    if (to - from < fewestVerses || plain * 2 < to - from) continue
    for (const line of blocks.slice(from, headedFrom(blocks, from, to))) toVerse(line)
  }
}

function toVerse(line: Block): void {
  line.role = 'body'
  // Each ends where its author meant it to.
  line.unfinished = false
}

/** Stanzas between a title and who wrote them, with white around each and none inside. */
function signedVerses(blocks: readonly Block[]): void {
  for (let title = 0; title < blocks.length; title++) {
    if (!isPlainLine(blocks[title])) continue
    const from = title + 1
    let end = from
    let stanzas = 0
    while (isVerse(blocks[end]) && !isPoet(blocks, end)) {
      if (blocks[end]?.blanks === 0 && blocks[end - 1]?.blanks !== 0) stanzas++
      end++
    }
    const lines = blocks.slice(from, end)
    const poet = blocks[end]
    if (poet && isPoet(blocks, end) && stanzas > 1 && lines.length >= fewestVerses && areShort(lines)) {
      for (const line of lines) toVerse(line)
      poet.role = 'signature'
    }
    title = Math.max(title, end - 1)
  }
}

/** A name with white around it. */
function isPoet(blocks: readonly Block[], i: number): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]]
  if (!block || block.blanks === 0 || next?.blanks === 0 || !/^\p{Script=Han}{2,3}$/u.test(block.tape.text))
    return false
  return block.role === 'signature' || isPlainLine(block)
}

const areShort = (lines: readonly Block[]) =>
  lines.every(({ rows }) => (rows[0]?.width ?? 0) <= longestVerse) && lines.every(({ blanks }) => blanks < 3)

/** In em: headlines are longer. */
const longestVerse = 14

const fewestVerses = 5

function isVerse(block: Block | undefined): boolean {
  if (isPlainLine(block)) return true
  const [row, more] = block?.rows ?? []
  return block?.role === 'body' && row !== undefined && !more && row.width <= widestVerse
}

/** In em. */
const widestVerse = 20

function toBodies(blocks: readonly Block[], from: number, to: number): void {
  const before = blocks[from - 1]
  const announced = before?.role === 'body' && /[：:]$/u.test(before.tape.text)
  const last = announced ? headedFrom(blocks, from, to) : from
  for (let i = from; i < to; i++) {
    const block = blocks[i]
    if (!block) continue
    const behindBody = blocks[i - 1]?.role === 'body' || blocks[i - 1]?.role === 'note'
    if (
      i < last ||
      isSalutation(block.tape.text) ||
      (isContact(block.tape.text) && behindBody) ||
      (isEntry(block) && behindEntry(blocks, i))
    ) {
      block.role = 'body'
      continue
    }
    let end = i + 1
    while (end < to && isSameForm(block, blocks[end])) end++
    if (end - i < fewest) continue
    for (const row of blocks.slice(i, end)) row.role = 'body'
    i = end - 1
  }
}

/** A figure behind another one, none of them a sentence: entries of one list, whatever they count. */
function behindEntry(blocks: readonly Block[], i: number): boolean {
  const before = blocks[i - 1]
  const next = blocks[i + 1]
  if (before?.role !== 'body' || !isEntry(before)) return false
  return (next !== undefined && isEntry(next)) || isSameForm(before, blocks[i])
}

function isEntry({ rows, tape: { text } }: Block): boolean {
  return rows.length === 1 && /\d/u.test(text) && !endsSentence(text) && !/[，、：；]$/u.test(text)
}

/** Where the headline of what follows begins, at a run's end: its last line, where news or a byline comes next. */
function headedFrom(blocks: readonly Block[], from: number, to: number): number {
  const next = blocks[to]
  if (!next || (next.role !== 'byline' && !opensArticle(next.tape.text))) return to
  return Math.max(from, to - 1)
}

function isPlainLine(block: Block | undefined): boolean {
  if (!block?.line || block.shadowed || block.level !== null) return false
  const { text } = block.tape
  return (
    (block.role === 'headline' || (block.role === 'other' && isContact(text))) &&
    (block.rows[0]?.place?.rank ?? null) === null &&
    !isCreditText(text) &&
    !isBullet(text)
  )
}

/** Rows of one table: words and numbers in the same order. */
function isSameForm(one: Block, other: Block | undefined): boolean {
  if (!other || endsSentence(one.tape.text)) return false
  const form = formOf(one.tape.text)
  return form.includes('0') && form.length >= 3 && form === formOf(other.tape.text)
}

function formOf(text: string): string {
  return squeeze(text)
    .replace(/\d+(?:\.\d+)?/gu, '0')
    .replace(/\p{Script=Han}+/gu, '字')
}
