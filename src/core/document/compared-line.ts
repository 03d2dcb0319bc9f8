import type { Correction } from './draft'
import { type LineEdit, lineEdits } from './line-edits'

/** An edit with what it put in the place of what. */
export interface SpelledEdit extends LineEdit {
  readonly before: string
  readonly after: string
}

/** A correction in whose place the source stands again: `[from, to)` of the line's present text. */
export interface UndoneCorrection {
  readonly correction: Correction
  readonly from: number
  readonly to: number
}

export interface ComparedLine {
  /** The line's text that was compared. */
  readonly now: string
  readonly edits: readonly SpelledEdit[]
  readonly takenBack: readonly UndoneCorrection[]
}

/**
 * One source line beside what became of it: what was changed, and which corrections of the draft were taken back.
 *
 * @param made the corrections of the line, from the draft
 */
export function compareLine(text: string, now: string, made: readonly Correction[]): ComparedLine {
  const edits = lineEdits(text, now, made).map((edit) => ({
    ...edit,
    before: text.slice(edit.fromSource, edit.toSource),
    after: now.slice(edit.from, edit.to),
  }))
  const standing = new Set(edits.map((edit) => edit.correction))
  const takenBack = made.flatMap((correction): readonly UndoneCorrection[] => {
    if (standing.has(correction) || edits.some((edit) => touches(edit, correction))) return []
    const from = correction.fromSource + aheadAt(edits, correction.fromSource)
    return [{ correction, from, to: from + correction.toSource - correction.fromSource }]
  })
  return { now, edits, takenBack }
}

/** Whether an edit lies in what a correction would change, or at its very place where one of the two is empty. */
function touches(edit: LineEdit, { fromSource, toSource }: Correction): boolean {
  if (edit.fromSource === edit.toSource || fromSource === toSource)
    return edit.fromSource <= toSource && fromSource <= edit.toSource
  return edit.fromSource < toSource && fromSource < edit.toSource
}

/** How far the present text is ahead of the source at a place that no edit touches. */
function aheadAt(edits: readonly LineEdit[], at: number): number {
  const last = edits.findLast((edit) => edit.toSource <= at)
  return last ? last.to - last.toSource : 0
}
