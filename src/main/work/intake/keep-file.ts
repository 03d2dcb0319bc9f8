import { setImmediate as turn } from 'node:timers/promises'
import type { Node } from 'prosemirror-model'
import type { PageId } from '../../../core/contract'
import { type Draft, schema } from '../../../core/document'
import {
  addDraft,
  addGeometry,
  addPage,
  addSnapshot,
  addSource,
  addSourcePart,
  beginFile,
  endFile,
  findOrAddIssue,
  findOrAddPublication,
  pageById,
  partsOf,
  putScan,
  type Scan,
  titleFiledAlike,
  type WritingDatabase,
} from '../../library'
import { derive } from '../log/derive'
import { countByDraft } from '../proof/open-on-page'
import type { LibrarySession } from '../session'
import type { Cleaned, CleanedPage } from './clean-task'
import { pageLabels } from './source-sheets'

/** Where a file's page belongs. */
export interface Place {
  readonly publication: string
  readonly date: string | null
  readonly number: string | null
  readonly label: string
}

/** A file as it was cleaned, with the scans of its sheets in order; null = that one could not be painted. */
export interface CleanedFile extends Pick<Cleaned, 'encoding' | 'pages' | 'labels' | 'original'> {
  readonly name: string
  readonly sha256: string
  readonly scans: readonly (Scan | null)[]
}

/**
 * Keeps a file as its pages, and answers them. Each page is a transaction of its own, between which windows are answered:
 * all of a long file in one would block them for seconds. Where it breaks off, the file is unfinished, and the same
 * pages given again go on behind those that are there.
 *
 * @param begun the first page of a file that is unfinished, whose issue the others join; null = it is new
 * @throws what `signal` was aborted with, between two pages
 */
export async function keepFile(
  { library: { db }, now }: Pick<LibrarySession, 'library' | 'now'>,
  file: CleanedFile,
  place: Place,
  begun: PageId | null,
  signal?: AbortSignal,
): Promise<[whole: PageId, ...others: PageId[]]> {
  const { name, sha256, encoding, pages } = file
  const apart = pages.length > 1
  let whole = begun
  const first = begun === null ? null : pageById(db, begun)
  const labels = apart ? pageLabels(first?.label ?? place.label, file.labels) : [place.label]
  for (const [index, cleaned] of pages.entries()) {
    if (index > 0) {
      await turn()
      signal?.throwIfAborted()
    }
    const document = schema.nodeFromJSON(JSON.parse(cleaned.document))
    db.transaction(() => {
      // Another window may be at the same file.
      if (whole !== null && index < partsOf(db, whole).length) return
      const issue = first?.issue ?? findOrAddIssueAt(db, place)
      const page = addPage(db, { issue, label: labels[index] ?? place.label, imported: now() })
      // The file itself is kept once, with its first page.
      const original = whole === null ? file.original : new Uint8Array()
      addSource(db, page, { name, encoding, sha256, lines: cleaned.lines, original })
      if (apart && whole === null) beginFile(db, page)
      whole ??= page
      if (apart) addSourcePart(db, page, { sheet: index + 1, whole })
      const seen = apart ? file.scans.slice(index, index + 1) : file.scans
      for (const [at, scan] of seen.entries()) if (scan) putScan(db, page, { ...scan, sheet: at + 1 })
      keepCleaned(db, page, cleaned, document)
      if (apart && index === pages.length - 1) endFile(db, whole)
    }).immediate()
  }
  if (whole === null) throw new RangeError('a file is at least one page')
  return [whole, ...partsOf(db, whole).slice(1)]
}

function findOrAddIssueAt(db: WritingDatabase, { publication: title, date, number }: Place) {
  // A file beside it may have brought its publication in while this one was cleaned.
  const publication = findOrAddPublication(db, titleFiledAlike(db, title) ?? title)
  return findOrAddIssue(db, { publication, date, number })
}

function keepCleaned(
  db: WritingDatabase,
  page: PageId,
  { geometry, draft, document: json }: CleanedPage,
  document: Node,
): void {
  if (geometry) addGeometry(db, page, geometry)
  addDraft(db, page, draft)
  addSnapshot(db, page, { version: 0, json })
  derive(db, page, null, document)
  countByDraft(db, page, JSON.parse(draft) as Draft, document)
}
