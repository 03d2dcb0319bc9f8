import type { Change, TakenBack } from '../../core/document'
import { correctListed, type DeskPage, stetListed } from '../desk'
import { type Run, type RunGroup, ruleTakenBack } from './rows'

/** What a list of changes hands over: a row, a rule's group, or rows that were marked. */
export type Chosen = Run<Change> | RunGroup<Change>

export function isTakenBack(change: Change | TakenBack): change is TakenBack {
  return 'takenBack' in change
}

/** Takes changes back, or makes corrections again that were taken back: whichever of the two a row stands for. */
export function turnChanges(desk: DeskPage, chosen: readonly Chosen[]): void {
  const all = chosen.flatMap((one): readonly (Change | TakenBack)[] =>
    'runs' in one ? one.runs.flat() : one,
  )
  const back = all.filter((change) => !isTakenBack(change))
  const forth = all.filter(isTakenBack)
  const [one] = chosen
  const rule = chosen.length === 1 && one && 'runs' in one ? (ruleTakenBack(one.rule) ?? one.rule) : null
  if (back.length > 0) stetListed(desk, back, nameOf('stet', rule, back))
  if (forth.length > 0) correctListed(desk, forth, nameOf('again', rule, forth))
}

function nameOf(act: 'stet' | 'again', rule: string | null, all: readonly (Change | TakenBack)[]) {
  if (rule !== null) return { key: `operations.${act}Rule`, values: { rule, count: all.length } }
  const [first] = all
  const line = all.every((change) => change.line === first?.line)
  if (!first || (all.length > 1 && !line))
    return { key: `operations.${act}Some`, values: { count: all.length } }
  if (first.kind === 'join') return { key: `operations.${act}Join` }
  const text = act === 'stet' ? first.before || first.after : first.after || first.before
  return { key: `operations.${act}`, values: { text: text.slice(0, 40) } }
}

/** The changes that the caret stands at, or that are selected; where several meet, those of the smallest reach. */
function changesAt(changes: readonly Change[], from: number, to: number): readonly Change[] {
  const met = changes.filter((change) => change.from <= to && from <= change.to)
  if (from < to) return met
  // Beside a character that was put in, a line that was joined in the same place is not what is meant.
  const words = met.filter(({ kind }) => kind !== 'join')
  const nearest = words.length > 0 ? words : met
  return nearest.slice(0, 1)
}

/** Takes back what the caret stands at. False where nothing was changed there. */
export function stetAtCaret(desk: DeskPage): boolean {
  const { from, to } = desk.state.selection
  const [first, ...rest] = changesAt(desk.foundNow().changes, from, to)
  if (!first) return false
  turnChanges(desk, [[first, ...rest]])
  return true
}
