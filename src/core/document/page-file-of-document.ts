import type { Node } from 'prosemirror-model'
import { headlineOf, roleOf } from './articles'
import { lineOf } from './line-runs'
import {
  type PageFile,
  type PageFileBlock,
  type PageFileEntity,
  type PageFileFigure,
  pictured,
} from './page-file'
import { type EntityAttrs, type FigureAttrs, schema } from './schema'
import { markedSpans } from './tags'

/** A stretch of one block whose lines have no other block's lines between them. */
interface Piece {
  readonly article: string
  readonly block: Node
  /** Offsets into the block's text. */
  readonly from: number
  readonly to: number
  readonly lines: readonly [number, number]
  /** The piece of the same block before this one; null = the block begins here. */
  readonly before: Piece | null
}

/**
 * A document as a page file. Its blocks go back to source order: a paragraph that the editor sees whole, but whose
 * halves have other text between them in the source, is two blocks, the second with `continues`.
 *
 * @param source the name of the source
 * @param document a page, or one of its articles
 */
export function pageFile(source: string, document: Node): PageFile {
  const articles = document.type === schema.nodes.article ? [document] : document.children
  const owners = lineOwners(articles)
  const pieces = articles
    .flatMap((article) =>
      article.children.flatMap((block) => cutBlock(article.attrs.id as string, block, owners)),
    )
    .map((piece, order) => ({ piece, order }))
    .toSorted((a, b) => a.piece.lines[0] - b.piece.lines[0] || a.order - b.order)
    .map(({ piece }) => piece)
  const index = new Map(pieces.map((piece, at) => [piece, at]))
  return {
    source,
    articles: articles.map((article) => ({ id: article.attrs.id as string, headline: headlineOf(article) })),
    blocks: pieces.map((piece) => pageFileBlock(piece, index)),
    ...pictured(articles),
    suspects: [],
  }
}

/** For each line, by how many blocks it is shared; summed up, so that a range is asked in one step. */
function lineOwners(articles: readonly Node[]): readonly number[] {
  const counts: number[] = [0]
  for (const article of articles) {
    for (const block of article.children) {
      for (const line of new Set(block.children.map(lineOf))) {
        if (line === null) continue
        while (counts.length <= line) counts.push(0)
        counts[line] = (counts[line] ?? 0) + 1
      }
    }
  }
  let sum = 0
  return counts.map((count) => {
    sum += count
    return sum
  })
}

function cutBlock(article: string, block: Node, owners: readonly number[]): readonly Piece[] {
  if (block.type !== schema.nodes.block || block.childCount === 0) return []
  const ownersUpTo = (line: number) => owners[Math.min(line, owners.length - 1)] ?? 0
  const pieces: Piece[] = []
  let start = 0
  let at = 0
  let first: number | null = null
  let last: number | null = null
  const close = (to: number) => {
    const lines = [first ?? 0, last ?? 0] as const
    pieces.push({ article, block, from: start, to, lines, before: pieces.at(-1) ?? null })
    start = to
  }
  for (const text of block.children) {
    const line = lineOf(text)
    if (line !== null && last !== null && line !== last) {
      const between = line > last ? ownersUpTo(line - 1) - ownersUpTo(last) : 1
      if (between > 0) {
        close(at)
        first = null
      }
    }
    if (line !== null) {
      first ??= line
      last = line
    }
    at += text.nodeSize
  }
  close(at)
  return pieces
}

function pageFileBlock(piece: Piece, index: ReadonlyMap<Piece, number>): PageFileBlock {
  const { article, block, from, to, lines, before } = piece
  const continues = before && index.get(before)
  const entities = markedSpans(block, schema.marks.entity, piece).map((span): PageFileEntity => {
    const { kind } = span.mark.attrs as EntityAttrs
    return { kind, text: span.text, start: span.from - from }
  })
  const figures = markedSpans(block, schema.marks.figure, piece).map((span): PageFileFigure => {
    const { kind, value, unit, approx } = span.mark.attrs as FigureAttrs
    return { kind, text: span.text, start: span.from - from, value, unit, ...(approx ? { approx } : {}) }
  })
  return {
    article,
    role: roleOf(block),
    lines,
    text: block.textContent.slice(from, to),
    ...(typeof continues === 'number' ? { continues } : {}),
    ...(entities.length ? { entities } : {}),
    ...(figures.length ? { figures } : {}),
  }
}
