import { deflateRawSync } from 'node:zlib'
import type { LineRange } from '../../../core/contract'
import { lineOrigins, type Rerun } from '../../../core/rerun'
import type { Box } from '../../../core/text'
import type { Geometry } from '../../library'
import type { PageSource } from './page-source'
import type { NewSource } from './rerun-source'

/** A line that is put together of more has no place of its own. */
const mostLines = 3

/**
 * Where the lines of a text without places stand: where the lines stood that they were read from. Deflated; null = that is
 * not known either.
 */
export function withCarriedPlaces(merge: Rerun, old: PageSource, { kept }: NewSource): Uint8Array | null {
  const { range } = old
  const geometry = old.geometry()
  if (!geometry || kept.sheet !== null) return null
  const origins = lineOrigins(merge)
  const lines = kept.lines.map((_, index): Geometry['lines'][number] => {
    const from = origins.get(kept.firstLine + index)?.lines ?? []
    const own = from.flatMap((line) => geometry.lines[line - range.from] ?? [])
    const [first] = own
    const boxes = own.flatMap(({ box, page }) => (box && page === first?.page ? [box] : []))
    const box = boxes.length === own.length && own.length <= mostLines ? around(boxes) : null
    return { box, confidence: null, ...(first?.page === undefined ? {} : { page: first.page }) }
  })
  return deflateRawSync(JSON.stringify({ pages: geometry.pages, lines } satisfies Geometry))
}

function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** What was read of the old source, and the lines of the new one that say the same as lines that were read. */
export function readAlready(merge: Rerun, ranges: readonly LineRange[]): LineRange[] {
  const isRead = (line: number) => ranges.some(({ from, to }) => from <= line && line < to)
  const known = [...lineOrigins(merge)]
    .filter(([, { lines, same }]) => same && lines.every(isRead))
    .map(([line]) => line)
    .toSorted((a, b) => a - b)
  const all = [...ranges]
  for (const line of known) {
    const last = all.at(-1)
    if (last && last.to === line) all[all.length - 1] = { from: last.from, to: line + 1 }
    else all.push({ from: line, to: line + 1 })
  }
  return all
}
