import type { TFunction } from 'i18next'
import type { RerunPreview } from '../../core/contract'
import { changesOf } from './sums'

/**
 * What is said of a file that changes nothing on the page; null = there is something that it would change.
 *
 * @param preview null = it is being read; undefined = it cannot be
 */
export function noteOf(preview: RerunPreview | null | undefined, t: TFunction): string | null {
  switch (preview?.kind) {
    case 'ready':
      return changesOf(preview) === 0 ? t('rerun.unchanged') : null
    case 'same':
      return t('rerun.same')
    case 'unlike':
      return t('rerun.unlike', { percent: Math.round(100 * preview.likeness) })
    case undefined:
      return preview === null ? t('rerun.looking') : null
    default:
      return preview satisfies never
  }
}
