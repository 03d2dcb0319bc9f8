/** Keys whose names differ (https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators). */
const names: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  '+': 'Plus',
  ' ': 'Space',
}

/** A keystroke as the window writes it (`Mod-Shift-f`, `Alt-ArrowUp`, `Mod--`) as Electron's menus do. */
export function acceleratorOf(stroke: string): string {
  const held = stroke.split(/-(?!$)/u)
  const key = held.pop() ?? ''
  const sign = names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [...held.map((one) => (one === 'Mod' ? 'CommandOrControl' : one)), sign].join('+')
}
