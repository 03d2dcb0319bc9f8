import type { Mark, Node } from 'prosemirror-model'
import { lineOf, schema } from '../document'
import type { Blocked } from './correspondence'

/** A block of a document with its units: `[from, to)` of all. A picture has none. */
export interface UnitBlock {
  readonly node: Node
  /** Number of its article. */
  readonly article: number
  readonly from: number
  readonly to: number
}

/** A document as one row of UTF-16 units, block after block. */
export interface Units extends Blocked {
  readonly document: Node
  readonly blocks: readonly UnitBlock[]
  /** Of each unit: the number of its block, its position in the document, its source line (0 = it has none). */
  readonly block: Int32Array
  readonly pos: Int32Array
  readonly line: Int32Array
  /** Of each unit, its marks but for the line's. */
  readonly marks: readonly (readonly Mark[])[]
}

export function unitsOf(document: Node): Units {
  const blocks: UnitBlock[] = []
  const block: number[] = []
  const pos: number[] = []
  const line: number[] = []
  const marks: (readonly Mark[])[] = []
  let text = ''
  document.forEach((article, articleStart, number) => {
    article.forEach((node, offset) => {
      const from = text.length
      node.forEach((piece, at) => {
        const said = piece.text ?? ''
        const own = piece.marks.filter(({ type }) => type !== schema.marks.line)
        for (let unit = 0; unit < said.length; unit++) {
          block.push(blocks.length)
          pos.push(articleStart + offset + 2 + at + unit)
          line.push(lineOf(piece) ?? 0)
          marks.push(own)
        }
        text += said
      })
      blocks.push({ node, article: number, from, to: text.length })
    })
  })
  return {
    document,
    text,
    blocks,
    starts: blocks.map(({ from }) => from),
    block: Int32Array.from(block),
    pos: Int32Array.from(pos),
    line: Int32Array.from(line),
    marks,
  }
}

/** Number of a unit's article in the document, from 0; -1 = there is no such unit. */
export function articleOf({ block, blocks }: Units, unit: number): number {
  return blocks[block[unit] ?? -1]?.article ?? -1
}
