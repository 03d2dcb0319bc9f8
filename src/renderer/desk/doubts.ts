import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { ClientId, FigureDisagreement, LibraryClient } from '../../core/contract'
import type { Store } from '../store'
import type { Asking } from './asking'
import { FigurePairs } from './figure-pairs'
import type { Lit } from './lit'
import type { ActBeside } from './past'
import { Proofing } from './proofing'
import type { SuspectNow } from './suspects-now'

export interface DoubtsOptions extends Asking {
  readonly client: ClientId
  readonly library: Pick<LibraryClient, 'suspects' | 'figures'>
}

/**
 * What the library doubts of an open page, and what is decided about it: what proofreading finds, and numbers that
 * disagree with others of the library, which are asked for on their own.
 */
export class Doubts {
  /** Whether suspects are being looked for just now. */
  readonly looking: Store<boolean>
  readonly #proofing: Proofing
  readonly #pairs: FigurePairs

  constructor({ library, ...asking }: DoubtsOptions) {
    this.#proofing = new Proofing({ ...asking, library: library.suspects })
    this.#pairs = new FigurePairs({ ...asking, library: library.figures })
    this.looking = this.#proofing.looking
  }

  /** Asks for the first time. */
  begin(): void {
    void this.#proofing.begin()
    void this.#pairs.ask()
  }

  /** Settled once the text as it is was proofread, or cannot be. Numbers are compared when they were changed. */
  ask(): Promise<void> {
    return this.#proofing.ask()
  }

  /** Whether all is known that is doubted of a text. */
  knows(document: Node): boolean {
    return this.#proofing.knows(document) && this.#pairs.knows(document)
  }

  /** Settled once the text as it is was proofread and its numbers compared, or neither can be. */
  async askAll(): Promise<void> {
    await Promise.all([this.#proofing.ask(), this.#pairs.ask()])
  }

  follow(tr: Transaction): void {
    this.#proofing.follow(tr)
    this.#pairs.follow(tr)
  }

  /** What is doubted, where it stands in a document that was followed; in its order. */
  in(document: Node): readonly SuspectNow[] {
    return inOrder(this.#proofing.in(document), this.#pairs.in(document))
  }

  /** Decides that a doubt is no error on the page, or in the library. False where it could not be decided now. */
  decide(place: Lit, rule: string, scope: 'page' | 'library'): Promise<boolean> {
    return this.#proofing.decide(place, rule, scope)
  }

  /** Keeps that two numbers that disagree count different things. Throws what the library threw. */
  setDifferent(at: SuspectNow, pair: FigureDisagreement): Promise<ActBeside> {
    return this.#pairs.setDifferent(at, pair)
  }

  close(): void {
    this.#proofing.close()
    this.#pairs.close()
  }
}

/** Two lists of suspects as one, in the order of the document. */
function inOrder(some: readonly SuspectNow[], others: readonly SuspectNow[]): readonly SuspectNow[] {
  return others.length === 0 ? some : [...some, ...others].toSorted((a, b) => a.from - b.from || a.to - b.to)
}
