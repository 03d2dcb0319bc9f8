import { strToU8, type ZipOptions } from 'fflate'
import type { Node } from 'prosemirror-model'
import { headlineOf } from '../document'
import { Crops } from './crops'
import { type Edition, type EditionPage, editionTitle, languageOf, pageName } from './edition'
import { type HtmlImage, htmlArticle } from './html-article'
import { htmlStyle } from './html-style'
import { element, empty, escapeText, section } from './markup'
import type { Illustrated } from './unwritable'
import type { Writing } from './writing'
import { type ZipEntry, zipEntry, zipPieces } from './zip-pieces'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const xhtml = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' }
/** Zip knows no time before 1980; the same edition is to be the same file. */
const pressed: ZipOptions = { mtime: new Date('1980-01-01T00:00:00Z') }
/** The media type stands as it is; a JPEG gets no smaller. */
const unpressed: ZipOptions = { ...pressed, level: 0 }

/**
 * EPUB 3.3: one document for each printed page, a table of contents of pages and articles, and the list of the printed
 * pages. The container is zipped with its media type first and unpressed, as the specification wants it (OCF, 4.2).
 * Pictures are files of their own beside the documents.
 */
export async function epub(edition: Edition, writing: Writing): Promise<Illustrated> {
  const language = languageOf(edition.pages.flatMap(({ articles }) => articles)) === 'zh' ? 'zh-Hans' : 'en'
  const crops = new Crops(writing)
  const pictures = new Map<string, ZipEntry>()
  const pages: Record<string, string> = {}
  for (const page of edition.pages) {
    const images = await imagesIn(page, crops, pictures)
    pages[`EPUB/${fileOf(page)}`] = pageOf(page, images, language)
  }
  const files: Readonly<Record<string, string>> = {
    'META-INF/container.xml': container,
    'EPUB/package.opf': packageOf(edition, [...pictures.keys()], language),
    'EPUB/nav.xhtml': navigation(edition, language),
    'EPUB/style.css': htmlStyle,
    ...pages,
  }
  const entries = [
    zipEntry('mimetype', strToU8('application/epub+zip'), unpressed),
    ...Object.entries(files).map(([path, text]) => zipEntry(path, strToU8(text), pressed)),
    ...pictures.values(),
  ]
  return { pieces: zipPieces(entries), lostPictures: crops.lost }
}

/** A page's pictures as its document shows them; their files are put to `pictures`. */
async function imagesIn(
  page: EditionPage,
  crops: Crops,
  pictures: Map<string, ZipEntry>,
): Promise<ReadonlyMap<Node, HtmlImage>> {
  const images = new Map<Node, HtmlImage>()
  for (const article of page.articles)
    for (const [picture, { jpeg, alt, width, height }] of await crops.of(page, article)) {
      const src = `picture-${page.id}-${images.size + 1}.jpg`
      pictures.set(src, zipEntry(`EPUB/${src}`, jpeg, unpressed))
      images.set(picture, { src, alt, width, height })
    }
  return images
}

const container = [
  declaration,
  section('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
    section('rootfiles', {}, [
      empty('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
    ]),
  ]),
  '',
].join('\n')

const fileOf = ({ id }: EditionPage) => `page-${id}.xhtml`
const nameOf = ({ id }: EditionPage, article: { attrs: Readonly<Record<string, unknown>> }) =>
  `p${id}-${String(article.attrs.id).replace(/[^\w-]/gu, '_')}`

function packageOf(edition: Edition, pictures: readonly string[], language: string): string {
  const title = editionTitle(edition)
  const identifier = `urn:stet:${edition.pages.map(({ id }) => id).join('-')}:${edition.kind}`
  const items = edition.pages.map((page) => ({ id: `page-${page.id}`, href: fileOf(page) }))
  return [
    declaration,
    section(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': language,
      },
      [
        section('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
          element('dc:identifier', { id: 'id' }, escapeText(identifier)),
          element('dc:title', {}, escapeText(title === '' ? 'Stet' : title)),
          element('dc:language', {}, language),
          edition.publication === '' ? '' : element('dc:publisher', {}, escapeText(edition.publication)),
          edition.date === null ? '' : element('dc:date', {}, edition.date),
          element('meta', { property: 'dcterms:modified' }, edition.made.replace(/\.\d+Z$/u, 'Z')),
        ]),
        section('manifest', {}, [
          empty('item', {
            id: 'nav',
            href: 'nav.xhtml',
            'media-type': 'application/xhtml+xml',
            properties: 'nav',
          }),
          empty('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
          ...items.map(({ id, href }) => empty('item', { id, href, 'media-type': 'application/xhtml+xml' })),
          ...pictures.map((href) => empty('item', { id: href, href, 'media-type': 'image/jpeg' })),
        ]),
        section(
          'spine',
          {},
          items.map(({ id }) => empty('itemref', { idref: id })),
        ),
      ],
    ),
    '',
  ].join('\n')
}

function navigation(edition: Edition, language: string): string {
  const link = (href: string, text: string) => element('a', { href }, escapeText(text))
  const pages = edition.pages.map((page) => {
    const articles = page.articles.map((article) =>
      element(
        'li',
        {},
        link(
          `${fileOf(page)}#${nameOf(page, article)}`,
          headlineOf(article) || openingOf(article.textContent),
        ),
      ),
    )
    return section('li', {}, [
      link(fileOf(page), pageName(page.label, language)),
      articles.length ? section('ol', {}, articles) : '',
    ])
  })
  const title = escapeText(editionTitle(edition) || 'Stet')
  return xhtmlPage(language, title, [
    section('nav', { 'epub:type': 'toc', id: 'toc' }, [element('h1', {}, title), section('ol', {}, pages)]),
    section('nav', { 'epub:type': 'page-list', id: 'pages', hidden: 'hidden' }, [
      section(
        'ol',
        {},
        edition.pages.map((page) => element('li', {}, link(fileOf(page), page.label))),
      ),
    ]),
  ])
}

/** The beginning of a text, for a link to what has no headline. */
function openingOf(text: string): string {
  const said = [...text.trim()].slice(0, 30).join('')
  return said === '' ? '·' : said
}

function pageOf(page: EditionPage, images: ReadonlyMap<Node, HtmlImage>, language: string): string {
  const name = escapeText(pageName(page.label, language))
  const articles = page.articles.map((article) =>
    element('div', { id: nameOf(page, article) }, `\n${htmlArticle(article, images)}\n`),
  )
  return xhtmlPage(language, name, [
    element('p', { class: 'folio', 'epub:type': 'pagebreak', role: 'doc-pagebreak' }, name),
    ...articles,
  ])
}

/** @param title markup */
function xhtmlPage(language: string, title: string, body: readonly string[]): string {
  return [
    declaration,
    '<!DOCTYPE html>',
    section('html', { ...xhtml, 'xml:lang': language, lang: language }, [
      section('head', {}, [
        element('title', {}, title),
        empty('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
      ]),
      section('body', {}, body),
    ]),
    '',
  ].join('\n')
}
