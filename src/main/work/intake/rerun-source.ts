import type { Node } from 'prosemirror-model'
import type { Encoding, PageId } from '../../../core/contract'
import { openDraft, schema, withLinesFrom } from '../../../core/document'
import {
  issueById,
  type LaterSource,
  pageById,
  publicationTitle,
  type SheetScan,
  scansOf,
  snapshots,
  sourceText,
  Trouble,
} from '../../library'
import { isPdf } from '../../pdf'
import { policyFor } from '../house/policies'
import type { LibrarySession } from '../session'
import type { Cleaned, CleanedPage } from './clean-task'
import { type WholeFile, wholeFile } from './files'
import { answered } from './intake'
import { type PageSource, pageSource } from './page-source'
import { paintedSheets } from './painted-sheets'

/** What cleaning made of the source that a page is of, on the page's own line numbers. */
export interface OldReading {
  readonly source: PageSource
  readonly document: Node
}

/** @throws Trouble `not-found` */
export function oldReading(session: LibrarySession, page: PageId): OldReading {
  const { db } = session.library
  const source = pageSource(db, page, session.pages.get(page).document)
  if (!source) throw new Trouble('not-found', { context: 'page', page })
  const imported = snapshots(db, page).find(({ version }) => version === 0)
  const document =
    source.later === null && imported
      ? schema.nodeFromJSON(JSON.parse(imported.json))
      : withLinesFrom(openDraft(source.draft), source.range.from, source.firstSheet)
  return { source, document }
}

/** A file as a later source of a page, before it is one. */
export interface NewSource {
  readonly kept: Omit<LaterSource, 'operation'>
  readonly bytes: Uint8Array
  readonly password: string | null
  readonly sheet: number | null
  /** How many sheets it has. */
  readonly sheets: number
  /** What cleaning makes of it, as JSON, on the numbers that its lines will go by. */
  readonly document: unknown
}

/**
 * Reads and cleans a file as the page's own was, by the rules of its place. Of a file of several printed pages it is the
 * one that has most in common with the page, unless the page is several itself. null = it is the page's own file.
 *
 * @throws Trouble
 */
export async function newSource(
  session: LibrarySession,
  {
    page,
    file,
    encoding,
    password,
  }: { page: PageId; file: File | WholeFile; encoding: Encoding | null; password: string | null },
  old: OldReading,
  signal?: AbortSignal,
): Promise<NewSource | null> {
  const { db } = session.library
  const { bytes, sha256 } = await wholeFile(file)
  if (sha256 === old.source.sha256) return null
  const place = placeOf(session, page)
  const policy = policyFor(db, place)
  const house = session.house.bookFor(place.publication)
  const clean = (apart: boolean) =>
    cleanedOnce(session, JSON.stringify([page, sha256, encoding, apart, policy]), () =>
      answered(
        file.name,
        signal,
        session.cleaner.clean({ name: file.name, bytes, encoding, password, apart, policy, house }, signal),
      ),
    )
  const whole = await clean(false)
  const apart = whole.sheets > 1 ? (await clean(true)).pages : []
  const at = sheetMeant(old.source.lines, whole.pages, apart)
  const own = at === null ? whole.pages[0] : apart[at]
  const lines = sourceText(db, page)?.lines.length ?? 0
  if (!own || own.lines.length === 0) throw new Trouble('file-empty', { file: file.name })
  const firstLine = lines + 1
  const sheet = at === null ? null : at + 1
  const firstSheet = sheetsBefore(session, page) + 1
  const { lines: text, geometry, draft } = own
  return {
    kept: {
      firstLine,
      firstSheet,
      name: file.name,
      encoding: whole.encoding,
      sha256,
      lines: text,
      original: whole.original,
      sheet,
      draft,
      geometry,
    },
    bytes,
    password,
    sheet,
    sheets: at === null ? whole.sheets : 1,
    document: withLinesFrom(schema.nodeFromJSON(JSON.parse(own.document)), firstLine, firstSheet).toJSON(),
  }
}

/** What was cleaned for a preview is not cleaned again when it is brought in a moment later. */
const cleanedLast = new WeakMap<LibrarySession, Map<string, Cleaned>>()
/** A file as a whole, and each of its sheets. */
const mostKept = 2

async function cleanedOnce(
  session: LibrarySession,
  key: string,
  clean: () => Promise<Cleaned>,
): Promise<Cleaned> {
  const before = cleanedLast.get(session) ?? new Map<string, Cleaned>()
  const cleaned = before.get(key) ?? (await clean())
  const others = [...before].filter(([one]) => one !== key)
  cleanedLast.set(session, new Map([...others, [key, cleaned] as const].slice(-mostKept)))
  return cleaned
}

/** The scans of a new source's sheets, by the numbers that they will go by: its own, or those that the page had. */
export async function scansOfNew(
  session: LibrarySession,
  page: PageId,
  { kept, bytes, password, sheet, sheets }: NewSource,
  signal?: AbortSignal,
): Promise<readonly SheetScan[]> {
  const first = kept.firstSheet
  if (isPdf(bytes)) {
    const { name, sha256 } = kept
    const { painted } = await paintedSheets(session, { name, sha256, bytes, password }, signal).scans
    const own = sheet === null ? painted : painted.slice(sheet - 1, sheet)
    return own.flatMap((scan, index) => (scan ? [{ ...scan, sheet: first + index }] : []))
  }
  const { source } = oldReading(session, page)
  const had = scansOf(session.library.db, page).filter(
    (scan) => scan.sheet >= source.firstSheet && scan.sheet < source.firstSheet + sheets,
  )
  const count = source.geometry()?.pages.length ?? 1
  return count === sheets
    ? had.map((scan) => ({ ...scan, sheet: first + scan.sheet - source.firstSheet }))
    : []
}

function placeOf(session: LibrarySession, id: PageId) {
  const { db } = session.library
  const page = pageById(db, id)
  const issue = page && issueById(db, page.issue)
  if (!issue) throw new Trouble('not-found', { context: 'page', page: id })
  return { ...issue, publication: publicationTitle(db, issue.publication) ?? '' }
}

function sheetsBefore(session: LibrarySession, page: PageId): number {
  const { db } = session.library
  const { source } = oldReading(session, page)
  const stated = source.firstSheet - 1 + (source.geometry()?.pages.length ?? 1)
  return Math.max(1, stated, ...scansOf(db, page).map(({ sheet }) => sheet))
}

/** Texts are told apart by stretches of so many characters. */
const gram = 6

/** A whole file that has so much more of a page than any of its sheets is meant as a whole. */
const more = 0.1

/** Which of a file's sheets a page is, by the text that they have in common; null = all of them. */
function sheetMeant(
  lines: readonly string[],
  whole: readonly CleanedPage[],
  apart: readonly CleanedPage[],
): number | null {
  if (apart.length === 0) return null
  const wanted = grams(lines)
  const share = (own: readonly string[]) => {
    const all = grams(own)
    return [...wanted].filter((one) => all.has(one)).length / Math.max(1, wanted.size)
  }
  const shares = apart.map((page) => share(page.lines))
  const best = Math.max(...shares)
  return share(whole.flatMap((page) => page.lines)) > best + more ? null : shares.indexOf(best)
}

function grams(lines: readonly string[]): ReadonlySet<string> {
  const text = lines.join('').replace(/\s/gu, '')
  return new Set(
    Array.from({ length: Math.max(0, text.length - gram) }, (_, at) => text.slice(at, at + gram)),
  )
}
