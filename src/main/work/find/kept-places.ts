import type { PageId, ScanLine, Sheet } from '../../../core/contract'
import { geometryOf, type ReadingDatabase, scansOf, sourceCount, sourceText, Trouble } from '../../library'
import { linesOn, sheetsOf } from '../scans/scan-places'

/** A page's sheets, and where its lines stand on them. */
export interface Places {
  readonly sheets: Sheet[]
  readonly lines: ScanLine[]
}

/** Pages whose places are kept: hits and look-alikes ask for one crop after the other, page by page. */
const mostPages = 4

const kept = new WeakMap<ReadingDatabase, Map<PageId, { readonly scans: string; readonly places: Places }>>()

/**
 * Where the lines of a page stand. A source never changes, so what was read holds as long as the page has the same sources
 * and scans. @throws Trouble `not-found`
 */
export function placesOf(db: ReadingDatabase, page: PageId): Places {
  const own = scansOf(db, page)
  const scans = `${sourceCount(db, page)} ${own.map(({ sheet, sha256 }) => `${sheet} ${sha256}`).join()}`
  const pages = kept.get(db) ?? new Map()
  kept.set(db, pages)
  const known = pages.get(page)
  const places = known?.scans === scans ? known.places : read()
  pages.delete(page)
  pages.set(page, { scans, places })
  for (const old of pages.keys()) if (pages.size > mostPages) pages.delete(old)
  return places

  function read(): Places {
    const source = sourceText(db, page)
    if (!source) throw new Trouble('not-found', { context: 'page', page })
    const geometry = geometryOf(db, page)
    const sheets = sheetsOf(geometry, own)
    return { sheets, lines: linesOn(sheets, geometry, source.lines.length) }
  }
}
