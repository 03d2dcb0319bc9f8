import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../src/renderer/theme/tokens.css', import.meta.url), 'utf8')
const themes = { light: 0, dark: 1 } as const

/** `--name: light-dark(#rrggbb, #rrggbb)`, the colours of both themes by name. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\);/giu)].map(
    ([, name = '', light = '', dark = '']) => [name, [light, dark] as const],
  ),
)

function colour(name: string, theme: keyof typeof themes): string {
  const both = tokens.get(name)
  if (!both) throw new RangeError(`tokens.css has no colour ${name}`)
  return both[themes[theme]]
}

/** WCAG 2.2, relative luminance of sRGB. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'desk', 'raised']
const inks = [
  'ink',
  'ink-2',
  'ink-3',
  'red',
  'blue',
  'green',
  'person',
  'org',
  'place',
  'work',
  'event',
  'figure',
]

/** Text on its ground: 4.5 : 1 (WCAG 1.4.3). */
const text = [
  ...grounds.flatMap((ground) => inks.map((ink) => [ink, ground] as const)),
  ...['ink', 'ink-2', 'red'].map((ink) => [ink, 'red-wash'] as const),
  ...['ink', 'ink-2', 'blue'].map((ink) => [ink, 'blue-wash'] as const),
  ...['ink', 'ink-2', 'green'].map((ink) => [ink, 'green-wash'] as const),
  ['on-ink', 'ink'] as const,
]

/** What a control or a state is known by: 3 : 1 (WCAG 1.4.11). */
const parts = grounds.flatMap((ground) =>
  ['edge-3', 'blue', 'red', 'green'].map((part) => [part, ground] as const),
)

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(text)('%s can be read on %s', (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(parts)('%s is seen on %s', (part, ground) => {
    expect(contrast(colour(part, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

test('black on white is 21 : 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})
