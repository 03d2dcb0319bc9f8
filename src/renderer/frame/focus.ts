import type { PaneId } from './side-control'

const order: readonly PaneId[] = ['library', 'scan', 'text', 'inspector']

/** Puts the focus into a pane, where it can be typed or walked: its text, else its first list or control. */
export function focusPane(id: PaneId): void {
  // At once where it stands: what asks for the focus after this must not lose it to a later frame.
  if ((paneOf(id)?.clientWidth ?? 0) > 0 && focusIn(id)) return
  // A pane that was just opened is laid out on the next frame.
  requestAnimationFrame(() => focusIn(id))
}

/** False where nothing of it could take the focus. */
function focusIn(id: PaneId): boolean {
  const pane = paneOf(id)
  wake(pane)
  const target =
    pane?.querySelector<HTMLElement>('[contenteditable="true"], [role="tab"][aria-selected="true"]') ??
    pane?.querySelector<HTMLElement>('[role="treegrid"], [role="grid"], [role="listbox"], [role="tab"]') ??
    pane?.querySelector<HTMLElement>('button, input, [tabindex="0"]')
  // The text stays as she was reading it, wherever the caret was left.
  if (target) (rowOf(target) ?? target).focus({ preventScroll: target.matches('[contenteditable="true"]') })
  return pane?.contains(document.activeElement) === true
}

/** The row of a list that takes the focus in its place: the selected one, else the first; null = it keeps it itself. */
function rowOf(list: HTMLElement): HTMLElement | null {
  if (!list.matches('[role="treegrid"], [role="grid"], [role="listbox"]')) return null
  return (
    list.querySelector<HTMLElement>('[tabindex][aria-selected="true"]') ??
    list.querySelector<HTMLElement>('[tabindex]:is([role="row"], [role="option"])')
  )
}

/** Puts the focus on what may stand in a pane that was just opened. */
export function focusShown(found: () => HTMLElement | null): void {
  // At once where it stands, or the next key would still go into the text; a pane just opened is laid out first.
  wake(found())
  found()?.focus()
  if (document.activeElement !== found()) requestAnimationFrame(() => found()?.focus())
}

/** A pane that is opened takes the focus before it is drawn anew, until when it is inert. */
function wake(within: HTMLElement | null): void {
  within?.closest<HTMLElement>('.pane')?.toggleAttribute('inert', false)
}

/** On to the pane after (1) or before (-1) the one with the focus, round about; closed panes are passed over. */
export function nextPane(by: 1 | -1): void {
  const there = order.filter((id) => (paneOf(id)?.clientWidth ?? 0) > 0)
  const at = there.findIndex((id) => paneOf(id)?.contains(document.activeElement))
  const next = there[(at + by + there.length) % there.length]
  if (next) focusPane(next)
}

function paneOf(id: PaneId): HTMLElement | null {
  return document.getElementById(`pane-${id}`)
}
