import type { KeyboardEvent } from 'react'

/** An arrow moves by a line of text or two, in CSS pixels. */
const line = 40

/** By how much a key moves what is seen through a height; null = it does not. */
function distance(key: string, height: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return line
    case 'ArrowUp':
      return -line
    case 'PageDown':
      return 0.9 * height
    case 'PageUp':
      return -0.9 * height
    case 'End':
      return Number.MAX_SAFE_INTEGER
    case 'Home':
      return -Number.MAX_SAFE_INTEGER
    default:
      return null
  }
}

/**
 * Scrolls what a dialog holds while the dialog itself has the focus, or a button of its head or foot: what is only read
 * has nothing in it that could take the focus (WCAG 2.1.1). Answers whether it did.
 */
export function scrollDialog(event: KeyboardEvent<HTMLElement>): boolean {
  const { key, target, currentTarget, altKey, ctrlKey, metaKey, shiftKey } = event
  if (altKey || ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return false
  const dialog = currentTarget.querySelector('.dialog')
  const inside = dialog?.querySelector(':scope > .inside')
  if (!inside || inside.contains(target) || !dialog?.contains(target)) return false
  if (target !== dialog && !(target instanceof HTMLButtonElement)) return false
  const by = distance(key, inside.clientHeight)
  if (by === null || inside.scrollHeight <= inside.clientHeight) return false
  inside.scrollBy({ top: by })
  return true
}
