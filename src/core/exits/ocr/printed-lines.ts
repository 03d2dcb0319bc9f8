import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { type Change, changes, type EntityAttrs, lineOf, schema } from '../../document'
import type { Range, SourceLine } from '../../text'
import type { EditionPage } from '../edition'

/** `[from, to)` of a text is to be `put`. UTF-16 units. */
export interface TextEdit extends Range {
  readonly put: string
}

/** A place in a line that names something. */
export interface PrintedTag extends Range, EntityAttrs {}

/**
 * A line of the sheet as it reads now. What joins lines to a paragraph is no correction of a line: a hyphen at its end
 * stays, a space that parts its last word from the next line's first is not there. White space at either end counts
 * for nothing, and a folio that cleaning keeps out of the articles still stands on the sheet.
 */
export interface PrintedLine {
  /** 1-based. */
  readonly number: number
  readonly source: SourceLine
  readonly text: string
  /** What was done to the source's text, in order. */
  readonly edits: readonly TextEdit[]
  /** Offsets into `text`. */
  readonly tags: readonly PrintedTag[]
  /** Where a stretch of the line in the document stands in `text`. */
  readonly place: (stretch: Range) => Range
}

/** A page's lines, in the source's order. */
export function printedLines(page: EditionPage): readonly PrintedLine[] {
  const document = withLines(page.document)
  const byLine = Map.groupBy(changes(page.source, document, page.draft), ({ line }) => line)
  const tags = tagsByLine(document)
  return page.source.lines.map((source, index) => {
    const number = index + 1
    return printedLine(number, source, byLine.get(number) ?? [], tags.get(number) ?? [])
  })
}

/** `[from, to)` of the source's line: what stands there in the document, and what on the sheet. */
interface Standing extends TextEdit {
  readonly now: string
}

function printedLine(
  number: number,
  source: SourceLine,
  own: readonly Change[],
  tags: readonly PrintedTag[],
): PrintedLine {
  const gone = own.find(({ kind }) => kind === 'line')
  const standing = gone
    ? [goneLine(source.text, gone)]
    : own.filter(({ kind }) => kind === 'text').map((change) => standingOf(source.text, change))
  const edits = standing.filter(({ from, to, put }) => put !== source.text.slice(from, to))
  const place = ({ from, to }: Range) => ({
    from: placed(from, standing, 'start'),
    to: placed(to, standing, 'end'),
  })
  return {
    number,
    source,
    text: applied(source.text, edits),
    edits,
    tags: tags.map((tag) => ({ ...tag, ...place(tag) })),
    place,
  }
}

function goneLine(text: string, { rule }: Change): Standing {
  return { from: 0, to: text.length, now: '', put: rule === 'debris' ? text : '' }
}

function standingOf(text: string, { fromSource: from, toSource: to, before, after, rule }: Change): Standing {
  const atEnd = to === text.length
  const white = before.trim() === '' && after.trim() === '' && (from === 0 || atEnd)
  const put = rule === 'line-wrap' || white ? before : atEnd ? after.trimEnd() : after
  return { from, to, now: after, put }
}

/** A text with edits made that are in order and do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const { from, to, put } of edits) {
    result += text.slice(at, from) + put
    at = to
  }
  return result + text.slice(at)
}

/** From an offset in the line's text of the document to one in its text on the sheet. */
function placed(offset: number, standing: readonly Standing[], side: 'start' | 'end'): number {
  let document = 0
  let sheet = 0
  for (const { from, to, now, put } of standing) {
    const start = from + document
    const end = start + now.length
    if (offset < start || (offset === start && (side === 'start' || now !== ''))) break
    if (offset < end) return from + sheet + Math.min(offset - start, put.length)
    if (offset === end && side === 'end') return from + sheet + put.length
    document += now.length - (to - from)
    sheet += put.length - (to - from)
  }
  return offset - document + sheet
}

/** Every character under the mark of a line: what was typed where no line was near takes its neighbour's. */
function withLines(document: Node): Node {
  let unmarked = false
  document.descendants((node) => {
    if (node.isText && lineOf(node) === null) unmarked = true
    return !unmarked
  })
  if (!unmarked) return document
  let last: Mark | null = null
  document.descendants((node) => {
    last ??= schema.marks.line.isInSet(node.marks) ?? null
    return last === null
  })
  const marked = (node: Node): Node => {
    if (!node.isText) return node.copy(Fragment.from(node.children.map(marked)))
    last = schema.marks.line.isInSet(node.marks) ?? last
    return last ? node.mark(last.addToSet(node.marks)) : node
  }
  return marked(document)
}

/** Offsets into the line's text of the document: its stretches put together. */
function tagsByLine(document: Node): ReadonlyMap<number, readonly PrintedTag[]> {
  const lengths = new Map<number, number>()
  const found = new Map<number, PrintedTag[]>()
  let before: Mark | undefined
  document.descendants((node) => {
    const line = node.isText ? lineOf(node) : null
    if (line === null) return true
    const from = lengths.get(line) ?? 0
    const to = from + node.nodeSize
    lengths.set(line, to)
    const mark = schema.marks.entity.isInSet(node.marks)
    if (mark) {
      const tags = found.get(line) ?? []
      found.set(line, tags)
      const last = tags.at(-1)
      const attrs = mark.attrs as EntityAttrs
      if (last && last.to === from && before?.eq(mark)) tags[tags.length - 1] = { ...last, to }
      else tags.push({ kind: attrs.kind, entity: attrs.entity, from, to })
    }
    before = mark
    return false
  })
  return found
}
