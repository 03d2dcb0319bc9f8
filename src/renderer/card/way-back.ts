import type { DeskPage } from '../desk'

/** Where the editor was before a card took the keys: the element with the focus, and how far the text was scrolled. */
export interface WayBack {
  readonly focus: HTMLElement | null
  readonly top: number
}

/** Call it before the card has the focus. */
export function wayBack(desk: DeskPage): WayBack {
  const { activeElement } = document
  return {
    focus: activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null,
    top: desk.pane.scroller?.scrollTop ?? 0,
  }
}

/** Gives the focus back, or to the text where that element is gone, and scrolls the text to where it was. */
export function goBack(desk: DeskPage, { focus, top }: WayBack): void {
  if (focus?.isConnected) focus.focus({ preventScroll: true })
  else desk.focus()
  desk.pane.scroller?.scrollTo({ top })
}
