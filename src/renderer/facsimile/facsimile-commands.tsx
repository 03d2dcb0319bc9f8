import { useEffect } from 'react'
import type { DeskPage } from '../desk'
import { useCommands } from '../shell'
import { hasScan, useSheets } from './sheets'
import { wantFocus, wantNoFocus } from './wanted-focus'

interface Side {
  readonly open: boolean
  readonly show: () => void
  readonly close: () => void
  /** It slides over the text. */
  readonly narrow: boolean
  /** Told whether the page has a scan, once that is known. */
  readonly follow: (scanned: boolean) => void
}

interface Props {
  /** null = no page is open. */
  readonly desk: DeskPage | null
  readonly side: Side
  /** Puts the focus into the text. */
  readonly toText: () => void
}

/**
 * One key brings the scan, and takes it away again from within it. Until she did either, it is there where a page has
 * one.
 */
export function FacsimileCommands({ desk, side, toText }: Props) {
  // Known before a card asks, so that it takes its room at once.
  const page = desk?.opened.page.id ?? null
  const sheets = useSheets(page)
  const scanned = sheets && hasScan(sheets)
  // biome-ignore lint/correctness/useExhaustiveDependencies: where she closes it meanwhile it stays closed
  useEffect(() => {
    if (page !== null && scanned !== undefined) side.follow(scanned)
  }, [page, scanned, side.narrow])
  useCommands([
    {
      id: 'facsimile',
      group: 'view',
      key: 'Mod-5',
      run: () => {
        const within = document.getElementById('pane-scan')?.contains(document.activeElement) === true
        if (side.open && within) {
          wantNoFocus()
          side.close()
          toText()
        } else {
          side.show()
          wantFocus()
        }
      },
    },
  ])
  return null
}
