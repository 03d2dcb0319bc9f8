import { type Keystroke, onlyWrites, sameStroke, signAt } from './keystroke'

/** Why a keystroke can be no command's: sentences under `settings.keys.refused`. */
export type KeyRefusal = 'letter' | 'typing' | 'inputMethod' | 'clipboard' | 'system'

/**
 * Keys that others need. Sources: the text's own editing keys; Windows', macOS' and Linux' input methods (Ctrl+Space,
 * Shift+Space, Ctrl+. switch languages, widths and marks); what the systems and browsers never hand to a page.
 */
const needed: readonly (readonly [KeyRefusal, readonly Keystroke[]])[] = [
  ['inputMethod', ['Mod- ', 'Shift- ', 'Alt- ', 'Mod-Shift- ', 'Mod-.', 'Mod-Shift-.']],
  [
    'clipboard',
    ['Mod-c', 'Mod-x', 'Mod-v', 'Mod-Shift-v', 'Mod-a', 'Mod-Insert', 'Shift-Insert', 'Shift-Delete'],
  ],
  [
    'system',
    [
      'Mod-w',
      'Mod-Shift-w',
      'Mod-t',
      'Mod-Shift-t',
      'Mod-n',
      'Mod-Shift-n',
      'Mod-q',
      'Alt-F4',
      'Mod-Tab',
      'Mod-Shift-Tab',
      'Alt-Tab',
      'Alt-Shift-Tab',
      'Mod-Alt-Delete',
      'Mod-Escape',
      'Alt-Escape',
      'F5',
      'Mod-r',
      'Mod-Shift-r',
      'F11',
      'F12',
      'Mod-Shift-i',
    ],
  ],
]

/** Keys that move, break or take away text, and that leave a field or a dialog. */
const typing =
  /^(?:Enter|Escape|Tab|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right)|ContextMenu)$/u

/** The keystroke of a key that went down; null = only keys that are held down beside others, or a composing one. */
export function strokeOf(event: KeyboardEvent, onMac: boolean): Keystroke | null {
  if (
    onlyWrites(event) ||
    /^(?:Control|Shift|Alt|AltGraph|Meta|CapsLock|Dead|Process|Unidentified|NumLock)$/u.test(event.key)
  )
    return null
  const mod = onMac ? event.metaKey : event.ctrlKey
  const lies = signAt(event.code)
  const key =
    lies && (mod || event.altKey) ? lies : event.key.length === 1 ? event.key.toLowerCase() : event.key
  return [mod ? 'Mod' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', key]
    .filter(Boolean)
    .join('-')
}

/** Why a keystroke can be no command's; null = it can. */
export function refusalOf(stroke: Keystroke): KeyRefusal | null {
  const held = stroke.split(/-(?!$)/u)
  const key = held.pop() ?? ''
  const heldFast = held.includes('Mod') || held.includes('Alt')
  for (const [reason, strokes] of needed) if (strokes.some((one) => sameStroke(one, stroke))) return reason
  if (!heldFast && key.length === 1) return 'letter'
  if (!heldFast && typing.test(key)) return 'typing'
  // With Ctrl alone they move by words and to the ends, in every field.
  if (held.includes('Mod') && !held.includes('Alt') && /^(?:Arrow|Home$|End$|Backspace$|Delete$)/u.test(key))
    return 'typing'
  return null
}
