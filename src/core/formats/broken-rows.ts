import { advance } from '../layout/sheet/type-size'
import { around, type Box, type SourceLine } from '../text'

type Group = readonly SourceLine[]

/** A group of lines that are one row of running text, or a piece of one. */
interface Row {
  readonly at: number
  readonly box: Box
  readonly lines: Group
}

// In ems of the page's running text.
/** How far above and below a row others tell whether a gutter runs through it. */
const sight = 6
/** Pieces of one row lie no farther apart: an engine left out a few characters between them. */
const widestHole = 4
/** Pieces that lie so near to each other have no gutter between them. */
const touching = 0.45
/** Lines end and begin at a gutter so exactly. */
const sameEdge = 0.8
/** A line runs across a hole where it goes on so far on both sides. */
const reach = 1
const sameRow = 0.4
/** Between two columns stands so much white, and between two words less. */
const white = 0.7
/** More rows than stand in sight on any page. */
const most = 400

/**
 * Puts the pieces of rows together that an engine cut in two amid their column: lines above and below run across the
 * place, as they would across no gutter.
 *
 * @param groups lines that were printed as one
 * @param em the size of the page's running text; null = nobody knows
 */
export function withBrokenRows(groups: readonly Group[], em: number | null): readonly Group[] {
  if (em === null) return groups
  // What touches is put together first: it bears witness for what lies farther apart.
  return together(together(groups, em, touching), em, widestHole)
}

function together(groups: readonly Group[], em: number, widest: number): readonly Group[] {
  const rows = groups
    .flatMap((group, at): Row[] => {
      const box = around(group.flatMap((line) => line.box ?? []))
      return box && group.every((line) => isRunning(line, em)) ? [{ at, box, lines: group }] : []
    })
    .sort((a, b) => middle(a) - middle(b))
  const goesOnWith = new Map<number, number>()
  const taken = new Set<number>()
  for (const [n, left] of rows.entries()) {
    let best: Row | null = null
    const near = inSight(rows, n, em)
    for (const other of near) {
      const gap = other.box.x - left.box.x - left.box.width
      if (Math.abs(middle(other) - middle(left)) > em * sameRow || taken.has(other.at)) continue
      if (gap < -em * touching || gap > em * widest) continue
      if (!best || other.box.x < best.box.x) best = other
    }
    if (!best || !isOneColumn(left, best, near, em)) continue
    goesOnWith.set(left.at, best.at)
    taken.add(best.at)
  }
  return groups.flatMap((group, at) => {
    if (taken.has(at)) return []
    const whole = [...group]
    for (let next = goesOnWith.get(at); next !== undefined; next = goesOnWith.get(next))
      whole.push(...(groups[next] ?? []))
    return [whole]
  })
}

function isRunning(line: SourceLine, em: number): boolean {
  const own = advance(line)
  return own !== null && own > em * 0.7 && own < em * 1.3
}

/** The rows around one, by height. */
function inSight(rows: readonly Row[], n: number, em: number): readonly Row[] {
  const row = rows[n]
  if (!row) return []
  const low = middle(row) - em * sight
  const high = middle(row) + em * sight
  let from = n
  while (from > 0 && n - from < most && middle(rows[from - 1] ?? row) >= low) from--
  let to = n + 1
  while (to < rows.length && to - n < most && middle(rows[to] ?? row) <= high) to++
  return rows.slice(from, to).filter((other) => other !== row)
}

/** Whether more rows run across the hole between two pieces than part there, one of them right above or below. */
function isOneColumn(left: Row, right: Row, near: readonly Row[], em: number): boolean {
  const from = left.box.x + left.box.width
  const to = right.box.x
  let across = 0
  let parting = 0
  let nearest = Number.POSITIVE_INFINITY
  for (const row of near) {
    const { x, width } = row.box
    const far = Math.abs(middle(row) - middle(left))
    if (far <= em * sameRow) continue
    if (x < Math.min(from, to) - em * reach && x + width > Math.max(from, to) + em * reach) {
      // An engine ran this one across the gutter: its words show it.
      if (hasWhite(row.lines, from, to, em)) parting++
      else {
        across++
        nearest = Math.min(nearest, far)
      }
    } else if (Math.abs(x + width - from) < em * sameEdge || Math.abs(x - to) < em * sameEdge) parting++
  }
  return across > 1 && across > parting && nearest < em * 3.2
}

/** Whether words of a row stand as far apart as columns do where another row has its hole. */
function hasWhite(lines: Group, from: number, to: number, em: number): boolean {
  let right = Number.POSITIVE_INFINITY
  for (const { box } of lines.flatMap(({ words }) => words ?? [])) {
    if (!box) continue
    if (box.x - right > em * white && right < to + em * sameEdge && box.x > from - em * sameEdge) return true
    right = box.x + box.width
  }
  return false
}

const middle = ({ box }: Row) => box.y + box.height / 2
