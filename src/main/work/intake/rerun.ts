import type {
  ClientId,
  Encoding,
  OperationId,
  PageId,
  RerunPlace,
  RerunPreview,
} from '../../../core/contract'
import { linesWithText, schema, standingTags } from '../../../core/document'
import {
  bringIn,
  likeness,
  missingLines,
  type Rerun,
  rerun,
  type SheetsBeside,
  type ToldPlace,
  toldPlace,
  towards,
} from '../../../core/rerun'
import {
  addLaterSource,
  coverageOf,
  type LaterSource,
  laterGeometry,
  type OperationRow,
  putCoverage,
  putScan,
  Trouble,
} from '../../library'
import { operate } from '../log/operate'
import type { LibrarySession } from '../session'
import type { WholeFile } from './files'
import type { PageSource } from './page-source'
import { readAlready, withCarriedPlaces } from './rerun-lines'
import { type NewSource, newSource, oldReading, scansOfNew } from './rerun-source'

/** A file, and the page that it is a better text of. */
interface Given {
  readonly page: PageId
  readonly file: File | WholeFile
  /** null = detect. */
  readonly encoding: Encoding | null
  readonly password: string | null
}

/** Texts that have less in common are of two pages. */
const leastLikeness = 0.3
/** So many of the places that change are shown. */
const mostTold = 300

/** What bringing a better text in would do to a page. Nothing is changed. @throws Trouble */
export async function previewRerun(
  session: LibrarySession,
  input: Given,
  signal?: AbortSignal,
): Promise<RerunPreview> {
  const found = await prepare(session, input, signal)
  if (found.kind !== 'ready') return found
  const { version, source, merge } = found
  const of = (kind: string) => merge.places.filter((place) => place.kind === kind)
  const taken = of('next').map((place) => told(toldPlace(merge.ways, place)))
  return {
    kind: 'ready',
    version,
    sheet: source.sheet,
    likeness: found.likeness,
    taken: taken.slice(0, mostTold),
    takes: taken.length,
    kept: of('mine').length,
    same: of('same').length,
    tags: standingTags(merge.ways.mine.document).length,
    conflicts: merge.conflicts.map(({ id, why, ...place }) => ({ id, why, ...told(place) })),
    missing: missingLines(merge).length,
    lines: linesWithText(merge.ways.old.document).length,
  }
}

/** A character cut in two cannot be sent. */
function told({ old, mine, next, before, behind, pos, line }: ToldPlace): RerunPlace {
  return {
    old: old.toWellFormed(),
    mine: mine.toWellFormed(),
    next: next.toWellFormed(),
    before,
    behind,
    pos,
    line,
  }
}

/**
 * Brings a better text of a page in: what was done by hand stays, everything else becomes what the new text says, as one
 * operation. The source that the page had stays beside the new one, and undoing the operation leads back to it.
 *
 * @throws Trouble; then nothing is changed
 */
export async function bringRerun(
  session: LibrarySession,
  input: Given & {
    readonly client: ClientId
    readonly version: number
    readonly verdicts: Readonly<Record<string, 'mine' | 'next'>>
  },
  signal?: AbortSignal,
): Promise<{ kind: 'brought'; operation: OperationId } | { kind: 'behind' }> {
  const { page, client, verdicts } = input
  const found = await prepare(session, input, signal)
  if (found.kind !== 'ready' || found.version !== input.version) return { kind: 'behind' }
  const { source, merge } = found
  if (merge.conflicts.some(({ id }) => verdicts[id] === undefined)) return { kind: 'behind' }
  const scans = await scansOfNew(session, page, source, signal)
  signal?.throwIfAborted()
  const { db } = session.library
  // While the scans were painted, somebody may have typed.
  if (session.pages.get(page).version !== input.version) return { kind: 'behind' }
  const then = bringIn(merge, new Map(Object.entries(verdicts)), Math.random, found.sheets)
  const keep = (operation: OperationRow) => {
    const later: LaterSource = { ...source.kept, operation, geometry: found.geometry }
    addLaterSource(db, page, later)
    for (const { sheet, ...scan } of scans) putScan(db, page, { ...scan, sheet })
    const read = coverageOf(db, page)
    if (!read) return
    const ranges = readAlready(merge, read.ranges)
    const lines = linesWithText(then)
    const known = lines.filter((line) => ranges.some(({ from, to }) => from <= line && line < to))
    putCoverage(db, page, { ranges, read: known.length, lines: lines.length })
  }
  const name = { key: 'operations.rerun', values: { file: source.kept.name.slice(0, 200).toWellFormed() } }
  const operated = operate(session, { client, name }, new Map([[page, (now) => towards(now, then)]]), keep)
  if (!operated) throw new Trouble('not-found', { context: 'page', page })
  return { kind: 'brought', operation: operated.operation }
}

type Prepared =
  | {
      readonly kind: 'ready'
      readonly version: number
      readonly source: NewSource
      readonly merge: Rerun
      readonly likeness: number
      /** Of the new source, deflated; null = nothing is known. */
      readonly geometry: Uint8Array | null
      /** Of the old source and the new one; null = one of them does not tell. */
      readonly sheets: SheetsBeside | null
    }
  | Extract<RerunPreview, { kind: 'same' | 'unlike' }>

async function prepare(session: LibrarySession, input: Given, signal?: AbortSignal): Promise<Prepared> {
  const { page } = input
  const before = oldReading(session, page)
  const source = await newSource(session, input, before, signal)
  if (source === null) return { kind: 'same' }
  const { version, document } = session.pages.get(page)
  const old = oldReading(session, page)
  const next = schema.nodeFromJSON(source.document)
  const merge = rerun(old.document, document, next)
  const alike = likeness(merge.ways)
  if (alike < leastLikeness) return { kind: 'unlike', likeness: alike }
  const geometry = source.kept.geometry ?? withCarriedPlaces(merge, old.source, source)
  const sheets = sheetsBeside(old.source, { ...source.kept, geometry })
  return { kind: 'ready', version, source, merge, likeness: alike, geometry, sheets }
}

function sheetsBeside(
  old: PageSource,
  next: Pick<LaterSource, 'geometry' | 'firstSheet'>,
): SheetsBeside | null {
  const from = old.geometry()
  const known = laterGeometry(next)
  if (!known || !from) return null
  return {
    old: { first: old.firstSheet, sizes: from.pages },
    next: { first: next.firstSheet, sizes: known.pages },
  }
}
