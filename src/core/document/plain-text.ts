import type { Node } from 'prosemirror-model'
import { schema } from './schema'

/**
 * Plain text: one paragraph a line, a blank line between paragraphs, two between articles; ends with a line break.
 * `node` is a page or an article. Pictures have no text and are left out.
 */
export function plainText(node: Node): string {
  const articles = node.type === schema.nodes.article ? [node] : node.children
  const texts = articles.map((article) => paragraphs(article).join('\n\n')).filter((text) => text !== '')
  return texts.length ? `${texts.join('\n\n\n')}\n` : ''
}

function paragraphs(article: Node): readonly string[] {
  return article.children.map((block) => block.textContent).filter((text) => text !== '')
}
