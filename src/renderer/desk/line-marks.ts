import { Fragment, type Node, type ResolvedPos, Slice } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import { lineOf, type Role, roleOf, schema } from '../../core/document'

/**
 * The source line of a place: the one of the character before it, or else after it, or else of the text nearest to it.
 * null = the page has no line at all.
 */
export function lineAt($pos: ResolvedPos): number | null {
  const before = $pos.nodeBefore
  const after = $pos.nodeAfter
  return (before && lineOf(before)) ?? (after && lineOf(after)) ?? nearestLine($pos)
}

/** As {@link lineAt}, of a place that was gone to: where a line begins within a block, one is in that line. */
export function lineFrom($pos: ResolvedPos): number | null {
  return ($pos.nodeAfter && lineOf($pos.nodeAfter)) ?? lineAt($pos)
}

function nearestLine($pos: ResolvedPos): number | null {
  const page = $pos.doc
  const size = page.content.size
  // The neighbouring blocks almost always answer; only a page without any line is read to its ends.
  for (let reach = 200; ; reach *= 8) {
    const found =
      lastLine(page, Math.max(0, $pos.pos - reach), $pos.pos) ??
      firstLine(page, $pos.pos, Math.min(size, $pos.pos + reach))
    if (found !== null || reach > size) return found
  }
}

function lastLine(page: Node, from: number, to: number): number | null {
  let line: number | null = null
  page.nodesBetween(from, to, (node) => {
    if (node.isText) line = lineOf(node) ?? line
  })
  return line
}

function firstLine(page: Node, from: number, to: number): number | null {
  let line: number | null = null
  page.nodesBetween(from, to, (node) => {
    if (node.isText) line ??= lineOf(node)
    return line === null
  })
  return line
}

/** Where a source line stands in the page; where it is no more, the next one that is there. null = there is none. */
export function placeOfLine(page: Node, line: number): { from: number; to: number } | null {
  let found: { readonly line: number; from: number; to: number } | null = null
  page.descendants((node, pos) => {
    const own = node.isText ? lineOf(node) : null
    const to = pos + node.nodeSize
    if (found !== null && own === found.line && pos === found.to) found.to = to
    else if (own !== null && own >= line && (found === null || own < found.line))
      found = { line: own, from: pos, to }
    return !node.isText
  })
  return found
}

/** What is typed into an empty block is given the line of the text nearest to it. */
export function lineOfEmptyBlocks(): Plugin {
  return new Plugin({
    appendTransaction(_transactions, _before, { doc, selection, storedMarks, tr }): Transaction | null {
      const { $from, empty } = selection
      if (!empty || storedMarks || $from.parent.type !== schema.nodes.block || $from.parent.content.size > 0)
        return null
      if (doc.content.size === 0) return null
      const line = lineAt($from)
      return line === null ? null : tr.setStoredMarks([schema.marks.line.create({ n: line })])
    },
  })
}

/**
 * Text as it is pasted or dropped: paragraphs become blocks, each character is given the line of the place. The first
 * paragraph goes on in the block that it lands in.
 */
export function plainSlice(text: string, $at: ResolvedPos): Slice {
  const line = lineAt($at)
  const marks = line === null ? [] : [schema.marks.line.create({ n: line })]
  const role: Role = $at.parent.type === schema.nodes.block ? roleAfter(roleOf($at.parent)) : 'body'
  const paragraphs = text
    .replace(/[\p{Cc}\u2028\u2029]/gu, (control) => (/[\n\r\f\u2028\u2029]/u.test(control) ? '\n' : ' '))
    .split(/\n+/u)
    .map((paragraph) => (paragraph === '' ? [] : [schema.text(paragraph, marks)]))
  const [first = []] = paragraphs
  if (paragraphs.length === 1) return new Slice(Fragment.from(first), 0, 0)
  return new Slice(
    Fragment.from(paragraphs.map((content) => schema.nodes.block.create({ role }, content))),
    1,
    1,
  )
}

/** The role of what follows a block: text after a headline or a byline, more of the same after anything else. */
export function roleAfter(role: Role): Role {
  switch (role) {
    case 'headline':
    case 'kicker':
    case 'deck':
    case 'subhead':
    case 'byline':
    case 'column':
    case 'signature':
      return 'body'
    case 'body':
    case 'caption':
    case 'credit':
    case 'note':
    case 'other':
      return role
    default:
      return role satisfies never
  }
}
