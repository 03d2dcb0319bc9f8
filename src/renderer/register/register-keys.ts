import type { KeyboardEvent } from 'react'
import { EntityKind } from '../../core/contract'
import { signWithAlt } from '../shell'
import { onField } from '../wide'
import type { RegisterKind } from './entries'

/** The kinds in the order of their digits; null = all. */
export const listedKinds: readonly (RegisterKind | null)[] = [null, ...EntityKind.options]

/** What a key means anywhere in the register. */
export type RegisterKey =
  | { readonly kind: 'find' | 'sort' | 'undo' | 'redo' | 'edit' | 'join' | 'part' | 'make' | 'remove' }
  | { readonly kind: 'only'; readonly only: RegisterKind | null }

const alone: Readonly<Record<string, RegisterKey>> = {
  '/': { kind: 'find' },
  f2: { kind: 'edit' },
  e: { kind: 'edit' },
  m: { kind: 'join' },
  p: { kind: 'part' },
  n: { kind: 'make' },
  delete: { kind: 'remove' },
}

/**
 * null = the register has no use for it. Nothing while an input method composes.
 *
 * @param letters whether letters are keys: not while a form is open
 */
export function registerKey(event: KeyboardEvent, letters: boolean): RegisterKey | null {
  const { altKey, ctrlKey, metaKey, shiftKey, nativeEvent } = event
  if (nativeEvent.isComposing) return null
  const key = event.key.toLowerCase()
  const mod = ctrlKey || metaKey
  if (altKey) {
    const sign = signWithAlt(nativeEvent)
    const only = sign === null ? undefined : listedKinds[Number(sign)]
    if (only !== undefined) return { kind: 'only', only }
    return sign === 's' ? { kind: 'sort' } : null
  }
  if (mod && key === 'f') return { kind: 'find' }
  if (onField(event)) return null
  if (mod)
    return key === 'z' && !shiftKey ? { kind: 'undo' } : key === 'y' || key === 'z' ? { kind: 'redo' } : null
  return letters && !(event.target instanceof HTMLInputElement) ? (alone[key] ?? null) : null
}
