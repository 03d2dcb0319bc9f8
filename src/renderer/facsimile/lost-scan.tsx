import { useTranslation } from 'react-i18next'
import type { PageId } from '../../core/contract'
import { sentenceOf } from '../shell'
import { AttachScan } from './attach-scan'

interface Props {
  readonly page: PageId
  readonly sheet: number
  readonly error: unknown
  readonly onAttached: () => void
}

/** Lies over the pane where a scan's file is gone or spoilt: what happened, and the way to a new one. */
export function LostScan({ page, sheet, error, onAttached }: Props) {
  const { t } = useTranslation()
  return (
    <div className="facsimile none lost">
      <p className="lead">{t('facsimile.lost')}</p>
      <p role="alert">{sentenceOf(error, t)}</p>
      <AttachScan page={page} sheet={sheet} onAttached={onAttached} />
    </div>
  )
}
