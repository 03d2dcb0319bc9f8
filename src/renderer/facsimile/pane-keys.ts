/** What a key does while the pane has the focus. */
export type PaneKey =
  | { readonly kind: 'zoom'; readonly steps: number }
  /** By parts of what is in sight. */
  | { readonly kind: 'pan'; readonly x: number; readonly y: number }
  | { readonly kind: 'fit'; readonly fit: 'page' | 'width' | 'line' }
  | { readonly kind: 'rotate'; readonly degrees: number }
  | { readonly kind: 'contrast' | 'brightness'; readonly steps: number }
  | { readonly kind: 'toggle'; readonly what: 'invert' | 'boxes' | 'confidence' }
  | { readonly kind: 'sheet'; readonly by: 1 | -1 }
  | { readonly kind: 'usual' | 'text' }

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const step = 0.2

const byKey: Readonly<Record<string, PaneKey>> = {
  '+': { kind: 'zoom', steps: 1 },
  '=': { kind: 'zoom', steps: 1 },
  '-': { kind: 'zoom', steps: -1 },
  _: { kind: 'zoom', steps: -1 },
  arrowleft: { kind: 'pan', x: -step, y: 0 },
  arrowright: { kind: 'pan', x: step, y: 0 },
  arrowup: { kind: 'pan', x: 0, y: -step },
  arrowdown: { kind: 'pan', x: 0, y: step },
  ' ': { kind: 'pan', x: 0, y: 0.8 },
  p: { kind: 'fit', fit: 'page' },
  w: { kind: 'fit', fit: 'width' },
  l: { kind: 'fit', fit: 'line' },
  '[': { kind: 'contrast', steps: -1 },
  ']': { kind: 'contrast', steps: 1 },
  '{': { kind: 'brightness', steps: -1 },
  '}': { kind: 'brightness', steps: 1 },
  i: { kind: 'toggle', what: 'invert' },
  b: { kind: 'toggle', what: 'boxes' },
  c: { kind: 'toggle', what: 'confidence' },
  pageup: { kind: 'sheet', by: -1 },
  pagedown: { kind: 'sheet', by: 1 },
  '0': { kind: 'usual' },
  enter: { kind: 'text' },
  escape: { kind: 'text' },
}

/** null = the key means nothing here. */
export function paneKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): PaneKey | null {
  if (ctrlKey || metaKey || altKey) return null
  const name = key.toLowerCase()
  if (name === 'r') return { kind: 'rotate', degrees: shiftKey ? -90 : 90 }
  if (name === ' ' && shiftKey) return { kind: 'pan', x: 0, y: -0.8 }
  return byKey[name] ?? null
}
