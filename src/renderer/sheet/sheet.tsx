import { useState } from 'react'
import { useCommands } from '../shell'
import type { Surroundings } from '../wide'
import { openSheet, sheetRequest } from './request'
import './sheet.css'
import { useStore } from '../store'
import { SheetView } from './sheet-view'

interface Props extends Surroundings {
  /** The character that is selected, or that a card is about; '' = none. */
  readonly character: () => string
}

/** The sheet that is asked for, if any, over the window. Its key opens it, and leads back into one that waits. */
export function GlyphSheet({ character, ...surroundings }: Props) {
  const request = useStore(sheetRequest)
  /** What is looked at in the text meanwhile. */
  const [looking, setLooking] = useState<string | null>(null)
  useCommands([
    {
      id: 'sheet',
      group: 'edit',
      key: 'Mod-Shift-k',
      run: () => {
        if (looking === null) openSheet(character())
        else setLooking(null)
      },
    },
  ])
  return request === null ? null : (
    <SheetView
      character={request.character}
      looking={looking}
      setLooking={setLooking}
      onClose={() => {
        setLooking(null)
        sheetRequest.set(null)
      }}
      {...surroundings}
    />
  )
}
