/** Whether Cmd does what Ctrl does elsewhere. */
export const onMac = /Mac/u.test(navigator.platform)

/**
 * A key with what is held down beside it, as prosemirror-keymap writes it: `Mod-Shift-f`, `Alt-ArrowUp`, `F8`. `Mod` is
 * Ctrl, and Cmd on a Mac.
 */
export type Keystroke = string

interface Parts {
  readonly key: string
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

function partsOf(stroke: Keystroke): Parts {
  const held = stroke.split(/-(?!$)/u)
  const key = held.pop() ?? ''
  return { key, mod: held.includes('Mod'), shift: held.includes('Shift'), alt: held.includes('Alt') }
}

/** Whether two keystrokes are the same keys, in whatever order they are written. */
export function sameStroke(one: Keystroke, other: Keystroke): boolean {
  const a = partsOf(one)
  const b = partsOf(other)
  return (
    a.key.toLowerCase() === b.key.toLowerCase() && a.mod === b.mod && a.shift === b.shift && a.alt === b.alt
  )
}

/**
 * Whether a key only writes: while an input method composes, and with AltGr, which is Ctrl and Alt together on Windows
 * and makes the third sign of a key (@ on a German 2).
 */
export function onlyWrites(event: KeyboardEvent): boolean {
  return event.isComposing || (!onMac && event.getModifierState('AltGraph'))
}

/** Whether a key that went down is the keystroke. Never where it {@link onlyWrites}. */
export function isPressed(stroke: Keystroke, event: KeyboardEvent): boolean {
  const { key, mod, shift, alt } = partsOf(stroke)
  return (
    !onlyWrites(event) &&
    (onMac ? event.metaKey : event.ctrlKey) === mod &&
    (onMac ? event.ctrlKey : event.metaKey) === false &&
    event.shiftKey === shift &&
    event.altKey === alt &&
    (event.key.toLowerCase() === key.toLowerCase() || signAt(event.code) === key.toLowerCase())
  )
}

/** The letter or digit of a key by where it lies, for what Shift, Alt and other scripts make of it; null = it has none. */
export function signAt(code: string): string | null {
  return /^(?:Key|Digit)(?<sign>.)$/u.exec(code)?.groups?.sign?.toLowerCase() ?? null
}

/** What a key says to a card or a list, which is no text: its {@link signAt}, a digit of the keypad, or what it writes. */
export function signOf({ key, code }: { readonly key: string; readonly code: string }): string {
  return signAt(code) ?? /^Numpad(?<digit>\d)$/u.exec(code)?.groups?.digit ?? key.toLowerCase()
}

/** The letter or digit that is pressed with Alt alone, by where it lies. null = none, or it {@link onlyWrites}. */
export function signWithAlt(event: KeyboardEvent): string | null {
  const alone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
  return alone && !onlyWrites(event) ? signAt(event.code) : null
}

const drawn: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Backspace: '⌫',
  Delete: 'Del',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  ' ': 'Space',
}

/** What stands on the keys that are held down. */
export const modCap = onMac ? '⌘' : 'Ctrl'
export const altCap = onMac ? '⌥' : 'Alt'

/** What stands on the keys that are pressed together: Ctrl, ⇧, F. */
export function keyCaps(stroke: Keystroke): readonly string[] {
  const { key, mod, shift, alt } = partsOf(stroke)
  return [
    mod ? modCap : '',
    alt ? altCap : '',
    shift ? '⇧' : '',
    drawn[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ].filter(Boolean)
}

/** On one line: Ctrl ⇧ F. */
export function keyLine(stroke: Keystroke): string {
  return keyCaps(stroke).join(' ')
}
