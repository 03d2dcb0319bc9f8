import type { KeyboardEvent } from 'react'

/** Whether a key goes into a field for text, which has its own use for letters and for undo. */
export function onField({ target }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox'
  return target instanceof HTMLTextAreaElement
}
