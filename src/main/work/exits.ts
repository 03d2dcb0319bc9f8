import type { Node } from 'prosemirror-model'
import type { ExportFormat, ExportScope, PageId } from '../../core/contract'
import { markdown, pageFile, plainText } from '../../core/document'
import {
  issueById,
  pageById,
  pagesOf,
  publicationTitle,
  type ReadingDatabase,
  sourceText,
  Trouble,
} from '../library'
import { loadPage } from './open-pages'

/** Corrected text, ready to be written as a file. */
export interface Rendered {
  /** Safe on every system; without a folder. */
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

const kinds = {
  text: { extension: 'txt', mediaType: 'text/plain' },
  markdown: { extension: 'md', mediaType: 'text/markdown' },
  json: { extension: 'json', mediaType: 'application/json' },
} as const satisfies Record<ExportFormat, { extension: string; mediaType: string }>

/**
 * Writes an article, a page or an issue. As JSON, a page or an article is a page file, an issue the list of its pages'
 * files. Yields to others after each page.
 *
 * @throws Trouble `not-found`
 */
export async function render(
  db: ReadingDatabase,
  scope: ExportScope,
  format: ExportFormat,
): Promise<Rendered> {
  const { extension, mediaType } = kinds[format]
  switch (scope.kind) {
    case 'issue': {
      const issue = issueById(db, scope.issue)
      if (!issue) throw new Trouble('not-found', { context: 'issue', issue: scope.issue })
      const parts: Part[] = []
      for (const page of pagesOf(db, scope.issue)) {
        parts.push(partOf(db, page.id, loadPage(db, page.id).document))
        await new Promise(setImmediate)
      }
      const stem = [publicationTitle(db, issue.publication) ?? '', issue.date ?? '', issue.number ?? '']
      return { name: fileName(stem, extension), mediaType, text: issueText(parts, format) }
    }
    case 'page':
    case 'article': {
      const { document } = loadPage(db, scope.page)
      const node = scope.kind === 'page' ? document : articleNamed(document, scope.page, scope.article)
      const name = fileName(
        [...stemOf(db, scope.page), scope.kind === 'article' ? scope.article : ''],
        extension,
      )
      return { name, mediaType, text: pageText(partOf(db, scope.page, node), format) }
    }
    default:
      return scope satisfies never
  }
}

interface Part {
  readonly source: string
  readonly node: Node
}

function partOf(db: ReadingDatabase, page: PageId, node: Node): Part {
  return { source: sourceText(db, page)?.name ?? '', node }
}

function pageText({ source, node }: Part, format: ExportFormat): string {
  switch (format) {
    case 'text':
      return plainText(node)
    case 'markdown':
      return markdown(node)
    case 'json':
      return `${JSON.stringify(pageFile(source, node), null, 2)}\n`
    default:
      return format satisfies never
  }
}

function issueText(parts: readonly Part[], format: ExportFormat): string {
  if (format === 'json')
    return `${JSON.stringify(
      parts.map(({ source, node }) => pageFile(source, node)),
      null,
      2,
    )}\n`
  const between = format === 'markdown' ? '\n---\n\n' : '\n\n'
  return parts
    .map((part) => pageText(part, format))
    .filter((text) => text !== '')
    .join(between)
}

function articleNamed(document: Node, page: PageId, id: string): Node {
  const article = document.children.find((node) => node.attrs.id === id)
  if (!article) throw new Trouble('not-found', { context: 'article', page, article: id })
  return article
}

function stemOf(db: ReadingDatabase, id: PageId): string[] {
  const page = pageById(db, id)
  const issue = page && issueById(db, page.issue)
  if (!page || !issue) throw new Trouble('not-found', { context: 'page', page: id })
  return [publicationTitle(db, issue.publication) ?? '', issue.date ?? '', issue.number ?? '', page.label]
}

/** Names of files may have 255 bytes on common systems; some room is left for ` (2)`. */
const maxStemBytes = 180
/** Windows refuses these as names, with any extension (Win32 naming conventions). */
const reserved = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/iu

export function fileName(parts: readonly string[], extension: string): string {
  return `${safeName(parts)}.${extension}`
}

/** A name without what Windows, macOS or a shell would take amiss, of bounded length. */
export function safeName(parts: readonly string[]): string {
  const joined = parts
    .map((part) =>
      part
        .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
    .join('_')
    .replace(/^\.+|[. ]+$/gu, '')
  let stem = ''
  for (const character of joined) {
    if (Buffer.byteLength(stem + character) > maxStemBytes) break
    stem += character
  }
  return stem.trim() === '' || reserved.test(stem) ? `stet_${stem.trim()}` : stem
}
