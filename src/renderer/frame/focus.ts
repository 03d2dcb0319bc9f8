import type { PaneId } from './panes'

const order: readonly PaneId[] = ['library', 'scan', 'text', 'inspector']

/** Puts the focus into a pane, where it can be typed or walked: its text, else its first list or control. */
export function focusPane(id: PaneId): void {
  // A pane that was just opened is laid out on the next frame.
  requestAnimationFrame(() => {
    const pane = paneOf(id)
    const target =
      pane?.querySelector<HTMLElement>('[contenteditable="true"]') ??
      pane?.querySelector<HTMLElement>('[role="treegrid"], [role="grid"], [role="listbox"], [role="tab"]') ??
      pane?.querySelector<HTMLElement>('button, input, [tabindex="0"]')
    const inside = target?.matches('[role="treegrid"], [role="grid"], [role="listbox"]')
      ? target.querySelector<HTMLElement>('[aria-selected="true"], [role="row"], [role="option"]')
      : null
    ;(inside ?? target)?.focus()
  })
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
