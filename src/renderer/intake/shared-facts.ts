import type { Batch } from './batch'
import { pagesOf, readyOf } from './entry'
import { type Fact, issueFacts } from './facts'

/** What the files of a batch know of their issue from each other. */

/** Whether an edit of one file's issue goes to all. */
export function isSame(batch: Batch): boolean {
  if (batch.same !== null) return batch.same
  return issueFacts.every((fact) => guesses(batch, fact).size <= 1)
}

/** What is known of a fact, over all files. */
function guesses(batch: Batch, fact: Fact): ReadonlySet<string> {
  const known = batch.entries.map((entry) => readyOf(entry)?.facts[fact] ?? '')
  return new Set(known.filter((value) => value !== ''))
}

/**
 * The batch as it is shown and taken: often only the front page says the issue's number, and where nothing contradicts
 * it, the others have it from there. Nothing is settled by this: the next file may contradict.
 */
export function filled(batch: Batch): Batch {
  if (!isSame(batch)) return batch
  const common: Partial<Record<Fact, string>> = {}
  for (const fact of issueFacts) {
    const [value] = guesses(batch, fact)
    if (value !== undefined) common[fact] = value
  }
  return {
    ...batch,
    entries: batch.entries.map((entry) => {
      const ready = readyOf(entry)
      const { state } = entry
      if (!ready || state.kind !== 'ready') return entry
      const lacking = issueFacts.filter((fact) => ready.facts[fact] === '' && !ready.set.has(fact))
      const facts = { ...ready.facts }
      for (const fact of lacking) facts[fact] = common[fact] ?? ''
      return lacking.length > 0 ? { ...entry, state: { ...state, facts } } : entry
    }),
  }
}

/**
 * The batch with the labels that follow from one that was set by hand: the first file set to be page 1, those after it
 * become 2, 3 and so on where they do not say which page they are, or only repeat one that is taken (names that count
 * from 000). A label without a number at its end has none after it.
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
