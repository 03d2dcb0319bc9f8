import { strToU8 } from 'fflate'
import type { Node } from 'prosemirror-model'
import { Crops } from './crops'
import { type Edition, type EditionPage, editionTitle, languageOf, pageName } from './edition'
import { htmlArticle } from './html-article'
import { htmlFrame } from './html-frame'
import { htmlStyle } from './html-style'
import { element, escapeText, startTag } from './markup'
import type { Pieces } from './pieces'
import type { Illustrated } from './unwritable'
import type { Writing } from './writing'

/**
 * One HTML page that needs nothing beside it, pictures neither: a section for each printed page, an article for each
 * article.
 */
export async function html(edition: Edition, writing: Writing): Promise<Illustrated> {
  const crops = new Crops(writing)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (const part of partsOf(edition)) {
    if (typeof part === 'string') pieces.push(strToU8(`${part}\n`))
    else pieces.push(...(await illustrated(part, crops)), strToU8('\n'))
  }
  return { pieces, lostPictures: crops.lost }
}

/** The same without its pictures, which nobody can read. */
export function htmlWithoutPictures(edition: Edition): string {
  const parts = [...partsOf(edition)]
  return parts
    .map((part) => `${typeof part === 'string' ? part : htmlArticle(part.article, new Map())}\n`)
    .join('')
}

interface ArticlePart {
  readonly page: EditionPage
  readonly article: Node
}

/** Lines of markup, and the articles that come between them. */
function* partsOf(edition: Edition): Generator<string | ArticlePart> {
  const title = editionTitle(edition)
  const language = languageOf(edition.pages.flatMap(({ articles }) => articles))
  const { before, after } = htmlFrame(language, title, htmlStyle)
  yield before
  if (title !== '') yield element('p', { class: 'title' }, escapeText(title))
  yield startTag('main', {})
  for (const page of edition.pages) {
    const name = pageName(page.label, language)
    yield startTag('section', { 'aria-label': name })
    yield element('p', { class: 'folio' }, escapeText(name))
    for (const article of page.articles) yield { page, article }
    yield '</section>'
  }
  yield '</main>'
  yield after
}

/**
 * An article with its pictures, in pieces. They are put in as bytes: markup with a picture in it would be a string of a
 * megabyte, which each element around it copies.
 */
async function illustrated({ page, article }: ArticlePart, crops: Crops): Promise<Pieces> {
  const shown = [...(await crops.of(page, article))]
  const images = new Map(
    shown.map(([picture, { alt, width, height }], at) => {
      return [picture, { src: String(at), alt, width, height }]
    }),
  )
  // Only an element can begin so: elsewhere `<` is written `&lt;`.
  return htmlArticle(article, images)
    .split(/(?<=<img src=")(\d+)/u)
    .flatMap((piece, index) => {
      if (index % 2 === 0) return [strToU8(piece)]
      const picture = shown[Number(piece)]?.[1]
      return picture ? [strToU8('data:image/jpeg;base64,'), strToU8(picture.base64())] : []
    })
}
