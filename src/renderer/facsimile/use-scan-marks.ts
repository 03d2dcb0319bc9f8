import { useEffect } from 'react'
import type { ScanLine, Sheet } from '../../core/contract'
import { proportionOf } from './geometry'
import type { Look } from './look'
import type { Mark } from './marks'
import type { Sheets } from './sheets'
import type { ScanViewer } from './viewer'

/** Draws over a sheet what the look asks for, and lights the line at hand. */
export function useScanMarks(
  viewer: ScanViewer | null,
  sheets: Sheets,
  sheet: Sheet | undefined,
  look: Look,
  line: number | null,
): void {
  useEffect(() => {
    viewer?.draw(sheet ? marksOf(sheets.lines, sheet.sheet, look) : [])
  }, [viewer, sheets, sheet, look])
  useEffect(() => {
    if (viewer && sheet) light(viewer, sheets, sheet, line)
  }, [viewer, sheets, sheet, line])
}

function light(viewer: ScanViewer, { lines }: Sheets, sheet: Sheet, line: number | null): void {
  const own = line === null ? undefined : lines[line - 1]
  if (own?.sheet !== sheet.sheet) {
    viewer.light(null)
    return
  }
  if (own.box) {
    viewer.light(own.box)
    return
  }
  const share = proportionOf(lines, own.line)
  const height = sheet.height * 0.012
  const margin = { x: 0, y: (share ?? 0) * (sheet.height - height), width: sheet.width * 0.03, height }
  viewer.light(share === null ? null : margin, true)
}

function marksOf(lines: readonly ScanLine[], sheet: number, { boxes, confidence }: Look): readonly Mark[] {
  if (!boxes && !confidence) return []
  return lines.flatMap((line) => {
    if (line.sheet !== sheet) return []
    const words = line.words.flatMap(({ box, confidence: sure }): readonly Mark[] => {
      const doubt = confidence && sure !== null && sure < 0.9 ? 1 - sure : null
      return box && (boxes || doubt !== null) ? [{ box, kind: boxes ? 'word' : 'colour', doubt }] : []
    })
    return [...(boxes && line.box ? [{ box: line.box, kind: 'line', doubt: null } as const] : []), ...words]
  })
}
