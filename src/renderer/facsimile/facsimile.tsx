import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import './facsimile.css'
import { hasScan, useSheets } from './sheets'

/** What shows tiles is large, and not every editor has scans: it is read when the first one is looked at. */
const ScanView = lazy(() => import('./scan-view').then((module) => ({ default: module.ScanView })))

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
  return (
    <Suspense fallback={null}>
      <ScanView key={desk.opened.page.id} desk={desk} sheets={sheets} />
    </Suspense>
  )
}
