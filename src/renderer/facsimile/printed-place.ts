import type { ScanLine, Sheet } from '../../core/contract'
import type { DeskPage } from '../desk'
import { placeOfSource } from '../original'
import { lineAtPoint, lineAtProportion, offsetAtPoint, type Point } from './geometry'

/** Puts the caret to what is printed at a point of a sheet. */
export function goToPrinted(desk: DeskPage, lines: readonly ScanLine[], sheet: Sheet, at: Point): void {
  const line = lineUnder(lines, sheet, at)
  if (!line) return
  const length = desk.opened.source.lines[line.line - 1]?.length ?? 0
  const offset = offsetAtPoint(line, length, at)
  const place = placeOfSource(desk.state.doc, desk.foundNow().changes, line.line, offset)
  if (place !== null) desk.select(place, place, true)
}

/** The line that a point of a sheet means; where no line of the sheet has a box, by proportion. */
function lineUnder(lines: readonly ScanLine[], { sheet, height }: Sheet, at: Point): ScanLine | null {
  if (lines.some((line) => line.sheet === sheet && line.box)) return lineAtPoint(lines, sheet, at)
  return lineAtProportion(lines, sheet, at.y / height)
}
