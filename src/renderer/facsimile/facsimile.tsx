import { useMemo } from 'react'
import { sourceInUse, sourceRanges } from '../../core/document'
import type { DeskPage } from '../desk'
import './facsimile.css'
import { useStore } from '../store'
import { NoScan } from './no-scan'
import { ScanView } from './scan-view'
import { hasScan, type Sheets, useSheets } from './sheets'

/** The pane of the scan: the printed page, or how it can be had. */
export function Facsimile({ desk }: { desk: DeskPage }) {
  const { page } = desk.opened
  const sheets = useSheetsInUse(desk)
  if (sheets === undefined) return null
  return hasScan(sheets) ? (
    <ScanView key={page.id} desk={desk} sheets={sheets} />
  ) : (
    <NoScan key={page.id} page={page.id} />
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
