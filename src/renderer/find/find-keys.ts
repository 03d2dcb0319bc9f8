import type { KeyboardEvent } from 'react'

/** What a key does in one of the bar's fields. */
export type FindKey =
  | { readonly kind: 'step' | 'recall'; readonly by: 1 | -1 }
  | { readonly kind: 'undo' | 'toReplacement' | 'replaceOne' | 'replaceAll' }

/** null = the key is the field's own. @param of the field that has the focus */
export function findKey(
  { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  of: 'query' | 'replacement',
): FindKey | null {
  const mod = ctrlKey || metaKey
  if (mod && !shiftKey && key.toLowerCase() === 'z') return { kind: 'undo' }
  if (key === 'Enter' && of === 'replacement') return { kind: mod ? 'replaceAll' : 'replaceOne' }
  if (of === 'replacement') return null
  switch (key) {
    case 'Enter':
      return { kind: 'step', by: shiftKey ? -1 : 1 }
    // Where the finger goes in every editor; what lies between is reached on the way back.
    case 'Tab':
      return shiftKey ? null : { kind: 'toReplacement' }
    case 'ArrowUp':
      return { kind: 'recall', by: 1 }
    case 'ArrowDown':
      return { kind: 'recall', by: -1 }
    default:
      return null
  }
}
