import type { KeyboardEvent } from 'react'
import type { Within } from '../../core/contract'
import { scopeOfKey } from '../series'
import { signWithAlt } from '../shell'

/** What a key means anywhere in the sheet. */
export type SheetKey =
  | { readonly kind: 'order' | 'mark' | 'look' | 'fix' }
  /** It may be one of the grid's. */
  | { readonly kind: 'other' }
  | { readonly kind: 'scope'; readonly scope: Within }

/**
 * null = the sheet has no use for it. Nothing while an input method composes.
 *
 * @param field for the right character: it has the focus all the time, so what is no text there walks and marks
 */
export function sheetKey(event: KeyboardEvent, field: HTMLInputElement | null): SheetKey | null {
  const { key, target, nativeEvent } = event
  if (nativeEvent.isComposing) return null
  if (event.altKey) {
    const scope = scopeOfKey(nativeEvent)
    if (scope !== undefined) return { kind: 'scope', scope }
    return signWithAlt(nativeEvent) === 's' ? { kind: 'order' } : null
  }
  const isInput = target instanceof HTMLInputElement || target instanceof HTMLButtonElement
  if ((isInput && target !== field) || event.ctrlKey || event.metaKey) return null
  if (key === ' ') return { kind: 'mark' }
  if (key === 'Enter') return { kind: event.shiftKey ? 'look' : 'fix' }
  return { kind: 'other' }
}
