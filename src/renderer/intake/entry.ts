import type { Encoding, Inspection, Page, Sentence } from '../../core/contract'
import type { PageOffered } from '../../core/pairing'
import { type Fact, type Facts, guessed } from './facts'

/** What is known of a file that can be read. */
export interface Ready {
  readonly inspection: Inspection
  readonly facts: Facts
  /** What the editor has set by hand: a new look at the file leaves it alone. */
  readonly set: ReadonlySet<Fact>
  /** Each of its printed pages becomes a page. */
  readonly apart: boolean
  /** Whether the editor says that it shall come in; null = nothing said: it does unless the library has the file already. */
  readonly chosen: boolean | null
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

/** What is known of the file; null = it was not read yet, or cannot be. */
export function readyOf({ state }: Entry): Ready | null {
  switch (state.kind) {
    case 'ready':
    case 'taking':
    case 'taken':
    case 'skipped':
    case 'failed': {
      const { inspection, facts, set, apart, chosen } = state
      return { inspection, facts, set, apart, chosen }
    }
    case 'looking':
      return state.before
    case 'unreadable':
      return null
    default:
      return state satisfies never
  }
}

/** Whether a file shall come in as a page. */
export function isChosen({ chosen, inspection }: Ready): boolean {
  return chosen ?? inspection.already === null
}

/** The page of the library that a file looks like another text of, and was not taken beside; null = there is none. */
export function resembledBy({ state }: Entry): Page | null {
  return state.kind === 'ready' ? state.inspection.resembled : null
}

/** How many pages an entry is, or will be. */
export function pagesOf(entry: Entry): number {
  const ready = readyOf(entry)
  return ready?.apart ? ready.inspection.labels.length : 1
}

export const pagesOfAll = (entries: readonly Entry[]): number =>
  entries.reduce((pages, entry) => pages + pagesOf(entry), 0)

/** A file was looked at: what was set by hand before, with another encoding say, stays. */
export function looked(state: EntryState, inspection: Inspection): EntryState {
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
    chosen: before?.chosen ?? null,
  }
}

/** The file with its printed pages as pages of their own, or as one. */
export function parted(ready: Ready, apart: boolean): Pick<Ready, 'apart' | 'facts'> {
  if (ready.set.has('label')) return { apart, facts: ready.facts }
  return { apart, facts: { ...ready.facts, label: labelOf(ready.inspection, apart) } }
}

/** The label that the file's first page is guessed to have. */
export function labelOf({ labels, label }: Inspection, apart: boolean): string {
  return apart ? (labels[0] ?? label) : label
}

/** The file with facts that were set by hand; one that is being taken, or cannot be read, stays as it is. */
export function withFacts(entry: Entry, patch: Partial<Facts>): Entry {
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
