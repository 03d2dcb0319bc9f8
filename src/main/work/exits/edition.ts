import { inflateRawSync } from 'node:zlib'
import type { Node } from 'prosemirror-model'
import type { ExportScope, Issue, PageId, RecordId } from '../../../core/contract'
import { mentionsOf, withOwnLines } from '../../../core/document'
import type {
  DoneOperation,
  Edition,
  EditionPage,
  EditionRecord,
  Engine,
  PagePast,
} from '../../../core/exits'
import { readOcr, recogniseOcr } from '../../../core/formats'
import type { Source } from '../../../core/text'
import {
  type ImportedSource,
  importedAt,
  issueById,
  type OperationRow,
  pageById,
  pagesOf,
  pastEntries,
  publicationTitle,
  type ReadingDatabase,
  recordMeant,
  Trouble,
} from '../../library'
import { decode } from '../intake/decode'
import { type PageSource, pageSource } from '../intake/page-source'
import { loadPage } from '../log/open-pages'
import type { Exporting } from './exporting'
import { pageCrops } from './page-crops'

/**
 * Reads what is to leave. Yields to others after each page.
 *
 * @throws Trouble `not-found`; the signal's reason
 */
export async function editionOf(from: Exporting, scope: ExportScope, signal?: AbortSignal): Promise<Edition> {
  const { db } = from.library
  const issue = issueOf(db, scope)
  const ids = scope.kind === 'issue' ? pagesOf(db, scope.issue).map(({ id }) => id) : [scope.page]
  const pages: EditionPage[] = []
  for (const id of ids) {
    pages.push(pageOf(from, id, scope.kind === 'article' ? scope.article : null, signal))
    await new Promise(setImmediate)
    signal?.throwIfAborted()
  }
  return {
    kind: scope.kind,
    made: new Date().toISOString(),
    publication: publicationTitle(db, issue.publication) ?? '',
    date: issue.date,
    number: issue.number,
    pages,
    records: recordsIn(db, pages),
  }
}

function issueOf(db: ReadingDatabase, scope: ExportScope): Issue {
  if (scope.kind === 'issue') {
    const issue = issueById(db, scope.issue)
    if (!issue) throw new Trouble('not-found', { context: 'issue', issue: scope.issue })
    return issue
  }
  const page = pageById(db, scope.page)
  const issue = page && issueById(db, page.issue)
  if (!issue) throw new Trouble('not-found', { context: 'page', page: scope.page })
  return issue
}

function pageOf(
  from: Exporting,
  id: PageId,
  article: string | null,
  signal: AbortSignal | undefined,
): EditionPage {
  const { db } = from.library
  const loaded = loadPage(db, id)
  const source = pageSource(db, id, loaded.document)
  const page = pageById(db, id)
  if (!source || !page) throw new Trouble('not-found', { context: 'page', page: id })
  const document = withOwnLines(loaded.document, source.range, source.firstSheet)
  return {
    id,
    label: page.label,
    document,
    articles: article === null ? document.children : [articleNamed(document, id, article)],
    source: sourceOf(source),
    draft: source.draft,
    engine: once(() => engineOf(source)),
    past: once(() => pastOf(db, id)),
    crop: pageCrops(from, id, source, signal),
  }
}

/** An operation stands as long as it was done, or done again, last. */
function pastOf(db: ReadingDatabase, page: PageId): PagePast | null {
  const imported = importedAt(db, page)
  if (imported === null) return null
  const last = new Map<OperationRow, DoneOperation | null>()
  // The last come first.
  for (const { kind, of, ofId, at, name } of pastEntries(db, page, { before: null, limit: allOfThem }))
    if (!last.has(of)) last.set(of, kind === 'undo' ? null : { id: ofId, at, name })
  return { imported, operations: [...last.values()].flatMap((one) => one ?? []).reverse() }
}

const allOfThem = Number.MAX_SAFE_INTEGER

function sourceOf({ name, lines }: { name: string; lines: readonly string[] }): Source {
  return { name, lines: lines.map((text) => ({ text, box: null, confidence: null })) }
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null
  return () => {
    known ??= { value: read() }
    return known.value
  }
}

/** A page that was imported before geometry was kept is read again: its file is there. */
function engineOf({ sheet, geometry: unpacked, ...imported }: PageSource): Engine | null {
  const geometry = unpacked()
  const file = sheet === null ? engineFile(imported) : null
  if (geometry) {
    const lines = imported.lines.map((text, index) => ({
      box: null,
      confidence: null,
      ...geometry.lines[index],
      text,
    }))
    return { source: { name: imported.name, lines, pages: geometry.pages }, file }
  }
  if (!file) return null
  const read = readOcr(file.format, imported.name, file.text)
  const same =
    read.lines.length === imported.lines.length &&
    read.lines.every(({ text }, index) => text === imported.lines[index])
  return { source: same ? read : sourceOf(imported), file }
}

function engineFile({ original, encoding }: ImportedSource): Engine['file'] {
  const decoded = decode(inflateRawSync(original), encoding, recogniseOcr)
  if (decoded.kind === 'refused') return null
  const format = recogniseOcr(decoded.text)
  return format && { format, text: decoded.text }
}

function articleNamed(document: Node, page: PageId, id: string): Node {
  const article = document.children.find((node) => node.attrs.id === id)
  if (!article) throw new Trouble('not-found', { context: 'article', page, article: id })
  return article
}

/** The records that the tags of some pages point at, by the ids that stand in the tags. */
function recordsIn(db: ReadingDatabase, pages: readonly EditionPage[]): ReadonlyMap<string, EditionRecord> {
  const found = new Map<string, EditionRecord>()
  for (const { articles } of pages)
    for (const article of articles)
      for (const block of article.children)
        for (const { entity } of mentionsOf(block)) {
          if (entity === null || found.has(entity) || !/^\d{1,15}$/u.test(entity)) continue
          const record = recordMeant(db, Number(entity) as RecordId)
          if (record) found.set(entity, record)
        }
  return found
}
