import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  type Encoding,
  type Imported,
  type Inspection,
  maxFileBytes,
  type Page,
  type PageId,
} from '../../core/contract'
import { type Draft, schema } from '../../core/document'
import {
  addDraft,
  addPage,
  addSnapshot,
  addSource,
  errorCode,
  findOrAddIssue,
  findOrAddPublication,
  pageById,
  pageWithSha256,
  Trouble,
} from '../library'
import type { Cleaned, Inspected } from './clean-task'
import type { Refused } from './decode'
import { derive } from './derive'
import { policyFor } from './policies'
import { countAtImport } from './proof'
import type { LibrarySession } from './session'

/** Where a file's page belongs. */
export interface Place {
  readonly publication: string
  readonly date: string | null
  readonly number: string | null
  readonly label: string
}

/**
 * A file of this machine, as a window would hand it over.
 *
 * @throws Trouble, before anything of a file that is too large is read
 */
export async function fileAt(path: string): Promise<File> {
  const file = basename(path)
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new Trouble('file-is-folder', { file })
    refuseSize(file, found.size)
    return new File([await readFile(path)], file)
  } catch (error) {
    throw fileTrouble(error, file)
  }
}

function fileTrouble(error: unknown, file: string): unknown {
  if (error instanceof Trouble) return error
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Trouble('file-vanished', { file }, error)
    case 'EISDIR':
      return new Trouble('file-is-folder', { file }, error)
    default:
      return new Trouble('file-unreadable', { file }, error)
  }
}

const bytesPerMegabyte = 1024 * 1024

function refuseSize(file: string, bytes: number): void {
  if (bytes > maxFileBytes)
    throw new Trouble('file-too-large', {
      file,
      megabytes: Math.ceil(bytes / bytesPerMegabyte),
      limit: maxFileBytes / bytesPerMegabyte,
    })
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  refuseSize(file.name, file.size)
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    throw fileTrouble(error, file.name)
  }
}

/** Looks at a file before it is taken. @throws Trouble */
export async function inspect(
  session: LibrarySession,
  input: { readonly file: File; readonly encoding: Encoding | null },
  signal?: AbortSignal,
): Promise<Inspection> {
  const { file, encoding } = input
  const bytes = await bytesOf(file)
  const already = await sameFile(session, bytes)
  const found = await answered(
    file.name,
    signal,
    session.cleaner.inspect({ name: file.name, bytes, encoding }, signal),
  )
  const { guess, certainty, lines, characters, opening } = found
  return { encoding: found.encoding, certainty, lines, characters, opening, ...guess, already }
}

/** Cleans a file and keeps it as a page. @throws Trouble */
export async function take(
  session: LibrarySession,
  input: Place & { readonly file: File; readonly encoding: Encoding | null; readonly again: boolean },
  signal?: AbortSignal,
): Promise<Imported> {
  const { file, encoding, again } = input
  const bytes = await bytesOf(file)
  const before = again ? null : await sameFile(session, bytes)
  if (before) return { kind: 'already', page: before }
  const sha256 = await sha256Of(bytes)
  const policy = policyFor(session.library.db, input)
  const house = session.house.bookFor(input.publication)
  const cleaned = await answered(
    file.name,
    signal,
    session.cleaner.clean({ name: file.name, bytes, encoding, policy, house }, signal),
  )
  // While this one was cleaned, another window may have taken the same file.
  const meanwhile = again ? null : pageWithSha256(session.library.db, sha256)
  if (meanwhile !== null) return { kind: 'already', page: pageOf(session, meanwhile) }
  const page = keep(session, { ...cleaned, name: file.name, sha256 }, input)
  session.shelf.publish('event', { kind: 'shelf' })
  const warnings = [...session.house.problems(input.publication), ...cleaned.leftOut]
  return { kind: 'imported', page: pageOf(session, page), warnings: warnings.map(({ reason }) => reason) }
}

function keep(
  session: LibrarySession,
  cleaned: Cleaned & { name: string; sha256: string },
  place: Place,
): PageId {
  const { db } = session.library
  const document = schema.nodeFromJSON(JSON.parse(cleaned.document))
  return db
    .transaction(() => {
      const publication = findOrAddPublication(db, place.publication)
      const issue = findOrAddIssue(db, { publication, date: place.date, number: place.number })
      const page = addPage(db, { issue, label: place.label, imported: session.now() })
      addSource(db, page, cleaned)
      addDraft(db, page, cleaned.draft)
      addSnapshot(db, page, { version: 0, json: cleaned.document })
      derive(db, page, null, document)
      countAtImport(db, page, JSON.parse(cleaned.draft) as Draft, document)
      return page
    })
    .immediate()
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
