import type { KeyboardEvent } from 'react'
import type { Choice } from './choice'
import type { ChoiceWalk } from './use-choice-walk'

interface Around<T> {
  readonly walk: ChoiceWalk<T>
  /** Those that one key takes; none where what is typed narrows them. */
  readonly byKey: readonly Choice<T>[]
  readonly onChoose: (value: T) => void
  readonly onClose: () => void
}

/** What a key does among choices. False = it has no use for it. */
export function takeChoiceKey<T>(
  event: KeyboardEvent,
  { walk, byKey, onChoose, onClose }: Around<T>,
): boolean {
  const { key, ctrlKey, metaKey, altKey } = event
  const { shown, active, goTo, text } = walk
  const chosen = shown[active]
  switch (key) {
    case 'ArrowDown':
      goTo(active + 1)
      return true
    case 'ArrowUp':
      goTo(active - 1)
      return true
    // In a field that holds something they are the caret's.
    case 'Home':
    case 'End':
      if (text !== '') return false
      goTo(key === 'Home' ? 0 : shown.length - 1)
      return true
    case 'Enter':
      if (chosen) onChoose(chosen.value)
      return true
    case 'Escape':
      onClose()
      return true
    default: {
      if (ctrlKey || metaKey || altKey) return false
      const meant = byKey.find((choice) => choice.key !== null && choice.key === key.toLowerCase())
      if (meant) onChoose(meant.value)
      return meant !== undefined
    }
  }
}
