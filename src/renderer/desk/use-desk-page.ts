import { type RefObject, useEffect, useRef, useState } from 'react'
import type { LibraryClient, PageId } from '../../core/contract'
import { linesWithText } from '../../core/document'
import { DeskPage } from './desk-page'
import { isReceived } from './from-log'
import type { Past } from './past'

/** `none` = no page was asked for. */
export type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly desk: DeskPage }
  | { readonly kind: 'failed'; readonly error: unknown; readonly again: () => void }

/**
 * Opens a page for the desk and its neighbours, and lets it go when another is asked for. `onTrouble` is told, as it
 * was thrown, of what the library could not do with an open page: say it to the editor. Nothing typed is lost by it.
 * `past` is what was done in the window, and stays the same. `onOpen` has the page before it is shown.
 */
export function useDeskPage(
  client: LibraryClient,
  page: PageId | null,
  past: Past,
  onTrouble: (error: unknown) => void,
  onOpen: (desk: DeskPage) => void,
): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: 'none' })
  const [attempt, setAttempt] = useState(0)
  const tell = useRef(onTrouble)
  const opens = useRef(onOpen)
  useEffect(() => {
    tell.current = onTrouble
    opens.current = onOpen
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same page again
  useEffect(
    () => openAndLetGo(client, page, { past, tell, opens, setOpening, again: setAttempt }),
    [client, page, past, attempt],
  )

  return opening
}

interface Opener {
  readonly past: Past
  readonly tell: RefObject<(error: unknown) => void>
  readonly opens: RefObject<(desk: DeskPage) => void>
  readonly setOpening: (opening: Opening) => void
  readonly again: (next: (count: number) => number) => void
}

/**
 * Outside the component, so that a page holds nothing of the picture in which it was asked for: functions made in one
 * call share what any of them needs, and each page would keep the one before it.
 *
 * @returns lets the page go
 */
function openAndLetGo(
  client: LibraryClient,
  page: PageId | null,
  { past, tell, opens, setOpening, again }: Opener,
): (() => void) | undefined {
  if (page === null) {
    setOpening({ kind: 'none' })
    return undefined
  }
  let wanted = true
  let desk: DeskPage | null = null
  setOpening({ kind: 'opening' })
  client.pages.open({ page }).then(
    (opened) => {
      if (!wanted) return
      desk = new DeskPage(opened, client, past, (error) => tell.current(error))
      // Another source was brought in: what the desk has to know of it comes with the page.
      const lines = opened.source.lines.length
      desk.follow((tr) => {
        if (wanted && isReceived(tr) && linesWithText(tr.doc).some((line) => line > lines))
          again((count) => count + 1)
      })
      opens.current(desk)
      setOpening({ kind: 'open', desk })
    },
    (error: unknown) => {
      if (wanted) setOpening({ kind: 'failed', error, again: () => again((count) => count + 1) })
    },
  )
  return () => {
    wanted = false
    void desk?.close()
  }
}
