import { useMemo, useState } from 'react'
import type { Sheet } from '../../core/contract'
import { type Sheets, sheetOf } from './sheets'

/** Which of a page's scanned sheets is looked at. */
interface SheetAtHand {
  /** undefined = none has a scan. */
  readonly sheet: Sheet | undefined
  /** Its place among those with a scan, 1-based. */
  readonly at: number
  /** How many have a scan. */
  readonly count: number
  readonly turn: (by: 1 | -1) => void
}

/** The sheet of a source line, until another is turned to by hand: that one stays until the line is another. */
export function useSheetAtHand(sheets: Sheets, line: number | null): SheetAtHand {
  const scanned = useMemo(() => sheets.sheets.filter(({ scan }) => scan !== null), [sheets])
  const [asked, setAsked] = useState<{ readonly sheet: number; readonly at: number | null } | null>(null)
  if (asked && asked.at !== line) setAsked(null)
  const ofLine = line === null ? null : sheetOf(sheets, line)
  const wanted = asked ? scanned.find(({ sheet }) => sheet === asked.sheet) : ofLine
  const sheet = wanted ?? ofLine ?? scanned[0]
  const at = sheet ? scanned.indexOf(sheet) + 1 : 0

  function turn(by: 1 | -1): void {
    const next = scanned[at - 1 + by]
    if (next) setAsked({ sheet: next.sheet, at: line })
  }
  return { sheet, at, count: scanned.length, turn }
}
