import type { Node } from 'prosemirror-model'
import { roleOf } from './articles'
import type { Role } from './role'
import { schema } from './schema'

/**
 * Markdown (CommonMark): the headlines of an article as one `#` heading, subheads as `##`, bylines, signatures,
 * captions and credits in emphasis, articles parted by a rule. What would be read as a mark is escaped.
 */
export function markdown(node: Node): string {
  const articles = node.type === schema.nodes.article ? [node] : node.children
  const texts = articles.map((article) => markdownBlocks(article).join('\n\n')).filter((text) => text !== '')
  return texts.length ? `${texts.join('\n\n---\n\n')}\n` : ''
}

function markdownBlocks(article: Node): readonly string[] {
  const blocks: string[] = []
  let headline = -1
  for (const block of article.children) {
    const text = escapeMarkdown(block.textContent)
    if (text === '') continue
    const role = roleOf(block)
    if (role === 'headline' && headline === blocks.length - 1 && headline >= 0) {
      blocks[headline] += `\u3000${text}`
      continue
    }
    if (role === 'headline') headline = blocks.length
    blocks.push(markdownBlock(role, text))
  }
  return blocks
}

function markdownBlock(role: Role, text: string): string {
  switch (role) {
    case 'headline':
      return `# ${text}`
    case 'subhead':
      return `## ${text}`
    case 'kicker':
    case 'deck':
    case 'column':
      return `**${text}**`
    case 'byline':
    case 'signature':
    case 'caption':
    case 'credit':
      return `*${text}*`
    case 'body':
    case 'note':
    case 'other':
      return text
    default:
      return role satisfies never
  }
}

/** A backslash before what CommonMark would take for a mark: anywhere, at the beginning of a line, at a heading's end. */
function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_[\]<>]/gu, '\\$&')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/^(#{1,6}(?=\s|$)|-(?=[-\s]|$)|\+(?=\s|$)|=+$|~{3,})/u, '\\$1')
    .replace(/(?<=\s)#+$/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
}
