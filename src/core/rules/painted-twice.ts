import { type Box, type Glyph, isSpace } from '../text'
import type { Finding, LineView } from './rule'

/** How far a shadow lies from its glyph at most, in ems. A doubled character (天天) lies a whole em beside the first. */
const farthest = 0.4
/** On one line, two glyphs of one size differ by less, in ems. */
const sameLine = 0.05
/** Share of its width that a letter takes at least, however tightly the line is set. */
const setTightly = 0.8
/** How much larger or smaller a shadow may be. */
const alike = 0.2

interface Kept {
  readonly glyph: Glyph
  readonly line: number
  readonly em: number
}

/**
 * Shadows by geometry: the same character again, nearly as large, at a small offset. The first one painted stays. Where
 * glyphs are known nothing has to be guessed from the text.
 *
 * Every glyph is looked up in a grid of cells of one em: time in proportion to the glyphs.
 */
export function paintedTwice(lines: readonly LineView[]): Finding[] {
  const grid = new Map<string, Kept[]>()
  const found: Finding[] = []
  for (const [at, line] of lines.entries()) {
    const { text, source } = line
    const glyphs = glyphsOf(line)
    if (!glyphs) continue
    const page = source.page ?? 1
    const twice = new Uint8Array(text.length)
    const repeats = new Set<number>()
    let solid = 0
    let shadows = 0
    for (let i = 0; i < text.length; i++) {
      if (isSpace(text.charCodeAt(i))) continue
      solid++
      const glyph = glyphs[i]
      const em = glyph ? (glyph.size ?? glyph.box.height) : 0
      if (!glyph || !(em > 0)) continue
      const known = near(grid, `${page}${text.charAt(i)}`, glyph, em)
      if (known) {
        twice[i] = 1
        shadows++
        repeats.add(known.line)
      } else keep(grid, `${page}${text.charAt(i)}`, { glyph, line: at, em })
    }
    if (shadows === 0) continue
    if (shadows === solid) {
      const kept = [...repeats].sort((a, b) => a - b)
      const own = kept.every((line) => line === at)
      if (!own)
        found.push({
          at,
          from: 0,
          to: text.length,
          put: '',
          repeats: kept,
          reason: { key: 'rules.duplicate-glyphs.line', values: { line: (kept[0] ?? at) + 1 } },
        })
      continue
    }
    found.push(...runs(at, text, twice))
  }
  return found
}

/** For each unit of a line's text its glyph; null where the places of too few are known to tell anything. */
export function glyphsOf({ text, source, unit }: LineView): (Glyph | undefined)[] | null {
  if (!source.glyphs || source.glyphs.length === 0) return null
  const inSource: (Glyph | undefined)[] = new Array(source.text.length)
  for (const glyph of source.glyphs) for (let i = glyph.from; i < glyph.to; i++) inSource[i] = glyph
  let solid = 0
  let placed = 0
  const own = Array.from({ length: text.length }, (_, i) => {
    const glyph = inSource[unit(i)]
    if (!isSpace(text.charCodeAt(i))) {
      solid++
      if (glyph) placed++
    }
    return glyph
  })
  return placed >= solid * 0.9 ? own : null
}

/** Stretches of shadows inside a line, with the spaces between them. */
function* runs(at: number, text: string, twice: Uint8Array): Generator<Finding> {
  for (let from = 0; from < text.length; from++) {
    if (twice[from] !== 1) continue
    let to = from + 1
    for (let i = to; i < text.length && (twice[i] === 1 || isSpace(text.charCodeAt(i))); i++)
      if (twice[i] === 1) to = i + 1
    yield {
      at,
      from,
      to,
      put: '',
      reason: { key: 'rules.duplicate-glyphs.units', values: { count: 2, kept: text.slice(from, to) } },
    }
    from = to
  }
}

const cell = (value: number, em: number) => Math.round(value / em)

/** Sizes differ a little between a glyph and its shadow: cells are those of the power of two next to the size. */
const step = (em: number) => 2 ** Math.round(Math.log2(em))

function near(grid: ReadonlyMap<string, Kept[]>, name: string, glyph: Glyph, em: number): Kept | null {
  for (const size of new Set([step(em * (1 - alike)), step(em * (1 + alike))])) {
    const x = cell(glyph.box.x, size)
    const y = cell(glyph.box.y, size)
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        // A ligature's letters share one glyph.
        for (const kept of grid.get(`${name}:${size}:${x + dx}:${y + dy}`) ?? [])
          if (
            kept.glyph !== glyph &&
            Math.abs(kept.em - em) <= em * alike &&
            apart(kept.glyph.box, glyph.box) <= em * farthest &&
            !isBeside(kept.glyph.box, glyph.box, em)
          )
            return kept
  }
  return null
}

function keep(grid: Map<string, Kept[]>, name: string, kept: Kept): void {
  const size = step(kept.em)
  const key = `${name}:${size}:${cell(kept.glyph.box.x, size)}:${cell(kept.glyph.box.y, size)}`
  const known = grid.get(key)
  if (known) known.push(kept)
  else grid.set(key, [kept])
}

/** Whether one glyph begins where the other ends, on the same line: the letters of “ll” stand closer than a shadow may. */
function isBeside(a: Box, b: Box, em: number): boolean {
  return Math.abs(a.y - b.y) < em * sameLine && Math.abs(a.x - b.x) >= Math.min(a.width, b.width) * setTightly
}

function apart(a: Box, b: Box): number {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))
}
