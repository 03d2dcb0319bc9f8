import { useCallback, useState } from 'react'
import type { Arranged } from '../../core/pairing'
import { chooseFiles } from '../intake'
import { rowAtFocus } from '../library'
import type { Open } from './dialogs'
import type { OpenPage } from './use-open-page'

/** The one dialog that stands over the window, and what opens it. */
interface OpenDialog {
  readonly open: Open
  readonly ask: (open: Open) => void
  readonly close: () => void
  readonly importFiles: (files: Arranged) => void
  /** Asks which files first. */
  readonly importAny: () => void
  /** Of the row of the library that has the focus. */
  readonly exportHere: () => void
  /** Of the open page; null = none is. */
  readonly removeHere: (() => void) | null
}

export function useOpenDialog({ here, whereabouts }: OpenPage): OpenDialog {
  const [open, ask] = useState<Open>(null)
  const close = useCallback(() => ask(null), [])
  const importFiles = useCallback((files: Arranged) => ask({ kind: 'import', files }), [])
  return {
    open,
    ask,
    close,
    importFiles,
    importAny: () => void chooseFiles().then((files) => files && importFiles(files)),
    exportHere: () => ask({ kind: 'export', scope: rowAtFocus() }),
    removeHere: here && whereabouts ? () => ask({ kind: 'remove', page: whereabouts.page }) : null,
  }
}
