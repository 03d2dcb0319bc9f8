import type { FoundHit, FoundPage } from '../../core/contract'
import { Crop } from '../card'
import { usePrinted } from './use-printed'

/** What is printed at a hit, with as many characters on either side; nothing where its page has no scan. */
export function HitCrop({ page, hit, beside }: { page: FoundPage; hit: FoundHit; beside: number }) {
  const place = usePrinted(page).get(hit)
  return place ? <Crop page={page.page} place={place} length={place.length} beside={beside} /> : null
}
