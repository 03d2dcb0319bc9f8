import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { FigureDisagreement, OpenSuspect } from '../../core/contract'
import { Decided } from '../../core/document'
import { Followed } from './followed'

/** A suspect at the place where it stands in the document now. */
export interface SuspectNow {
  /** As the library found it; its own positions are those of then. */
  readonly suspect: OpenSuspect
  /** 1-based source line that it begins in; 0 = there is none. */
  readonly line: number
  /** Positions in the document. */
  readonly from: number
  readonly to: number
  /** Two numbers that disagree, the one here first; absent = it is another doubt. */
  readonly pair?: FigureDisagreement
}

/** The suspects that the library found last, at the places where they stand. */
export class SuspectsNow {
  readonly #followed = new Followed<SuspectNow>(({ suspect }) => suspect.text)
  /** As they were answered with last, by their names. */
  #answered: ReadonlyMap<string, OpenSuspect> = new Map()

  /** The document changed. */
  follow(tr: Transaction): void {
    this.#followed.follow(tr)
  }

  /** The library is asked about the document as it is now. */
  asked(): void {
    this.#followed.asked()
  }

  /** Its answer to what was asked last. What it says again of a suspect is the same object: nothing is drawn anew for it. */
  answered(suspects: readonly OpenSuspect[]): void {
    const before = this.#answered
    const kept = suspects.map((found) => {
      const known = before.get(found.id)
      return { found, suspect: known && saysTheSame(known, found) ? known : found }
    })
    this.#answered = new Map(kept.map(({ suspect }) => [suspect.id, suspect]))
    this.#followed.answered(
      kept.map(({ found: { line, from, to }, suspect }) => ({ suspect, line, from, to })),
    )
  }

  /** In the order of the document. What was answered since is none any more. */
  in(document: Node): readonly SuspectNow[] {
    const decided = new Decided(document)
    return this.#followed.in(document).flatMap((one) => {
      const { suspect } = one
      if (decided.answers(suspect.rule, one)) return []
      const later = decided.putsOff(suspect.rule, one)
      return [later === suspect.later ? one : { ...one, suspect: { ...suspect, later } }]
    })
  }
}

/** But for where it stands. */
function saysTheSame(a: OpenSuspect, b: OpenSuspect): boolean {
  return (
    a.rule === b.rule &&
    a.text === b.text &&
    a.left === b.left &&
    a.right === b.right &&
    a.line === b.line &&
    a.later === b.later &&
    a.confidence === b.confidence &&
    a.suggestions.length === b.suggestions.length &&
    a.suggestions.every((text, index) => text === b.suggestions[index]) &&
    a.reason.key === b.reason.key &&
    sameValues(a.reason.values, b.reason.values)
  )
}

/** Asked of thousands of suspects at every answer, while somebody types. */
function sameValues(a: OpenSuspect['reason']['values'] = {}, b: typeof a = {}): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}
