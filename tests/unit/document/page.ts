import type { Node } from 'prosemirror-model'
import { lineText, type Role, schema } from '../../../src/core/document'

/** A block in a test: its role, and its text with `n|` before the stretch that came from line n. */
export type Block = readonly [Role, string]

/** `page([['headline', '1|云上签约'], ['body', '3|近日，4|签约']])`: one article for each list of blocks. */
export function page(...articles: readonly (readonly Block[])[]): Node {
  return schema.nodes.page.createChecked(
    null,
    articles.map((blocks, index) => schema.nodes.article.create({ id: `a${index + 1}` }, blocks.map(block))),
  )
}

function block([role, spelled]: Block): Node {
  const parts = spelled.split(/(\d+)\|/u).slice(1)
  const texts: Node[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const text = parts[at + 1] ?? ''
    if (text !== '') texts.push(lineText(text, Number(parts[at])))
  }
  return schema.nodes.block.create({ role }, texts)
}

/** The inverse of {@link page}, for expectations. */
export function spell(node: Node): readonly (readonly string[])[] {
  return node.children.map((article) =>
    article.children.map((block) => {
      let line: unknown = null
      let text = `${block.attrs.role as string}: `
      block.forEach((child) => {
        const n = schema.marks.line.isInSet(child.marks)?.attrs.n as unknown
        if (n !== line) text += `${n}|`
        line = n
        text += child.text ?? ''
      })
      return text
    }),
  )
}
