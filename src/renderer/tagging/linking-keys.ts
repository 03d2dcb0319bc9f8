import { type RefObject, useEffect } from 'react'
import { signOf } from '../shell'

/** Letters of a mention's card that are about whom it means. `all`: every mention that says the same. */
type LinkingKey =
  | { readonly kind: 'choose'; readonly index: number }
  | { readonly kind: 'likeliest' | 'make'; readonly all: boolean }
  | { readonly kind: 'unlink' | 'register' | 'find' }

/** null = none of them, or it writes. */
function linkingKey(event: KeyboardEvent): LinkingKey | null {
  const { key, shiftKey } = event
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.target instanceof HTMLInputElement) return null
  const sign = signOf(event)
  if (shiftKey && /^[1-9]$/u.test(sign)) return { kind: 'choose', index: Number(sign) - 1 }
  switch (sign) {
    case 'l':
      return { kind: 'likeliest', all: shiftKey }
    case 'u':
      return shiftKey ? null : { kind: 'unlink' }
    case 'n':
      return { kind: 'make', all: shiftKey }
    case 'r':
      return shiftKey ? null : { kind: 'register' }
    default:
      return key === '/' ? { kind: 'find' } : null
  }
}

/**
 * Hears these letters on a card, which hears its other keys itself.
 *
 * @param act does what a letter asks for; answers whether there was anything to do
 */
export function useLinkingKeys(card: RefObject<HTMLElement | null>, act: (key: LinkingKey) => boolean): void {
  useEffect(() => {
    const element = card.current
    const press = (event: KeyboardEvent) => {
      const key = linkingKey(event)
      if (key === null || !act(key)) return
      event.preventDefault()
      event.stopPropagation()
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  })
}
