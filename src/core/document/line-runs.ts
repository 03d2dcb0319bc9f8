import type { Node } from 'prosemirror-model'
import { schema } from './schema'

/** A stretch of a document's text that came from one source line. */
export interface LineRun {
  /** 1-based source line; null = typed where no line was near. */
  readonly line: number | null
  readonly text: string
  /** Where it stands in the document, as ProseMirror counts; `text.length` units follow. */
  readonly pos: number
  /** Which block it stands in, counted over the document in its order, pictures included. */
  readonly block: number
}

/** The source line of a text node; null = it has none. */
export function lineOf(node: Node): number | null {
  const mark = schema.marks.line.isInSet(node.marks)
  return mark ? (mark.attrs.n as number) : null
}

/** The document's text in its order, one run for each stretch of one line in one block. */
export function lineRuns(document: Node): readonly LineRun[] {
  const runs: LineRun[] = []
  let block = -1
  document.descendants((node, pos) => {
    if (node.type === schema.nodes.article) return true
    if (!node.isText) {
      block++
      return true
    }
    const line = lineOf(node)
    const text = node.text ?? ''
    const last = runs.at(-1)
    if (last && last.block === block && last.line === line)
      runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push({ line, text, pos, block })
    return false
  })
  return runs
}

/** Text under the mark of its source line. */
export function lineText(text: string, line: number): Node {
  return schema.text(text, [schema.marks.line.create({ n: line })])
}
