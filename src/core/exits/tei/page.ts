import type { Node } from 'prosemirror-model'
import { type Change, changes, lineOf, schema } from '../../document'
import type { SourceLine } from '../../text'
import type { Edition, EditionPage } from '../edition'
import type { BlockChange } from '../inline'

/** A page with what TEI says of it beside its text. */
export interface TeiPage {
  readonly page: EditionPage
  /** The source's lines with what is known of their places. */
  readonly lines: readonly SourceLine[]
  /** Of what leaves: what was changed against the source, in the source's order. */
  readonly changes: readonly Change[]
  readonly changesOf: (block: Node) => readonly BlockChange[]
  /** The name of a line's zone; null = nobody knows its place, or nothing of it leaves. */
  readonly zoneOf: (line: number) => string | null
  /** The sheet that a line stands on, 1-based. */
  readonly sheetOf: (line: number) => number
}

/** A name for `xml:id`, the same each time. */
const pageName = ({ id }: EditionPage): string => `page-${id}`
export const sheetName = (page: EditionPage, sheet: number): string =>
  sheet === 1 ? pageName(page) : `${pageName(page)}-sheet-${sheet}`
export const articleName = (page: EditionPage, article: Node): string =>
  `${pageName(page)}-article-${page.document.children.indexOf(article) + 1}`
export const recordName = (id: string): string => `record-${id.replace(/[^\w-]/gu, '_')}`
export const pictureName = (page: EditionPage, number: number): string =>
  `${pageName(page)}-picture-${number}`

export function teiPage(page: EditionPage, kind: Edition['kind']): TeiPage {
  const { lines, pages = [] } = page.engine()?.source ?? page.source
  const leaving = linesIn(page.articles)
  const starts = startsIn(page.document)
  const text = changes(page.source, page.document, page.draft).filter(
    ({ kind: what, line }) => what !== 'join' && (kind !== 'article' || leaving.has(line)),
  )
  const inText = text
    .filter((change) => change.kind === 'text' && change.rule !== 'line-wrap')
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
  return {
    page,
    lines,
    changes: text.filter(({ rule }) => rule !== 'line-wrap'),
    changesOf: (block) => {
      const start = starts.get(block) ?? 0
      const end = start + block.content.size
      return inText
        .filter(({ from, to }) => from >= start && to <= end)
        .map(({ from, to, before, rule }) => ({ from: from - start, to: to - start, before, rule }))
    },
    zoneOf: (line) => (leaving.has(line) && lines[line - 1]?.box ? `${pageName(page)}-line-${line}` : null),
    sheetOf: (line) => Math.min(Math.max(1, lines[line - 1]?.page ?? 1), Math.max(1, pages.length)),
  }
}

function linesIn(articles: readonly Node[]): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const article of articles)
    article.descendants((node) => {
      const line = node.isText ? lineOf(node) : null
      if (line !== null) lines.add(line)
      return !node.isText
    })
  return lines
}

/** Where each block's text begins in the document. */
function startsIn(document: Node): ReadonlyMap<Node, number> {
  const starts = new Map<Node, number>()
  document.descendants((node, pos) => {
    if (node.type === schema.nodes.block) starts.set(node, pos + 1)
    return node.type !== schema.nodes.block
  })
  return starts
}
