import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import {
  type AnswerName,
  type FigureDisagreement,
  listOf,
  type OpenSuspect,
  type Proofed,
  saysTheSame,
} from '../../core/contract'
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
  /** The last answer: its name, and where it said that each of them stood. */
  #answer: AnswerName | undefined
  #told: readonly SuspectNow[] = []

  /** The answer that they are known from, by its name; undefined = none was given yet. */
  get answer(): AnswerName | undefined {
    return this.#answer
  }

  /** The document changed. */
  follow(tr: Transaction): void {
    this.#followed.follow(tr)
  }

  /** The library is asked about the document as it is now. */
  asked(): void {
    this.#followed.asked()
  }

  /** Its answer to what was asked last. What it says again of a suspect is the same object: nothing is drawn anew for it. */
  answered({ answer, suspects, kept }: Extract<Proofed, { kind: 'found' }>): void {
    const known = new Map(this.#told.map(({ suspect }) => [suspect.id, suspect]))
    this.#told = listOf(this.#told, { items: suspects, kept }, (found) => {
      const { id, line, from, to } = found
      const before = known.get(id)
      return { suspect: before && saysTheSame(before, found) ? before : found, line, from, to }
    })
    this.#answer = answer
    this.#followed.answered(this.#told)
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
