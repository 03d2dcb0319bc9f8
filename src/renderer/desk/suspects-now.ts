import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { Mapping } from 'prosemirror-transform'
import type { OpenSuspect } from '../../core/contract'
import { Decided } from '../../core/document'

/** A suspect at the place where it stands in the document now. */
export interface SuspectNow {
  /** As the library found it; its own positions are those of then. */
  readonly suspect: OpenSuspect
  /** 1-based source line that it begins in; 0 = there is none. */
  readonly line: number
  /** Positions in the document. */
  readonly from: number
  readonly to: number
}

/**
 * The suspects that the library found last, followed through all edits since. Its answers come late and speak of the
 * document as it was when it was asked: they are mapped, and what touches changed text is dropped.
 */
export class SuspectsNow {
  #known: readonly SuspectNow[] = []
  /** What was done since the document that {@link #known} speaks of. */
  #since = new Mapping()
  /** What was done since the library was asked; null = no answer is awaited. */
  #awaited: Mapping | null = null

  /** The document changed. */
  follow(tr: Transaction): void {
    this.#since.appendMapping(tr.mapping)
    this.#awaited?.appendMapping(tr.mapping)
  }

  /** The library is asked about the document as it is now. */
  asked(): void {
    this.#awaited = new Mapping()
  }

  /** Its answer to what was asked last. */
  answered(suspects: readonly OpenSuspect[]): void {
    this.#since = this.#awaited ?? new Mapping()
    this.#awaited = null
    this.#known = suspects.map((suspect) => ({
      suspect,
      line: suspect.line,
      from: suspect.from,
      to: suspect.to,
    }))
  }

  /** In the order of the document. What was answered since is none any more. */
  in(document: Node): readonly SuspectNow[] {
    const decided = new Decided(document)
    if (this.#since.maps.length > 0)
      this.#known = this.#known.flatMap((one) => moved(one, this.#since, document))
    this.#since = new Mapping()
    return this.#known.flatMap((one) => {
      const { suspect } = one
      if (decided.answers(suspect.rule, one)) return []
      const later = decided.putsOff(suspect.rule, one)
      return [later === suspect.later ? one : { ...one, suspect: { ...suspect, later } }]
    })
  }
}

/** None where its text is not what it was. The same object where nothing moved. */
function moved(one: SuspectNow, mapping: Mapping, document: Node): readonly SuspectNow[] {
  const from = mapping.map(one.from, 1)
  const to = mapping.map(one.to, -1)
  if (from >= to || to > document.content.size || document.textBetween(from, to, '\n') !== one.suspect.text)
    return []
  return [from === one.from && to === one.to ? one : { ...one, from, to }]
}
