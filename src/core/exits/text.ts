import type { Node } from 'prosemirror-model'
import { plainText } from '../document'
import { type Edition, editionTitle, leaving } from './edition'
import { wrapped } from './wrap'
import { plain } from './writing'

/**
 * Plain text: a paragraph a line, or wrapped; a blank line between paragraphs, two between articles. With headers each
 * article begins with a line that says where it stood: publication, date, number, page, article.
 */
export function text(edition: Edition, { text: { wrap, headers } } = plain): string {
  const title = editionTitle(edition)
  const texts = leaving(edition)
    .map(({ page, article }) => articleText(article, headers ? [title, page.label] : null))
    .filter((one) => one !== '')
  return texts.length ? `${lines(texts.join('\n\n\n'), wrap)}\n` : ''
}

function articleText(article: Node, where: readonly string[] | null): string {
  const said = plainText(article).slice(0, -1)
  if (said === '' || where === null) return said
  const header = [...where, article.attrs.id as string].filter((part) => part !== '').join(' · ')
  return `${header}\n\n${said}`
}

function lines(whole: string, wrap: number | null): string {
  if (wrap === null) return whole
  return whole
    .split('\n')
    .flatMap((paragraph) => wrapped(paragraph, wrap).map((line) => line.trimEnd()))
    .join('\n')
}
