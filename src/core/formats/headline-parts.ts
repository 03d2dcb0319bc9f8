import { around, type Glyph, type SourceLine } from '../text'

// In ems of the line's own type.
/** Between two parts of a headline on one line stands about half an em, and no space is painted. */
const parting = 0.35
/** Between the other glyphs of a headline stands nothing; text that is justified has white everywhere. */
const solid = 0.12
/** A part has that many glyphs at least. */
const shortest = 4

/**
 * The parts of a headline that are set on one line with white between them, each as a line of its own; null where a
 * line is none of this.
 *
 * @param em the size of the page's running text
 */
export function headlineParts(line: SourceLine, em: number): readonly SourceLine[] | null {
  const { text, glyphs } = line
  if (!glyphs || !(em > 0) || (glyphs[0]?.size ?? 0) < em * 1.25) return null
  const at: number[] = []
  for (const [n, glyph] of glyphs.entries()) {
    const before = glyphs[n - 1]
    if (!before) continue
    const gap = (glyph.box.x - before.box.x - before.box.width) / (glyph.size || em)
    if (text.slice(before.from, glyph.to).includes(' ') || gap < solid) continue
    if (gap < parting) return null
    at.push(n)
  }
  const bounds = [0, ...at, glyphs.length]
  const parts = bounds.slice(1).map((to, n) => glyphs.slice(bounds[n], to))
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => part.length < shortest)) return null
  return parts.map((part) => partOf(line, part))
}

function partOf(line: SourceLine, glyphs: readonly Glyph[]): SourceLine {
  const from = glyphs[0]?.from ?? 0
  return {
    ...line,
    text: line.text.slice(from, glyphs.at(-1)?.to),
    box: around(glyphs.map(({ box }) => box)),
    glyphs: glyphs.map((glyph) => ({ ...glyph, from: glyph.from - from, to: glyph.to - from })),
  }
}
