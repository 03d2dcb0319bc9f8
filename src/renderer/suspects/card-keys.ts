import type { KeyboardEvent } from 'react'
import { signOf } from '../shell'

/** What a key means while a card has the focus. */
export type CardKey =
  | { readonly kind: 'fix'; readonly index: number }
  | { readonly kind: 'printed' | 'note' | 'later' | 'series' | 'text' | 'close' | 'undo' | 'other' }
  | { readonly kind: 'fine'; readonly scope: 'here' | 'page' | 'library' }

const letters: Readonly<Record<string, CardKey>> = {
  s: { kind: 'printed' },
  n: { kind: 'fine', scope: 'here' },
  l: { kind: 'later' },
  a: { kind: 'series' },
  e: { kind: 'text' },
  o: { kind: 'other' },
}
const shifted: Readonly<Record<string, CardKey>> = {
  s: { kind: 'note' },
  n: { kind: 'fine', scope: 'page' },
}

/** null = the card has no use for it. Nothing while an input method composes. */
export function cardKey(event: KeyboardEvent): CardKey | null {
  if (event.nativeEvent.isComposing) return null
  const { key, shiftKey, altKey } = event
  const sign = signOf(event.nativeEvent)
  const mod = event.ctrlKey || event.metaKey
  if (mod) return sign === 'z' && !shiftKey && !altKey ? { kind: 'undo' } : null
  if (altKey) return sign === 'n' && !shiftKey ? { kind: 'fine', scope: 'library' } : null
  if (key === 'Escape') return { kind: 'close' }
  if (key === 'F2') return { kind: 'text' }
  if (key === 'Enter') return { kind: 'fix', index: 0 }
  if (/^[1-9]$/u.test(sign) && !shiftKey) return { kind: 'fix', index: Number(sign) - 1 }
  return (shiftKey ? shifted : letters)[sign] ?? null
}
