import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageId } from '../../core/contract'
import { AttachScan } from './attach-scan'
import { useWantedFocus } from './wanted-focus'

/** Stands where a page has no scan: how it can be given one. */
export function NoScan({ page }: { page: PageId }) {
  const { t } = useTranslation()
  const pane = useRef<HTMLElement>(null)
  useWantedFocus(pane)
  return (
    <section ref={pane} className="facsimile none" aria-label={t('facsimile.title')}>
      <p className="lead">{t('facsimile.none')}</p>
      <p>{t('facsimile.how')}</p>
      <AttachScan page={page} />
    </section>
  )
}
