import { maxScanBytes, type PageId, type Sheet } from '../../../core/contract'
import { geometryOf, libraryTrouble, pageById, putScan, scansOf, Trouble } from '../../library'
import { sheetsOf } from '../scans/scan-places'
import type { LibrarySession } from '../session'
import { type WholeFile, wholeFile } from './files'
import { pageSource } from './page-source'

/** Puts an image to a page as the scan of a sheet, its further images to the sheets behind it. @throws Trouble */
export async function attachScan(
  session: LibrarySession,
  { page, sheet, file }: { page: PageId; sheet: number; file: File | WholeFile },
  signal?: AbortSignal,
): Promise<{ sheets: Sheet[] }> {
  const { db } = session.library
  if (!pageById(db, page)) throw new Trouble('not-found', { context: 'page', page })
  const { bytes } = await wholeFile(file, maxScanBytes)
  const answer = await session.scans
    .ask({ task: 'keep', name: file.name, bytes }, signal)
    .catch((error: unknown) => {
      if (signal?.aborted) throw error
      const trouble = libraryTrouble(error, session.library.folder)
      if (trouble instanceof Trouble) throw trouble
      throw new Trouble('image-broken', { file: file.name }, error)
    })
  if (answer.kind === 'refused') throw new Trouble(answer.trouble, { file: file.name, ...answer.values })
  if (answer.kind !== 'kept') throw new RangeError(`the scan thread answered ${answer.kind}`)
  const before = scansOf(db, page)
  // Sheets are counted from the first one of the source that the page is of.
  const { firstSheet = 1 } = pageSource(db, page, session.pages.get(page).document) ?? {}
  const put = answer.scans.map((scan, index) => ({ ...scan, sheet: firstSheet - 1 + sheet + index }))
  const isNew = put.some((scan) =>
    before.every((old) => old.sheet !== scan.sheet || old.sha256 !== scan.sha256),
  )
  if (isNew) {
    db.transaction(() => {
      for (const scan of put) putScan(db, page, scan)
    }).immediate()
    session.shelf.publish('event', { kind: 'shelf' })
  }
  return { sheets: sheetsOf(geometryOf(db, page), scansOf(db, page)) }
}
