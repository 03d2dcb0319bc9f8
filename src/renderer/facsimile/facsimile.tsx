import type { DeskPage } from '../desk'
import './facsimile.css'
import { NoScan } from './no-scan'
import { ScanView } from './scan-view'
import { hasScan, useSheets } from './sheets'

/** The pane of the scan: the printed page, or how it can be had. */
export function Facsimile({ desk }: { desk: DeskPage }) {
  const { page } = desk.opened
  const sheets = useSheets(page.id)
  if (sheets === undefined) return null
  return hasScan(sheets) ? (
    <ScanView key={page.id} desk={desk} sheets={sheets} />
  ) : (
    <NoScan key={page.id} page={page.id} />
  )
}
