import type { Node } from 'prosemirror-model'
import type { PageId } from '../../../core/contract'
import { type PictureCrop, Unwritable } from '../../../core/exits'
import type { SourcePage } from '../../../core/text'
import { scansOf } from '../../library'
import type { PageSource } from '../intake/page-source'
import { pictureOn } from '../scans/scan-places'
import type { Exporting } from './exporting'

/**
 * What cuts the pictures of a page's document, numbered as its source is, out of their scans. null = nobody knows a
 * picture's place, or there is no scan.
 *
 * @throws Unwritable where the scan cannot be read; the signal's reason
 */
export function pageCrops(
  { library: { db }, scans }: Exporting,
  page: PageId,
  { geometry, firstSheet }: Pick<PageSource, 'geometry' | 'firstSheet'>,
  signal?: AbortSignal,
): (picture: Node) => Promise<PictureCrop | null> {
  const own = scansOf(db, page).map((scan) => ({ ...scan, sheet: scan.sheet - firstSheet + 1 }))
  let sheets: readonly SourcePage[] | null = null
  return async ({ attrs }) => {
    if (own.length === 0 || attrs.region === null) return null
    sheets ??= geometry()?.pages ?? []
    const place = pictureOn(own, sheets, attrs.region as string | null)
    if (!place) return null
    signal?.throwIfAborted()
    // What breaks the thread, or holds it for minutes, is a scan that cannot be read like any other.
    const answer = await scans.ask({ task: 'picture', ...place }, signal).catch(() => null)
    signal?.throwIfAborted()
    if (answer?.kind !== 'picture') {
      const lost = answer?.kind === 'refused' && answer.trouble === 'scan-lost'
      throw new Unwritable(lost ? 'scan-lost' : 'scan-damaged', { file: place.scan.name })
    }
    const { picture } = answer
    return picture && { ...picture, base64: () => Buffer.from(picture.jpeg).toString('base64') }
  }
}
