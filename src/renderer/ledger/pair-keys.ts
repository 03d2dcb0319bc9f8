import type { KeyboardEvent } from 'react'
import { onField } from '../wide'

type Which = 'one' | 'other'

/** What a key means in the list of pairs. */
export type PairKey =
  | { readonly kind: 'undo' }
  | { readonly kind: 'different' }
  | { readonly kind: 'walk'; readonly to: number }
  | { readonly kind: 'open' | 'edit'; readonly which: Which }

/**
 * null = the list has no use for it, or it writes.
 *
 * @param index of the pair at hand, of `count`
 */
export function pairKey(event: KeyboardEvent, index: number, count: number): PairKey | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey, nativeEvent } = event
  if (nativeEvent.isComposing || altKey || onField(event)) return null
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' ? { kind: 'undo' } : null
  const which = shiftKey ? 'other' : 'one'
  switch (key) {
    case 'ArrowDown':
      return { kind: 'walk', to: index + 1 }
    case 'ArrowUp':
      return { kind: 'walk', to: index - 1 }
    case 'Home':
      return { kind: 'walk', to: 0 }
    case 'End':
      return { kind: 'walk', to: count - 1 }
    case 'Enter':
      return { kind: 'open', which }
    case 'e':
    case 'E':
    case 'F2':
      return { kind: 'edit', which }
    case 'n':
    case 'N':
      return { kind: 'different' }
    default:
      return null
  }
}
