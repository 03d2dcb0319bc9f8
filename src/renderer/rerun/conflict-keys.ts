import type { KeyboardEvent } from 'react'
import type { ConflictWalk } from './use-conflict-walk'

/** What a key does in the list of places that are to be decided. False = it has no use for it. */
export function takeConflictKey(event: KeyboardEvent, walk: ConflictWalk): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event
  if (nativeEvent.isComposing || altKey) return false
  if (!ctrlKey && !metaKey) return takePlainKey(key, shiftKey, walk)
  if (key.toLowerCase() !== 'z' || shiftKey) return false
  walk.takeBack()
  return true
}

function takePlainKey(key: string, shift: boolean, walk: ConflictWalk): boolean {
  switch (key) {
    case 'ArrowDown':
      walk.goTo(walk.at + 1)
      return true
    case 'ArrowUp':
      walk.goTo(walk.at - 1)
      return true
    case 'Home':
      walk.goTo(0)
      return true
    case 'End':
      walk.goTo(Number.POSITIVE_INFINITY)
      return true
    case 'F8':
      walk.goToOpen(shift)
      return true
    case 'Enter':
      walk.decide('mine')
      return true
    case 'n':
    case 'N':
      walk.decide('next')
      return true
    default:
      return false
  }
}
