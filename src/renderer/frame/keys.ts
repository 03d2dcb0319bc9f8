import { useEffect, useRef } from 'react'

/**
 * The keys of the window. `mod` is Ctrl, and Cmd on a Mac; no bare letter is ever a command (FIELD.md). `label` is
 * what the key is called by; words come from the catalogues (`keys.<id>`).
 */
export const windowKeys = [
  { id: 'import', key: 'o', mod: true, shift: false, alt: false },
  { id: 'export', key: 'e', mod: true, shift: false, alt: false },
  { id: 'search', key: 'f', mod: true, shift: true, alt: false },
  { id: 'previousPage', key: 'PageUp', mod: false, shift: false, alt: true },
  { id: 'nextPage', key: 'PageDown', mod: false, shift: false, alt: true },
  { id: 'library', key: '1', mod: true, shift: false, alt: false },
  { id: 'text', key: '2', mod: true, shift: false, alt: false },
  { id: 'inspector', key: '3', mod: true, shift: false, alt: false },
  { id: 'nextPane', key: 'F6', mod: false, shift: false, alt: false },
  { id: 'previousPane', key: 'F6', mod: false, shift: true, alt: false },
  { id: 'keys', key: 'F1', mod: false, shift: false, alt: false },
] as const

export type WindowKey = (typeof windowKeys)[number]['id']

const onMac = /Mac/u.test(navigator.platform)

/** Keys that the text and the lists take themselves; here so that they can be looked up. */
export const paneKeys = [
  { id: 'undo', key: 'z', mod: true, shift: false },
  { id: 'redo', key: 'y', mod: true, shift: false },
  { id: 'split', key: '↵', mod: false, shift: false },
  { id: 'join', key: '⌫', mod: false, shift: false },
  { id: 'beginArticle', key: '↵', mod: true, shift: false },
  { id: 'nextSuspect', key: 'F8', mod: false, shift: false },
  { id: 'previousSuspect', key: 'F8', mod: false, shift: true },
  { id: 'goThere', key: '↵', mod: false, shift: false },
  { id: 'stet', key: 'Del', mod: false, shift: false },
] as const

/** What stands on the keys that are pressed together: Ctrl, ⇧, F. */
export function keyParts(combination: {
  readonly key: string
  readonly mod: boolean
  readonly shift: boolean
  readonly alt?: boolean
}): readonly string[] {
  const { key, mod, shift, alt } = combination
  return [
    mod ? (onMac ? '⌘' : 'Ctrl') : '',
    alt ? (onMac ? '⌥' : 'Alt') : '',
    shift ? '⇧' : '',
    key.length === 1 ? key.toUpperCase() : key.replace('Page', 'Page '),
  ].filter(Boolean)
}

/** A window key on one line: Ctrl ⇧ F. */
export function keyName(id: WindowKey): string {
  const found = windowKeys.find((one) => one.id === id)
  if (!found) throw new RangeError(`no key ${id}`)
  return keyParts(found).join(' ')
}

/** Calls what stands at a key, wherever the focus is, except while an input method composes. */
export function useWindowKeys(acts: Readonly<Record<WindowKey, () => void>>): void {
  const now = useRef(acts)
  useEffect(() => {
    now.current = acts
  })
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.isComposing || event.defaultPrevented) return
      const found = windowKeys.find(
        ({ key, mod, shift, alt }) =>
          (event.key.length === 1 ? event.key.toLowerCase() : event.key) === key &&
          (onMac ? event.metaKey : event.ctrlKey) === mod &&
          event.shiftKey === shift &&
          event.altKey === alt,
      )
      if (!found) return
      event.preventDefault()
      now.current[found.id]()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
