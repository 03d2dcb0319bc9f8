import { type PageId, tileEdge } from '../../../core/contract'
import { boxOfRange } from '../../../core/text'
import { geometryOf, type Scan, scanBySha256, scansOf, sourceText, Trouble } from '../../library'
import { levelsOf } from '../../scans'
import { placesOf } from '../find/kept-places'
import type { LibrarySession } from '../session'
import { pictureOn } from './scan-places'
import type { ScanAnswer } from './scan-task'

/** A page's sheets, and its lines on them as JSON. @throws Trouble `not-found` */
export function scanPlaces({ library }: Pick<LibrarySession, 'library'>, page: PageId) {
  const { sheets, lines } = placesOf(library.db, page)
  return { sheets, lines: JSON.stringify(lines) }
}

/** @throws Trouble `not-found` */
export function aboutScan({ library }: Pick<LibrarySession, 'library'>, sha256: string) {
  const { width, height } = known(library, sha256)
  return { width, height, levels: levelsOf({ width, height }), tile: tileEdge } as const
}

/** @throws Trouble; RangeError where there is no such tile */
export async function scanTile(
  { library, scans }: Pick<LibrarySession, 'library' | 'scans'>,
  { scan: sha256, ...at }: { scan: string; level: number; x: number; y: number },
  signal?: AbortSignal,
): Promise<File> {
  const scan = known(library, sha256)
  const file = imageIn(await scans.ask({ task: 'tile', scan, ...at }, signal), scan)
  if (!file) throw new RangeError('a tile is never empty')
  return file
}

/** What is printed where a line's `[from, to)` stands; null = that is not known, or there is no scan. @throws Trouble */
export async function scanCrop(
  { library, scans }: Pick<LibrarySession, 'library' | 'scans'>,
  { page, line, from, to }: { page: PageId; line: number; from: number; to: number },
  signal?: AbortSignal,
): Promise<File | null> {
  const text = sourceText(library.db, page)?.lines[line - 1]
  const { sheets, lines } = placesOf(library.db, page)
  const place = lines[line - 1]
  const sheet = place && sheets[place.sheet - 1]
  const box = place && text !== undefined ? boxOfRange(place, text.length, { from, to }) : null
  if (!sheet?.scan || !box) return null
  const scan = known(library, sheet.scan)
  return imageIn(await scans.ask({ task: 'crop', scan, box }, signal), scan)
}

/** What is printed at the place of a picture; null = there is no such place, or no scan. @throws Trouble */
export async function scanOfPicture(
  { library, scans }: Pick<LibrarySession, 'library' | 'scans'>,
  { page, region }: { page: PageId; region: string },
  signal?: AbortSignal,
): Promise<File | null> {
  const own = scansOf(library.db, page)
  const place = own.length > 0 ? pictureOn(own, geometryOf(library.db, page)?.pages ?? [], region) : null
  if (!place) return null
  return imageIn(await scans.ask({ task: 'crop', ...place, exact: true }, signal), place.scan)
}

function known({ db }: LibrarySession['library'], sha256: string): Scan {
  const scan = scanBySha256(db, sha256)
  if (!scan) throw new Trouble('not-found', { context: 'scan' })
  return scan
}

function imageIn(answer: ScanAnswer, { name }: Scan): File | null {
  if (answer.kind === 'refused') throw new Trouble(answer.trouble, { file: name, ...answer.values })
  if (answer.kind !== 'image') throw new RangeError(`the scan thread answered ${answer.kind}`)
  return answer.bytes && new File([Uint8Array.from(answer.bytes)], 'scan.jpg', { type: 'image/jpeg' })
}
