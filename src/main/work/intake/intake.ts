import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Encoding, Imported, Inspection, Page, PageId } from '../../../core/contract'
import { sourceInUse, sourceRanges } from '../../../core/document'
import {
  isUnfinished,
  pageById,
  pagesWithLaterSha256,
  pageWithSha256,
  sourceText,
  Trouble,
  titleFiledAlike,
} from '../../library'
import { isPdf } from '../../pdf'
import { policyFor } from '../house/policies'
import type { LibrarySession } from '../session'
import type { Cleaned, Inspected } from './clean-task'
import type { Refused } from './decode'
import { fileAt, fileTrouble, type WholeFile, wholeFile } from './files'
import { keepFile, type Place } from './keep-file'
import { paintedSheets } from './painted-sheets'
import { resembling } from './resembles'
import { wholeLabel } from './source-sheets'

/** Looks at a file before it is taken. @throws Trouble */
export async function inspect(
  session: LibrarySession,
  input: Given,
  signal?: AbortSignal,
): Promise<Inspection> {
  const { file, encoding, password = null } = input
  const { bytes, sha256 } = await wholeFile(file)
  const same = sameFile(session, sha256)
  const found = await answered(
    file.name,
    signal,
    session.cleaner.inspect({ name: file.name, bytes, encoding, password, apart: false }, signal),
  )
  const already = same?.whole ? same.page : null
  const { kind: _, guess, labels, leads, ...seen } = found
  return {
    ...seen,
    ...guess,
    publication: titleFiledAlike(session.library.db, guess.publication) ?? guess.publication,
    label: guess.label || wholeLabel(labels),
    labels: [...labels],
    leads: [...leads],
    already,
    resembled: already ? null : resembling(session.library.db, found.opening),
  }
}

/** A file, and how it is to be read. */
interface Given {
  readonly file: File | WholeFile
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
  /** What must have settled before it is kept, so that files keep their order; it never rejects. Absent = nothing. */
  readonly before?: Promise<unknown>
}

/** Cleans a file and keeps it as a page, or as several; goes on where that broke off before. @throws Trouble */
export function take(session: LibrarySession, input: Taking, signal?: AbortSignal): Promise<Imported> {
  return session.proofs.restDuring(cleanAndKeep(session, input, signal))
}

async function cleanAndKeep(
  session: LibrarySession,
  taking: Taking,
  signal: AbortSignal | undefined,
): Promise<Imported> {
  const { file, encoding, password = null, again } = taking
  const title = titleFiledAlike(session.library.db, taking.publication)
  const input = title === null ? taking : { ...taking, publication: title }
  const { bytes, sha256 } = await wholeFile(file)
  const same = () => (again ? null : sameFile(session, sha256))
  const before = same()
  if (before?.whole) return { kind: 'already', page: before.page }
  // A file that is unfinished was to be several pages.
  const apart = before !== null || (input.apart ?? false)
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
  const { painted, warnings } = (await painting?.scans) ?? { painted: [], warnings: [] }
  await input.before
  signal?.throwIfAborted()
  // While this one was cleaned, another window may have taken the same file, or it came twice.
  const meanwhile = same()
  if (meanwhile?.whole) return { kind: 'already', page: meanwhile.page }
  const whole = { ...cleaned, name, sha256, scans: painted }
  const [first, ...others] = await keepFile(
    session,
    whole,
    input,
    meanwhile?.page.id ?? null,
    signal,
  ).finally(() => session.shelf.publish('event', { kind: 'shelf' }))
  for (const page of [first, ...others]) session.proofs.imported(session, page)
  const ruled = [...session.house.problems(input.publication), ...cleaned.leftOut]
  return {
    kind: 'imported',
    page: pageOf(session, first),
    more: others.map((page) => pageOf(session, page)),
    warnings: [...ruled.map(({ reason }) => reason), ...warnings],
  }
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

/** The first page that these very bytes were imported as; `whole`: all their pages are there. */
function sameFile(session: LibrarySession, sha256: string): { page: Page; whole: boolean } | null {
  const { db } = session.library
  const page = pageWithSha256(db, sha256) ?? pageBroughtIn(session, sha256)
  return page === null ? null : { page: pageOf(session, page), whole: !isUnfinished(db, page) }
}

/** The page that this very file was brought in for, as long as it is of this text or of a later one: not once it is undone. */
function pageBroughtIn(session: LibrarySession, sha256: string): PageId | null {
  const { db } = session.library
  const stands = ({ page, firstLine }: { page: PageId; firstLine: number }) => {
    const source = sourceText(db, page)
    if (!source) return false
    const ranges = sourceRanges(source.lines.length, source.later)
    return sourceInUse(session.pages.get(page).document, ranges).from >= firstLine
  }
  return pagesWithLaterSha256(db, sha256).find(stands)?.page ?? null
}

function pageOf(session: LibrarySession, id: PageId): Page {
  const page = pageById(session.library.db, id)
  if (!page) throw new Trouble('not-found', { context: 'page', page: id })
  return page
}

/** A refusal by the cleaning thread, or its end, as trouble with this file. */
export async function answered<T extends Inspected | Cleaned>(
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
