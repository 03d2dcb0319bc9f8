import type { KeyboardEvent } from 'react'
import { signOf } from '../shell'
import type { Move } from './acts'
import { type TagKind, tagKinds } from './kinds'

type Scope = 'here' | 'page' | 'library'

/** What a key means while the card of a suggestion or of a tag has the focus. */
export type CardKey =
  | { readonly kind: 'take' | 'next' | 'previous' | 'series' | 'text' | 'close' | 'undo' | 'all' | 'reread' }
  /** `no` is said of suggestions alone: on a tag's card the letter is a record's. */
  | { readonly kind: 'dismiss' | 'no'; readonly scope: Scope }
  | { readonly kind: 'as'; readonly as: TagKind }
  | { readonly kind: 'resize'; readonly move: Move }

/** null = the card has no use for it. Nothing while an input method composes. */
export function cardKey(event: KeyboardEvent): CardKey | null {
  if (event.nativeEvent.isComposing) return null
  const { key, shiftKey, altKey } = event
  const mod = event.ctrlKey || event.metaKey
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    if (!shiftKey && !mod) return null
    const by = key === 'ArrowRight' ? 1 : -1
    return { kind: 'resize', move: { edge: mod ? 'from' : 'to', by, unit: altKey ? 'word' : 'character' } }
  }
  const sign = signOf(event.nativeEvent)
  if (mod) return sign === 'z' && !shiftKey && !altKey ? { kind: 'undo' } : null
  const as = tagKinds[Number(sign) - 1]
  if (as && !shiftKey) return { kind: 'as', as }
  switch (key) {
    case 'Tab':
      return altKey ? null : { kind: shiftKey ? 'previous' : 'next' }
    case 'Enter':
      return { kind: 'take' }
    case 'Backspace':
    case 'Delete':
      return { kind: 'dismiss', scope: scopeOf(event) }
    case 'Escape':
      return { kind: 'close' }
    case 'F2':
      return { kind: 'text' }
    default:
      return sign === 'n' ? { kind: 'no', scope: scopeOf(event) } : letter(sign)
  }
}

const scopeOf = ({ shiftKey, altKey }: KeyboardEvent): Scope =>
  shiftKey ? 'page' : altKey ? 'library' : 'here'

function letter(sign: string): CardKey | null {
  switch (sign) {
    case 'e':
      return { kind: 'text' }
    case 'a':
      return { kind: 'series' }
    case 't':
      return { kind: 'all' }
    case 'r':
      return { kind: 'reread' }
    default:
      return null
  }
}
