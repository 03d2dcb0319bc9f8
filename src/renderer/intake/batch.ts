import type { Encoding, Imported, Inspection, Page, Sentence } from '../../core/contract'
import type { PageOffered } from '../../core/pairing'
import { type Fact, type Facts, guessed, issueFacts, wrongFacts } from './facts'

/** What is known of a file that can be read. */
export interface Ready {
  readonly inspection: Inspection
  readonly facts: Facts
  /** What the editor has set by hand: a new look at the file leaves it alone. */
  readonly set: ReadonlySet<Fact>
  /** Each of its printed pages becomes a page. */
  readonly apart: boolean
  /** Import the file although it is in the library already. */
  readonly again: boolean
}

export type EntryState =
  | { readonly kind: 'looking'; readonly before: Ready | null }
  | ({ readonly kind: 'ready' } & Ready)
  | { readonly kind: 'unreadable'; readonly error: unknown }
  | ({ readonly kind: 'taking' } & Ready)
  /** `more`: further pages of the same file. `warnings`: what was the matter with house rules and scans. */
  | ({
      readonly kind: 'taken'
      readonly page: Page
      readonly more: readonly Page[]
      readonly warnings: readonly Sentence[]
    } & Ready)
  | ({ readonly kind: 'skipped'; readonly page: Page; readonly warnings: readonly Sentence[] } & Ready)
  | ({ readonly kind: 'failed'; readonly error: unknown } & Ready)

export interface Entry {
  readonly id: number
  /** The text's, without its folder. */
  readonly name: string
  readonly offered: PageOffered
  /** null = as detected. */
  readonly encoding: Encoding | null
  /** Of an encrypted PDF; null = none was given. */
  readonly password: string | null
  readonly state: EntryState
}

export interface Batch {
  readonly entries: readonly Entry[]
  /** One edit of an issue's facts goes to all files; null = where their guesses do not contradict each other. */
  readonly same: boolean | null
  readonly phase: 'choosing' | 'running' | 'finished'
}

export type BatchAct =
  | { readonly kind: 'looked'; readonly id: number; readonly inspection: Inspection }
  | { readonly kind: 'unreadable'; readonly id: number; readonly error: unknown }
  | { readonly kind: 'set'; readonly id: number; readonly fact: Fact; readonly value: string }
  | { readonly kind: 'encode'; readonly ids: readonly number[]; readonly encoding: Encoding }
  | { readonly kind: 'unlock'; readonly id: number; readonly password: string }
  | { readonly kind: 'again'; readonly id: number; readonly again: boolean }
  | { readonly kind: 'apart'; readonly id: number; readonly apart: boolean }
  | { readonly kind: 'same'; readonly same: boolean; readonly like: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'taking'; readonly id: number }
  | {
      readonly kind: 'taken'
      readonly id: number
      readonly imported: Imported
      /** What was the matter with its scans. */
      readonly warnings?: readonly Sentence[]
    }
  | { readonly kind: 'failed'; readonly id: number; readonly error: unknown }
  | { readonly kind: 'stop'; readonly finished: boolean }

/** `pages` in the order in which they shall be made. */
export function batchOf(pages: readonly PageOffered[]): Batch {
  return {
    entries: pages.map((offered, id) => ({
      id,
      name: offered.text.path.slice(offered.text.path.lastIndexOf('/') + 1),
      offered,
      encoding: null,
      password: null,
      state: { kind: 'looking', before: null },
    })),
    same: null,
    phase: 'choosing',
  }
}

export function reduce(batch: Batch, act: BatchAct): Batch {
  switch (act.kind) {
    case 'looked':
      return change(batch, act.id, ({ state, encoding }) =>
        // A late answer for an encoding that is not asked for any more.
        encoding !== null && encoding !== act.inspection.encoding ? state : looked(state, act.inspection),
      )
    case 'unreadable':
      return change(batch, act.id, () => ({ kind: 'unreadable', error: act.error }))
    case 'set':
      return set(filled(batch), act.id, act.fact, act.value)
    case 'encode':
      return {
        ...batch,
        entries: batch.entries.map((entry) =>
          act.ids.includes(entry.id)
            ? { ...entry, encoding: act.encoding, state: { kind: 'looking', before: readyOf(entry) } }
            : entry,
        ),
      }
    case 'unlock':
      return {
        ...batch,
        entries: batch.entries.map((entry) =>
          entry.id === act.id
            ? { ...entry, password: act.password, state: { kind: 'looking', before: readyOf(entry) } }
            : entry,
        ),
      }
    case 'apart':
      return change(batch, act.id, ({ state }) =>
        state.kind === 'ready' ? { ...state, ...parted(state, act.apart) } : state,
      )
    case 'again':
      return change(batch, act.id, ({ state }) =>
        state.kind === 'ready' ? { ...state, again: act.again } : state,
      )
    case 'same':
      return alike({ ...batch, same: act.same }, act.like)
    case 'start':
      return { ...counted(filled(batch)), phase: 'running' }
    case 'taking':
      return change(batch, act.id, (entry) => {
        const ready = readyOf(entry)
        return ready ? { kind: 'taking', ...ready } : entry.state
      })
    case 'taken':
      return change(batch, act.id, (entry) => {
        const ready = readyOf(entry)
        return ready ? { ...answered(act.imported, act.warnings ?? []), ...ready } : entry.state
      })
    case 'failed':
      return change(batch, act.id, (entry) => {
        const ready = readyOf(entry)
        return ready
          ? { kind: 'failed', error: act.error, ...ready }
          : { kind: 'unreadable', error: act.error }
      })
    case 'stop':
      return {
        ...batch,
        phase: act.finished ? 'finished' : 'choosing',
        entries: batch.entries.map((entry) =>
          entry.state.kind === 'taking' ? { ...entry, state: { ...entry.state, kind: 'ready' } } : entry,
        ),
      }
    default:
      return act satisfies never
  }
}

function answered(imported: Imported, scans: readonly Sentence[]) {
  const { page } = imported
  return imported.kind === 'imported'
    ? ({ kind: 'taken', page, more: imported.more, warnings: [...imported.warnings, ...scans] } as const)
    : ({ kind: 'skipped', page, warnings: scans } as const)
}

/** The label that the file's first page is guessed to have. */
function labelOf({ labels, label }: Inspection, apart: boolean): string {
  return apart ? (labels[0] ?? label) : label
}

function parted(ready: Ready, apart: boolean): Pick<Ready, 'apart' | 'facts'> {
  if (ready.set.has('label')) return { apart, facts: ready.facts }
  return { apart, facts: { ...ready.facts, label: labelOf(ready.inspection, apart) } }
}

/** What is known of the file; null = it was not read yet, or cannot be. */
export function readyOf({ state }: Entry): Ready | null {
  switch (state.kind) {
    case 'ready':
    case 'taking':
    case 'taken':
    case 'skipped':
    case 'failed': {
      const { inspection, facts, set, apart, again } = state
      return { inspection, facts, set, apart, again }
    }
    case 'looking':
      return state.before
    case 'unreadable':
      return null
    default:
      return state satisfies never
  }
}

/** Whether an edit of one file's issue goes to all. */
export function isSame(batch: Batch): boolean {
  if (batch.same !== null) return batch.same
  return issueFacts.every((fact) => guesses(batch, fact).size <= 1)
}

/**
 * What an import would take now: everything that can be read and is new, wanted again, or has a scan for the page that
 * is in the library already.
 */
export function wanted(batch: Batch): readonly Entry[] {
  return batch.entries.filter(({ state, offered }) => {
    if (state.kind === 'failed') return true
    if (state.kind !== 'ready') return false
    return state.inspection.already === null || state.again || offered.scans.length > 0
  })
}

/** How many pages an entry is, or will be. */
export function pagesOf(entry: Entry): number {
  const ready = readyOf(entry)
  return ready?.apart ? ready.inspection.labels.length : 1
}

/** Files whose facts have to be mended first. */
export function unfit(batch: Batch): readonly Entry[] {
  return wanted(batch).filter((entry) => {
    const ready = readyOf(entry)
    return ready !== null && wrongFacts(ready.facts).size > 0
  })
}

/** Files that claim a page of an issue which a file before them claims too: by their ids, the name of that file. */
export function samePages(batch: Batch): ReadonlyMap<number, string> {
  const first = new Map<string, string>()
  const same = new Map<number, string>()
  for (const entry of wanted(batch)) {
    const ready = readyOf(entry)
    if (!ready || ready.apart || wrongFacts(ready.facts).size > 0) continue
    const { publication, date, number, label } = ready.facts
    const page = JSON.stringify([publication, date, number, label].map((fact) => fact.trim()))
    const before = first.get(page)
    if (before === undefined) first.set(page, entry.name)
    else same.set(entry.id, before)
  }
  return same
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

function looked(state: EntryState, inspection: Inspection): EntryState {
  const before = state.kind === 'looking' ? state.before : null
  const apart = before?.apart ?? inspection.apart
  const facts: Record<Fact, string> = { ...guessed(inspection), label: labelOf(inspection, apart) }
  for (const fact of before?.set ?? []) facts[fact] = before?.facts[fact] ?? facts[fact]
  return {
    kind: 'ready',
    inspection,
    facts,
    set: before?.set ?? new Set(),
    apart,
    again: before?.again ?? false,
  }
}

function set(batch: Batch, id: number, fact: Fact, value: string): Batch {
  const toAll = fact !== 'label' && isSame(batch)
  return {
    // Once it is edited, guesses that come later must not decide who is meant.
    ...batch,
    same: fact === 'label' ? batch.same : toAll,
    entries: batch.entries.map((entry) =>
      entry.id === id || toAll ? withFacts(entry, { [fact]: value }) : entry,
    ),
  }
}

/** Gives all files the issue of the one with this id. */
function alike(batch: Batch, like: number): Batch {
  const model = batch.entries.find(({ id }) => id === like)
  const ready = model ? readyOf(model) : null
  if (!batch.same || !ready) return batch
  const { publication, date, number } = ready.facts
  return {
    ...batch,
    entries: batch.entries.map((entry) => withFacts(entry, { publication, date, number })),
  }
}

function withFacts(entry: Entry, patch: Partial<Facts>): Entry {
  const { state } = entry
  switch (state.kind) {
    case 'ready':
    case 'failed':
      return { ...entry, state: { ...state, ...patched(state, patch) } }
    case 'looking':
      return state.before
        ? { ...entry, state: { ...state, before: { ...state.before, ...patched(state.before, patch) } } }
        : entry
    default:
      return entry
  }
}

function patched(ready: Ready, patch: Partial<Facts>): Pick<Ready, 'facts' | 'set'> {
  return {
    facts: { ...ready.facts, ...patch },
    set: new Set([...ready.set, ...(Object.keys(patch) as Fact[])]),
  }
}

function change(batch: Batch, id: number, to: (entry: Entry) => EntryState): Batch {
  return {
    ...batch,
    entries: batch.entries.map((entry) => (entry.id === id ? { ...entry, state: to(entry) } : entry)),
  }
}
