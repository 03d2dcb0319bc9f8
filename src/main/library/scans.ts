import type { PageId } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** Which image shows which sheet of which page. Owns `scan` and `page_scan`; the images are files. */

/** A page image in the library's folder of scans. */
export interface Scan {
  /** Of its file, in hexadecimal. */
  readonly sha256: string
  /** The file's name as it came. */
  readonly name: string
  /** In pixels, upright. */
  readonly width: number
  readonly height: number
  /** Media type: image/… */
  readonly type: string
}

/** A scan, and the 1-based sheet of its page's file that it shows. */
export type SheetScan = Scan & { readonly sheet: number }

const insert = change((given: Given<Scan>) =>
  query
    .insertInto('scan')
    .values({
      sha256: given.sha256,
      name: given.name,
      width: given.width,
      height: given.height,
      type: given.type,
    })
    .onConflict((conflict) => conflict.doNothing()),
)
const put = change((given: Given<{ page: PageId; sheet: number; scan: string }>) =>
  query
    .insertInto('page_scan')
    .values({ page: given.page, sheet: given.sheet, scan: given.scan })
    .onConflict((conflict) => conflict.columns(['page', 'sheet']).doUpdateSet({ scan: given.scan })),
)
const bySha256 = select((given: Given<{ sha256: string }>) =>
  query.selectFrom('scan').selectAll().where('sha256', '=', given.sha256),
)
const every = select(() => query.selectFrom('scan').selectAll().orderBy('sha256'))
const ofPage = select((given: Given<{ page: PageId }>) =>
  query
    .selectFrom('page_scan')
    .innerJoin('scan', 'scan.sha256', 'page_scan.scan')
    .select(['page_scan.sheet', 'scan.sha256', 'scan.name', 'scan.width', 'scan.height', 'scan.type'])
    .where('page_scan.page', '=', given.page)
    .orderBy('page_scan.sheet'),
)

/** Puts a scan to a sheet of a page, in place of one that it had. Its file stands already. */
export function putScan(db: WritingDatabase, page: PageId, { sheet, ...scan }: SheetScan): void {
  insert.run(db, scan)
  put.run(db, { page, sheet, scan: scan.sha256 })
}

export function scanBySha256(db: ReadingDatabase, sha256: string): Scan | null {
  return bySha256.get(db, { sha256 }) ?? null
}

/** By sheet. */
export function scansOf(db: ReadingDatabase, page: PageId): SheetScan[] {
  return ofPage.all(db, { page })
}

export function allScans(db: ReadingDatabase): Scan[] {
  return every.all(db, {})
}
