import { type RefObject, useEffect, useRef } from 'react'
import { question } from './question'
import type { OutlineNow } from './use-outline'

interface TreeFocus {
  /** To the outline, at the row that the mouse points at. */
  readonly takeByMouse: () => void
  readonly handlers: {
    readonly onPointerDown: () => void
    readonly onFocus: () => void
    readonly onBlur: () => void
  }
}

/**
 * When the work is in the outline, and when it is in the text again.
 *
 * @param asks a menu of the outline is open, which gives the focus back
 */
export function useTreeFocus(
  tree: RefObject<HTMLElement | null>,
  { focused, enter, leave }: OutlineNow,
  asks: boolean,
): TreeFocus {
  /** The focus comes by the mouse: what it points at is chosen, not where the caret is. */
  const pointing = useRef(false)

  // Whoever asked it for a choice may be left for the text.
  useEffect(() => {
    if (!focused) return
    const look = (event: FocusEvent) => {
      const inside = event.target instanceof Element && event.target.closest('#outline, [role="dialog"]')
      if (!inside) leave()
    }
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [focused, leave])

  return {
    takeByMouse() {
      pointing.current = true
      tree.current?.focus()
    },
    handlers: {
      onPointerDown: () => {
        pointing.current = true
      },
      onFocus: () => {
        const byMouse = pointing.current
        pointing.current = false
        // A choice that it asked for gives the focus back.
        if (!focused) enter(byMouse)
      },
      onBlur: () => {
        if (!question.now() && !asks) leave()
      },
    },
  }
}
