import { type RefObject, useEffect } from 'react'

/** The pane was asked for by key, and is not drawn yet. */
let wanted = false

/** Puts the focus into the pane, as soon as it is there. */
export function wantFocus(): void {
  const there = document.querySelector<HTMLElement>('#pane-scan .facsimile')
  wanted = there === null
  if (there) focus(there)
}

/** The focus is wanted elsewhere by now. */
export function wantNoFocus(): void {
  wanted = false
}

/** What the pane shows takes the focus that was asked for before it was drawn. */
export function useWantedFocus(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!wanted || !pane.current) return
    wanted = false
    focus(pane.current)
  }, [pane])
}

function focus(pane: HTMLElement): void {
  const wayOut = pane.querySelector<HTMLElement>('.lost button')
  const target = wayOut ?? (pane.tabIndex >= 0 ? pane : pane.querySelector('button'))
  target?.focus({ preventScroll: true })
}
