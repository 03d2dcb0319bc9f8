import { useState } from 'react'
import { useCommands } from '../shell'
import type { Surroundings } from '../wide'
import './ledger.css'
import type { LedgerTab } from './ledger-keys'
import { LedgerView } from './ledger-view'

/** The ledger over the window, where it is open. Its key opens it, and leads back into one that waits. */
export function Ledger(surroundings: Surroundings) {
  const [open, setOpen] = useState<LedgerTab | null>(null)
  /** What is looked at in the text meanwhile. */
  const [looking, setLooking] = useState<string | null>(null)
  const show = (tab: LedgerTab) => {
    setLooking(null)
    setOpen(tab)
  }
  useCommands([
    { id: 'ledger', group: 'view', key: 'Mod-Shift-g', run: () => show(open ?? 'figures') },
    { id: 'disagreements', group: 'view', key: null, run: () => show('disagreements') },
  ])
  return open === null ? null : (
    <LedgerView
      tab={open}
      setTab={setOpen}
      looking={looking}
      setLooking={setLooking}
      onClose={() => {
        setLooking(null)
        setOpen(null)
      }}
      {...surroundings}
    />
  )
}
