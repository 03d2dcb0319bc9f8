import type { Node } from 'prosemirror-model'
import { lineOf, type Role, roleOf, schema } from '../../document'
import { around } from '../../formats'
import type { Box, Range, Source, SourceLine, SourcePage } from '../../text'
import type { EditionPage } from '../edition'
import { type WordNow, wordsNow } from './line-words'
import { type PrintedLine, type PrintedTag, printedLines } from './printed-lines'

/** A page as its sheet is laid out: what the formats of OCR engines write anew. */
export interface PrintedPage {
  /** null = nothing is known of its size. */
  readonly sheet: SourcePage | null
  /** What the source calls the scan, else the source's own name. */
  readonly image: string
  readonly articles: readonly PrintedArticle[]
  /** What stands on the sheet and in no article: folios. */
  readonly outside: readonly PrintedBlock[]
}

export interface PrintedArticle {
  readonly node: Node
  readonly blocks: readonly PrintedBlock[]
}

/** The part of a block that stands in one column, or a picture. */
export interface PrintedBlock {
  readonly role: Role | 'picture'
  readonly box: Box | null
  readonly lines: readonly PrintedStretch[]
}

/** What a block has of a line. */
export interface PrintedStretch {
  /** Unique on the page: the line's number, and for its second stretch a second number. */
  readonly id: string
  readonly source: SourceLine
  readonly text: string
  readonly changed: boolean
  readonly box: Box | null
  readonly words: readonly PrintedWord[]
  /** Offsets into `text`. */
  readonly tags: readonly PrintedTag[]
}

/** Offsets into its stretch's text. */
export interface PrintedWord extends Range {
  readonly text: string
  /** What the engine read. */
  readonly read: string
  readonly changed: boolean
  readonly box: Box | null
  /** 0 to 1; null = the engine gave none, or for another text. */
  readonly confidence: number | null
}

/**
 * @param page with the places of its source's lines
 * @param whole whether what stands in no article is told as well
 */
export function printedPage(page: EditionPage, whole: boolean): PrintedPage {
  const { source } = page
  const lines = printedLines({ ...page, source: onOneSheet(source) })
  const writer = new Sheet(lines)
  const articles = page.articles
    .map((node) => ({ node, blocks: node.children.flatMap((block) => writer.blocks(block)) }))
    .filter(({ blocks }) => blocks.length > 0)
  const [first] = source.pages ?? []
  const sheet = first && first.width > 0 && first.height > 0 ? first : null
  return { sheet, image: sheet?.image ?? source.name, articles, outside: whole ? writer.outside() : [] }
}

/** Places on a second sheet of the same file are none on the first. */
function onOneSheet(source: Source): Source {
  if ((source.pages?.length ?? 0) < 2) return source
  const lines = source.lines.map((line) =>
    (line.page ?? 1) === 1 ? line : { text: line.text, box: null, confidence: line.confidence },
  )
  return { ...source, lines }
}

class Sheet {
  readonly #lines: readonly PrintedLine[]
  /** How much of a line's text of the document was met, and how often. */
  readonly #met = new Map<number, { length: number; times: number }>()

  constructor(lines: readonly PrintedLine[]) {
    this.#lines = lines
  }

  blocks(block: Node): readonly PrintedBlock[] {
    if (block.type === schema.nodes.picture)
      return [{ role: 'picture', box: boxWritten(block.attrs.region as string | null), lines: [] }]
    const role = roleOf(block)
    return inColumns(
      runsOf(block)
        .map(([line, length]) => this.#stretch(line, length))
        .flatMap((one) => one ?? []),
    ).map((lines) => ({ role, lines, box: boxAround(lines) }))
  }

  outside(): readonly PrintedBlock[] {
    return this.#lines.flatMap((line) => {
      if (this.#met.has(line.number) || line.text.trim() === '') return []
      const stretch = stretchOf(line, { from: 0, to: line.text.length }, `${line.number}`)
      return [{ role: 'other' as const, lines: [stretch], box: stretch.box }]
    })
  }

  #stretch(number: number, length: number): PrintedStretch | null {
    const line = this.#lines[number - 1]
    if (!line) return null
    const { length: from, times } = this.#met.get(number) ?? { length: 0, times: 0 }
    this.#met.set(number, { length: from + length, times: times + 1 })
    return stretchOf(
      line,
      line.place({ from, to: from + length }),
      times ? `${number}_${times + 1}` : `${number}`,
    )
  }
}

/** A block's lines with how much of each it has, in its order. */
function runsOf(block: Node): readonly (readonly [line: number, length: number])[] {
  const runs: (readonly [number, number])[] = []
  for (const text of block.children) {
    const last = runs.at(-1)
    const line = lineOf(text) ?? last?.[0]
    if (line === undefined) continue
    if (last && last[0] === line) runs[runs.length - 1] = [line, last[1] + text.nodeSize]
    else runs.push([line, text.nodeSize])
  }
  return runs
}

function stretchOf(line: PrintedLine, place: Range, id: string): PrintedStretch {
  const said = line.text.slice(place.from, place.to)
  const from = place.from + said.length - said.trimStart().length
  const to = place.from + said.trimEnd().length
  const covering = cover(line.source)
  const words = wordsNow(line.source.text, covering, line.edits)
    .filter((word) => word.from < to && word.to > from)
    .map((word) => printedWord(line, covering, word, { from, to }))
  return {
    id,
    source: line.source,
    text: line.text.slice(from, to),
    changed: line.edits.length > 0,
    box:
      from === 0 && to === line.text.length
        ? line.source.box
        : (around(words.flatMap(({ box }) => box ?? [])) ?? line.source.box),
    words,
    tags: line.tags.filter((tag) => tag.from < to && tag.to > from).map((tag) => within(tag, { from, to })),
  }
}

function within<T extends Range>(one: T, { from, to }: Range): T {
  return { ...one, from: Math.max(one.from, from) - from, to: Math.min(one.to, to) - from }
}

function printedWord(
  line: PrintedLine,
  covering: readonly CoveringWord[],
  word: WordNow,
  stretch: Range,
): PrintedWord {
  const own = covering.slice(word.first, word.end)
  const boxes = own.flatMap(({ box }) => box ?? [])
  const first = own[0]
  const last = own.at(-1)
  const place = within({ from: word.from, to: word.to }, stretch)
  return {
    ...place,
    text: line.text.slice(stretch.from + place.from, stretch.from + place.to),
    read: line.source.text.slice(first?.from ?? 0, last?.to ?? 0),
    changed: word.changed,
    box: boxes.length === own.length ? around(boxes) : null,
    confidence: word.changed ? null : (first?.confidence ?? null),
  }
}

interface CoveringWord extends Range {
  readonly box: Box | null
  readonly confidence: number | null
}

/** The engine's words, and where it told of none, what stands between blanks. */
function cover({ text, words = [] }: SourceLine): readonly CoveringWord[] {
  const found: CoveringWord[] = []
  let at = 0
  for (const word of [...words, { from: text.length, to: text.length, box: null, confidence: null }]) {
    for (const { 0: said, index } of text.slice(at, word.from).matchAll(/\S+/gu))
      found.push({ from: at + index, to: at + index + said.length, box: null, confidence: null })
    if (word.to > word.from) found.push(word)
    at = word.to
  }
  return found
}

function inColumns(lines: readonly PrintedStretch[]): readonly (readonly PrintedStretch[])[] {
  const columns: PrintedStretch[][] = []
  for (const line of lines) {
    const last = columns.at(-1)
    const before = last?.at(-1)?.source
    if (last && before?.region === line.source.region && before?.page === line.source.page) last.push(line)
    else columns.push([line])
  }
  return columns
}

const boxAround = (lines: readonly PrintedStretch[]) => around(lines.flatMap(({ box }) => box ?? []))

/** @param written `x,y,width,height` */
function boxWritten(written: string | null): Box | null {
  const [x, y, width, height] = (written ?? '').split(',').map(Number)
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : null
}
