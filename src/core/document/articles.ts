import type { Node } from 'prosemirror-model'
import type { Role } from './role'
import { schema } from './schema'

/** An article as lists show it. Derived from the document. */
export interface ArticleSummary {
  readonly id: string
  /** Its index in the page. */
  readonly position: number
  /** Its headlines joined by one full-width space; '' = it has none. */
  readonly headline: string
  /** The beginning of its first text that is no headline. */
  readonly opening: string
  readonly blocks: number
  /** Without white space. */
  readonly characters: number
}

const openingLength = 60

export function roleOf(block: Node): Role {
  return block.attrs.role as Role
}

/** Its headlines, joined by one full-width space; '' = it has none. */
export function headlineOf(article: Node): string {
  const lines: string[] = []
  article.forEach((block) => {
    if (block.type === schema.nodes.block && roleOf(block) === 'headline' && block.textContent !== '')
      lines.push(block.textContent)
  })
  return lines.join('\u3000')
}

/** @param position of the article in its page, from 0 */
export function summarise(article: Node, position: number): ArticleSummary {
  let opening = ''
  article.forEach((block) => {
    if (opening === '' && block.type === schema.nodes.block && roleOf(block) !== 'headline')
      opening = cut(block.textContent, openingLength)
  })
  return {
    id: article.attrs.id as string,
    position,
    headline: headlineOf(article),
    opening,
    blocks: article.childCount,
    characters: article.textContent.replace(/\s/gu, '').length,
  }
}

/** Whether an article is none, but what stands at a page's edge: running heads, folios, the names of its editors. */
export function isFurniture(article: Node): boolean {
  return article.children.every((block) => block.type === schema.nodes.block && roleOf(block) === 'other')
}

/** At most `length` units, never half a surrogate pair. */
function cut(text: string, length: number): string {
  const end = text.codePointAt(length - 1)
  return text.slice(0, end !== undefined && end > 0xffff ? length - 1 : length)
}
