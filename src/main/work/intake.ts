import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import type { Encoding, Imported, Inspection, Page, PageId } from '../../core/contract'
import { type Draft, schema } from '../../core/document'
import {
  addDraft,
  addGeometry,
  addPage,
  addSnapshot,
  addSource,
  addSourcePart,
  findOrAddIssue,
  findOrAddPublication,
  pageById,
  pageWithSha256,
  putScan,
  type Scan,
  Trouble,
  type WritingDatabase,
} from '../library'
import { isPdf } from '../pdf'
import type { Cleaned, CleanedPage, Inspected } from './clean-task'
import type { Refused } from './decode'
import { derive } from './derive'
import { bytesOf, fileAt, fileTrouble } from './files'
import { paintedSheets } from './painted-sheets'
import { policyFor } from './policies'
import { countAtImport } from './proof'
import type { LibrarySession } from './session'
import { pageLabels } from './source-sheets'

/** Where a file's page belongs. */
export interface Place {
  readonly publication: string
  readonly date: string | null
  readonly number: string | null
  readonly label: string
}

/** Looks at a file before it is taken. @throws Trouble */
export async function inspect(
  session: LibrarySession,
  input: Given,
  signal?: AbortSignal,
): Promise<Inspection> {
  const { file, encoding, password = null } = input
  const bytes = await bytesOf(file)
  const already = await sameFile(session, bytes)
  const found = await answered(
    file.name,
    signal,
    session.cleaner.inspect({ name: file.name, bytes, encoding, password, apart: false }, signal),
  )
  const { kind: _, guess, labels, ...seen } = found
  return { ...seen, ...guess, labels: [...labels], already }
}

/** A file, and how it is to be read. */
interface Given {
  readonly file: File
  /** null = detect. */
  readonly encoding: Encoding | null
  /** Of an encrypted PDF; absent or null = none was given. */
  readonly password?: string | null
}

/** What is to be made of a file. */
interface Taking extends Place, Given {
  /** Each of its printed pages as a page of its own, the first called `label`; absent = all as one. */
  readonly apart?: boolean
  /** Although it is in the library already. */
  readonly again: boolean
}

/** Cleans a file and keeps it as a page, or as several. @throws Trouble */
export async function take(session: LibrarySession, input: Taking, signal?: AbortSignal): Promise<Imported> {
  const { file, encoding, password = null, apart = false, again } = input
  const bytes = await bytesOf(file)
  const before = again ? null : await sameFile(session, bytes)
  if (before) return { kind: 'already', page: before }
  const sha256 = await sha256Of(bytes)
  const policy = policyFor(session.library.db, input)
  const house = session.house.bookFor(input.publication)
  const name = file.name
  const painting = isPdf(bytes) ? paintedSheets(session, { name, sha256, bytes, password }, signal) : null
  const cleaned = await answered(
    name,
    signal,
    session.cleaner.clean({ name, bytes, encoding, password, apart, policy, house }, signal),
  ).catch((error: unknown) => {
    painting?.stop()
    throw error
  })
  const scans = (await painting?.scans) ?? { painted: [], warnings: [] }
  signal?.throwIfAborted()
  // While this one was cleaned, another window may have taken the same file.
  const meanwhile = again ? null : pageWithSha256(session.library.db, sha256)
  if (meanwhile !== null) return { kind: 'already', page: pageOf(session, meanwhile) }
  const [first, ...others] = keep(session, { ...cleaned, name, sha256 }, scans.painted, input)
  if (first === undefined) throw new RangeError('a file is at least one page')
  session.shelf.publish('event', { kind: 'shelf' })
  const ruled = [...session.house.problems(input.publication), ...cleaned.leftOut]
  return {
    kind: 'imported',
    page: pageOf(session, first),
    more: others.map((page) => pageOf(session, page)),
    warnings: [...ruled.map(({ reason }) => reason), ...scans.warnings],
  }
}

/** @param scans of the file's sheets, in order; null = that one could not be painted */
function keep(
  session: LibrarySession,
  file: Cleaned & { name: string; sha256: string },
  scans: readonly (Scan | null)[],
  place: Place,
): PageId[] {
  const { db } = session.library
  const { name, sha256, encoding, pages } = file
  const apart = pages.length > 1
  const labels = apart ? pageLabels(place.label, file.labels) : [place.label]
  const documents = pages.map(({ document }) => schema.nodeFromJSON(JSON.parse(document)))
  return db
    .transaction(() => {
      const publication = findOrAddPublication(db, place.publication)
      const issue = findOrAddIssue(db, { publication, date: place.date, number: place.number })
      const made: PageId[] = []
      for (const [index, cleaned] of pages.entries()) {
        const label = labels[index] ?? place.label
        const page = addPage(db, { issue, label, imported: session.now() })
        const whole = made[0] ?? page
        made.push(page)
        // The file itself is kept once, with its first page.
        const original = whole === page ? file.original : new Uint8Array()
        addSource(db, page, { name, encoding, sha256, lines: cleaned.lines, original })
        if (apart) addSourcePart(db, page, { sheet: index + 1, whole })
        const seen = apart ? scans.slice(index, index + 1) : scans
        for (const [at, scan] of seen.entries()) if (scan) putScan(db, page, { ...scan, sheet: at + 1 })
        keepCleaned(db, page, cleaned, documents[index] ?? null)
      }
      return made
    })
    .immediate()
}

function keepCleaned(
  db: WritingDatabase,
  page: PageId,
  { geometry, draft, document: json }: CleanedPage,
  document: Node | null,
): void {
  if (geometry) addGeometry(db, page, geometry)
  addDraft(db, page, draft)
  addSnapshot(db, page, { version: 0, json })
  if (!document) return
  derive(db, page, null, document)
  countAtImport(db, page, JSON.parse(draft) as Draft, document)
}

/** Imports the program's own sample page, the text in the folder `resources/sample`, or finds it. @throws Trouble */
export async function takeSample(session: LibrarySession, resources: string): Promise<PageId> {
  const folder = join(resources, 'sample')
  const names = await readdir(folder).catch((error: unknown) => {
    throw fileTrouble(error, folder)
  })
  const name = names.toSorted().find((one) => one.endsWith('.txt'))
  if (name === undefined) throw new Trouble('file-vanished', { file: folder })
  const file = await fileAt(join(folder, name))
  const { publication, date, number, label } = await inspect(session, { file, encoding: null })
  const place = { publication: publication || 'Stet', date, number, label: label || '1' }
  const { page } = await take(session, { file, encoding: null, again: false, ...place })
  return page.id
}

/** The page that these very bytes were imported as. */
async function sameFile(session: LibrarySession, bytes: Uint8Array<ArrayBuffer>): Promise<Page | null> {
  const page = pageWithSha256(session.library.db, await sha256Of(bytes))
  return page === null ? null : pageOf(session, page)
}

function pageOf(session: LibrarySession, id: PageId): Page {
  const page = pageById(session.library.db, id)
  if (!page) throw new Trouble('not-found', { context: 'page', page: id })
  return page
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
}

/** A refusal by the cleaning thread, or its end, as trouble with this file. */
async function answered<T extends Inspected | Cleaned>(
  file: string,
  signal: AbortSignal | undefined,
  answer: Promise<T | Refused>,
): Promise<T> {
  const found = await answer.catch((error: unknown) => {
    throw signal?.aborted ? error : new Trouble('file-not-cleaned', { file }, error)
  })
  if (found.kind === 'refused') throw new Trouble(found.trouble, { file, ...found.values })
  return found
}
