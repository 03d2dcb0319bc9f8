import type { Node } from 'prosemirror-model'
import { roleOf, schema } from '../../core/document'
import { differences } from '../../core/text/align'

/** Where a document differs from another one, in the positions of the first. */
export type Mark =
  /** Text that the other one does not have. */
  | { readonly kind: 'own'; readonly from: number; readonly to: number }
  /** Text that only the other one has. `block`: whole paragraphs. */
  | { readonly kind: 'other'; readonly at: number; readonly text: string; readonly block: boolean }
  /** A block with another role. */
  | { readonly kind: 'role'; readonly from: number; readonly to: number }

interface Block {
  readonly pos: number
  readonly node: Node
  readonly text: string
}

/** The first of so many characters that stand for blocks: none is half of a pair. */
const firstSign = 0x3400
const signs = 0xd800 - firstSign

/** Blocks that read the same are found first, wherever they went in the page's order; then what differs within a pair. */
export function differencesOf(shown: Node, other: Node): readonly Mark[] {
  const own = blocksOf(shown)
  const others = blocksOf(other)
  const known = new Map<string, string>()
  const sign = ({ text, node }: Block) => {
    const name = `${node.type === schema.nodes.block ? roleOf(node) : 'picture'} ${text}`
    const found = known.get(name) ?? String.fromCharCode(firstSign + (known.size % signs))
    known.set(name, found)
    return found
  }
  const marks: Mark[] = []
  for (const { fromA, toA, fromB, toB } of differences(own.map(sign).join(''), others.map(sign).join('')))
    marks.push(...inside(own.slice(fromA, toA), others.slice(fromB, toB), placeOf(own, fromA, shown)))
  return marks
}

function inside(own: readonly Block[], others: readonly Block[], at: number): readonly Mark[] {
  const marks: Mark[] = []
  const count = Math.max(own.length, others.length)
  for (let index = 0; index < count; index++) {
    const mine = own[index]
    const theirs = others[index]
    if (mine && theirs) marks.push(...inBlock(mine, theirs))
    else if (mine) marks.push({ kind: 'own', from: mine.pos + 1, to: mine.pos + 1 + mine.text.length })
    else if (theirs && theirs.text !== '') {
      const last = own.at(-1)
      const place = last ? last.pos + last.node.nodeSize - 1 : at
      marks.push({ kind: 'other', at: place, text: theirs.text, block: true })
    }
  }
  return marks
}

function inBlock(mine: Block, theirs: Block): readonly Mark[] {
  const marks: Mark[] = []
  const start = mine.pos + 1
  for (const { fromA, toA, fromB, toB } of differences(mine.text, theirs.text)) {
    if (toB > fromB)
      marks.push({ kind: 'other', at: start + fromA, text: theirs.text.slice(fromB, toB), block: false })
    if (toA > fromA) marks.push({ kind: 'own', from: start + fromA, to: start + toA })
  }
  if (mine.text === theirs.text)
    marks.push({ kind: 'role', from: mine.pos, to: mine.pos + mine.node.nodeSize })
  return marks
}

function blocksOf(document: Node): readonly Block[] {
  const blocks: Block[] = []
  document.descendants((node, pos) => {
    if (node.type === schema.nodes.article) return true
    blocks.push({ pos, node, text: node.textContent })
    return false
  })
  return blocks
}

/** Where blocks would stand that come before the block of a number: at the end of the one before it. */
function placeOf(own: readonly Block[], index: number, document: Node): number {
  const before = own[index - 1]
  if (before) return before.node.isTextblock ? before.pos + before.node.nodeSize - 1 : before.pos
  return Math.min(2, document.content.size)
}
