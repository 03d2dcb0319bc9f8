import type { ExportFormat } from '../contract'
import { markdown, type PageFile, pageFile } from '../document'
import { conll } from './conll'
import { docx } from './docx'
import { type Edition, leaving } from './edition'
import { epub } from './epub'
import { errataDocx } from './errata-docx'
import { errataHtml } from './errata-html'
import { errataCsv, errataLines } from './errata-table'
import { html, htmlWithoutPictures } from './html'
import { ocr } from './ocr'
import { spans } from './spans'
import { entitiesTable, figuresTable, mentionsTable } from './tables'
import { tei } from './tei'
import { text } from './text'
import type { Illustrated, Packed } from './unwritable'
import { webAnnotations } from './web-annotation'
import type { Writing } from './writing'

/** A form in which corrected text leaves. */
export interface Format {
  /** Of the file's name, without its dot. */
  readonly extension: string
  readonly mediaType: string
  /** An issue leaves as a file for each page, zipped; and so may a page that has several sheets. */
  readonly zipped?: true
  /** What can be read in a file that is not its text alone; absent = the text of what leaves. */
  readonly read?: (edition: Edition, writing: Writing) => string
  /** Pure: the same edition is always written the same. @throws Unwritable */
  readonly write: (
    edition: Edition,
    writing: Writing,
  ) => string | Promise<Uint8Array<ArrayBuffer> | Packed | Illustrated>
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xml = { mediaType: 'application/xml', zipped: true } as const
const table = { extension: 'csv', mediaType: 'text/csv' }

/** Every form, in the order in which they are offered: for readers, for machines, what is tagged, errata. */
export const formats = {
  text: { extension: 'txt', mediaType: 'text/plain', write: text },
  markdown: { extension: 'md', mediaType: 'text/markdown', write: markdowns },
  html: { extension: 'html', mediaType: 'text/html', read: htmlWithoutPictures, write: html },
  docx: { extension: 'docx', mediaType: word, write: docx('clean') },
  tracked: { extension: 'changes.docx', mediaType: word, write: docx('tracked') },
  epub: { extension: 'epub', mediaType: 'application/epub+zip', write: epub },
  json: { extension: 'json', mediaType: 'application/json', write: pageFiles },
  jsonl: { extension: 'jsonl', mediaType: 'application/jsonl', write: pageFileLines },
  tei: { extension: 'tei.xml', mediaType: 'application/tei+xml', write: tei },
  alto: { ...xml, extension: 'alto.xml', write: ocr('alto') },
  'page-xml': { ...xml, extension: 'page.xml', write: ocr('page') },
  hocr: { extension: 'hocr.html', mediaType: 'text/html', zipped: true, write: ocr('hocr') },
  mentions: { ...table, extension: 'mentions.csv', write: mentionsTable },
  figures: { ...table, extension: 'figures.csv', write: figuresTable },
  entities: { ...table, extension: 'entities.csv', write: entitiesTable },
  spans: { extension: 'spans.jsonl', mediaType: 'application/jsonl', write: spans },
  conll: { extension: 'conll', mediaType: 'text/plain', write: conll },
  annotations: { extension: 'jsonld', mediaType: 'application/ld+json', write: webAnnotations },
  errata: { extension: 'errata.html', mediaType: 'text/html', write: errataHtml },
  'errata-csv': { ...table, extension: 'errata.csv', write: errataCsv },
  'errata-docx': { extension: 'errata.docx', mediaType: word, write: errataDocx, read: errataLines },
} as const satisfies Record<ExportFormat, Format>

/** Pages parted by a rule; articles of one page are parted by the writer itself. */
function markdowns(edition: Edition): string {
  if (edition.kind === 'article')
    return leaving(edition)
      .map(({ article }) => markdown(article))
      .join('')
  return edition.pages
    .map(({ document }) => markdown(document))
    .filter((text) => text !== '')
    .join('\n---\n\n')
}

/** A page or an article is a page file, an issue the list of its pages' files. */
function pageFiles(edition: Edition): string {
  const files = pageFilesOf(edition)
  return `${JSON.stringify(edition.kind === 'issue' ? files : files[0], null, 2)}\n`
}

/** A page file a line. */
function pageFileLines(edition: Edition): string {
  return pageFilesOf(edition)
    .map((file) => `${JSON.stringify(file)}\n`)
    .join('')
}

const pageFilesOf = ({ kind, pages }: Edition): readonly PageFile[] =>
  pages.map(({ source, document, articles: [first] }) =>
    pageFile(source.name, kind === 'article' && first ? first : document),
  )
