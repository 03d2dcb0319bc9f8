import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sourceInUse, sourceRanges } from '../../core/document'
import type { DeskPage } from '../desk'
import { useLinkState } from '../shell'
import './facsimile.css'
import { useStore } from '../store'
import { UnreachedScan } from './lost-scan'
import { NoScan } from './no-scan'
import { ScanView } from './scan-view'
import { hasScan, type Sheets, useSheets } from './sheets'
import { useWantedFocus } from './wanted-focus'

/** The pane of the scan: the printed page, or how it can be had. */
export function Facsimile({ desk }: { desk: DeskPage }) {
  const { page } = desk.opened
  const sheets = useSheetsInUse(desk)
  if (sheets === undefined) return <Unknown key={page.id} />
  return hasScan(sheets) ? (
    <ScanView key={page.id} desk={desk} sheets={sheets} />
  ) : (
    <NoScan key={page.id} page={page.id} />
  )
}

/** Stands where it is not known yet whether there is a scan: for a moment, or as long as nobody can be asked. */
function Unknown() {
  const { t } = useTranslation()
  const pane = useRef<HTMLElement>(null)
  useWantedFocus(pane)
  if (useLinkState() === 'connected') return null
  return (
    <section ref={pane} className="facsimile" aria-label={t('facsimile.title')}>
      <UnreachedScan />
    </section>
  )
}

/** The sheets of the source that the page's text is of; those of a source that another took the place of are left out. */
function useSheetsInUse(desk: DeskPage): Sheets | undefined {
  const { page, source } = desk.opened
  const sheets = useSheets(page.id)
  const ranges = useMemo(() => sourceRanges(source.lines.length, source.later), [source])
  const from = useStore(desk.here, ({ document }) => sourceInUse(document, ranges).from)
  return useMemo(() => {
    if (!sheets || ranges.length === 1) return sheets
    const { to } = ranges.find((range) => range.from === from) ?? ranges[0]
    const own = new Set(sheets.lines.slice(from - 1, to - 1).map(({ sheet }) => sheet))
    return { ...sheets, sheets: sheets.sheets.filter(({ sheet }) => own.has(sheet)) }
  }, [sheets, ranges, from])
}
