import { advance } from '../layout/sheet/type-size'
import type { SourceLine } from '../text'

/** From this size on, in ems of the running text, type is a headline's. */
const headlineType = 1.35
// In ems of the headline's own type.
const sameRow = 0.35
/** Engines cut a headline where the columns below it part. */
const widestCut = 0.85

/** More headlines than any page has. */
const most = 300

/**
 * Lines that were printed as one: an engine cuts a headline into two lines side by side where the columns below it part.
 * Every other line is a group of its own.
 *
 * @param em the size of the page's running text; null = nobody knows
 */
export function printedTogether<Line extends SourceLine>(
  lines: readonly Line[],
  em: number | null,
): readonly (readonly Line[])[] {
  const groups = new Map<Line, Line[]>(lines.map((line) => [line, [line]]))
  const large = lines
    .filter((line) => em !== null && line.box && (advance(line) ?? 0) >= em * headlineType)
    .toSorted((a, b) => (a.box?.x ?? 0) - (b.box?.x ?? 0))
  const gone = new Set<Line>()
  if (large.length > most) return lines.map((line) => [line])
  for (const [n, line] of large.entries()) {
    const own = groups.get(line)
    if (!own || gone.has(line)) continue
    for (const other of large.slice(n + 1)) {
      const last = own.at(-1)
      if (!last || gone.has(other) || !goesOn(last, other)) continue
      gone.add(other)
      own.push(other)
    }
  }
  return [...groups].flatMap(([line, own]) => (gone.has(line) ? [] : [own]))
}

function goesOn(line: SourceLine, other: SourceLine): boolean {
  const [a, b] = [line.box, other.box]
  const em = advance(line)
  if (!a || !b || em === null) return false
  const gap = b.x - a.x - a.width
  const shift = Math.abs(a.y + a.height / 2 - b.y - b.height / 2)
  const alike = Math.max(a.height, b.height) < Math.min(a.height, b.height) * 1.35
  return alike && shift < em * sameRow && gap > -em * sameRow && gap < em * widestCut
}
