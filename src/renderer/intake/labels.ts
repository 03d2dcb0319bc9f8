import { countedLabels } from '../../core/pairing'
import type { Batch } from './batch'
import { labelOf, pagesOf, readyOf } from './entry'
import { isSame } from './shared-facts'

/** What the files of a batch are called, as far as that follows from each other. */

/** The batch with the labels that the files' names count, where neither the editor nor the print says another. */
export function numbered(batch: Batch): Batch {
  const files = batch.entries.flatMap((entry) => {
    const ready = readyOf(entry)
    return ready ? [{ id: entry.id, path: entry.offered.text.path, ...ready.inspection }] : []
  })
  const labels = new Map(countedLabels(files).map((label, index) => [files[index]?.id, label]))
  return {
    ...batch,
    entries: batch.entries.map((entry) => {
      const { id, state } = entry
      if (state.kind !== 'ready' || state.apart || state.set.has('label')) return entry
      const label = labels.get(id) ?? state.facts.label
      if (label === state.facts.label || state.facts.label !== labelOf(state.inspection, false)) return entry
      return { ...entry, state: { ...state, facts: { ...state.facts, label } } }
    }),
  }
}

/**
 * The batch with the labels that follow from one that was set by hand: the first file set to be page 1, those after it
 * become 2, 3 and so on where they do not say which page they are, or only repeat one that is taken. A label without a number at its end has none after it.
 */
export function counted(batch: Batch): Batch {
  if (!isSame(batch)) return batch
  let next: string | null = null
  const taken = new Set<string>()
  const entries = batch.entries.map((entry) => {
    const { state } = entry
    if (state.kind !== 'ready') return entry
    const { facts, set } = state
    const own = set.has('label') || (facts.label !== '' && !taken.has(facts.label))
    const label: string = own ? facts.label : (next ?? facts.label)
    taken.add(label)
    const follows = !own && next !== null
    next = set.has('label') || follows ? labelAfter(label, pagesOf(entry)) : null
    return label === facts.label ? entry : { ...entry, state: { ...state, facts: { ...facts, label } } }
  })
  return { ...batch, entries }
}

/** `A03` → `A04`; null = it has no number. */
function labelAfter(label: string, pages: number): string | null {
  const { before = '', number } = /^(?<before>.*?)(?<number>\d{1,6})$/u.exec(label.trim())?.groups ?? {}
  if (number === undefined) return null
  return before + String(Number(number) + pages).padStart(number.length, '0')
}
