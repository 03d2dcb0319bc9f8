import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import './facsimile.css'
import { ScanView } from './scan-view'
import { hasScan, useSheets } from './sheets'

/** The pane of the scan: the printed page, or how it can be had. */
export function Facsimile({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  const sheets = useSheets(desk.opened.page.id)
  if (sheets === undefined) return null
  if (!hasScan(sheets))
    return (
      <section className="facsimile none" aria-label={t('facsimile.title')}>
        <p className="lead">{t('facsimile.none')}</p>
        <p>{t('facsimile.how')}</p>
      </section>
    )
  return <ScanView key={desk.opened.page.id} desk={desk} sheets={sheets} />
}
