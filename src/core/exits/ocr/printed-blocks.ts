import type { Node } from 'prosemirror-model'
import { lineOf, type Role, readRegion, roleOf, schema } from '../../document'
import { around, type Box, type Range, type SourceLine, type SourcePage } from '../../text'
import type { EditionPage } from '../edition'
import { type WordNow, wordsNow } from './line-words'
import { type PrintedLine, type PrintedTag, printedLines } from './printed-lines'

/** A sheet of a page as it is laid out: what the formats of OCR engines write anew. */
export interface PrintedSheet {
  /** 1-based: which sheet of its page. */
  readonly number: number
  /** null = nothing is known of its size. */
  readonly sheet: SourcePage | null
  /** What the source calls the scan, else the source's own name. */
  readonly image: string
  /** What each article has on this sheet; none that has nothing on it. */
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
  /** 1-based: the sheet that it stands on. */
  readonly sheet: number
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
 * A page, sheet by sheet: most have one.
 *
 * @param page with the places of its source's lines
 * @param whole whether what stands in no article is told as well, and sheets on which nothing stands
 * @returns at least one
 */
export function printedSheets(page: EditionPage, whole: boolean): readonly PrintedSheet[] {
  const { source } = page
  const sheets = source.pages?.length ? source.pages : [null]
  const writer = new Sheets(printedLines(page), sheets.length)
  const articles = page.articles.map((node) => ({ node, blocks: writer.article(node) }))
  const outside = whole ? writer.outside() : []
  const all = sheets.map((stated, index): PrintedSheet => {
    const number = index + 1
    const here = ({ sheet }: PrintedBlock) => sheet === number
    const sheet = stated && stated.width > 0 && stated.height > 0 ? stated : null
    return {
      number,
      sheet,
      image: sheet?.image ?? source.name,
      articles: articles
        .map(({ node, blocks }) => ({ node, blocks: blocks.filter(here) }))
        .filter(({ blocks }) => blocks.length > 0),
      outside: outside.filter(here),
    }
  })
  const some = all.filter((one) => one.articles.length > 0)
  return whole || some.length === 0 ? all : some
}

class Sheets {
  readonly #lines: readonly PrintedLine[]
  readonly #count: number
  /** How much of a line's text of the document was met, and how often. */
  readonly #met = new Map<number, { length: number; times: number }>()

  constructor(lines: readonly PrintedLine[], count: number) {
    this.#lines = lines
    this.#count = count
  }

  /** A picture of which nobody knows the place stands on the sheet of what is before it. */
  article(article: Node): readonly PrintedBlock[] {
    let sheet = 1
    return article.children.flatMap((block) => {
      if (block.type === schema.nodes.picture) {
        const box = readRegion(block.attrs.region as string | null)
        sheet = Math.min(box?.sheet ?? sheet, this.#count)
        return { sheet, role: 'picture', box, lines: [] }
      }
      const parts = this.#columns(block)
      sheet = parts.at(-1)?.sheet ?? sheet
      return parts
    })
  }

  #columns(block: Node): readonly PrintedBlock[] {
    const role = roleOf(block)
    return inColumns(
      runsOf(block)
        .map(([line, length]) => this.#stretch(line, length))
        .flatMap((one) => one ?? []),
    ).map((lines) => ({ sheet: this.#sheetOf(lines[0]?.source), role, lines, box: boxAround(lines) }))
  }

  outside(): readonly PrintedBlock[] {
    return this.#lines.flatMap((line) => {
      if (this.#met.has(line.number) || line.text.trim() === '') return []
      const stretch = stretchOf(line, { from: 0, to: line.text.length }, `${line.number}`)
      const sheet = this.#sheetOf(line.source)
      return [{ sheet, role: 'other' as const, lines: [stretch], box: stretch.box }]
    })
  }

  #sheetOf(line: SourceLine | undefined): number {
    return Math.min(Math.max(1, line?.page ?? 1), this.#count)
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
