import type { PageId } from '../../../core/contract'
import type { Suspect } from '../../../core/document'
import { type CleanOptions, PageProof, type Policy, type ProofBlock } from '../../../core/rules'
import { type HouseSet, withHouse } from '../house/house-book'
import { type RuleNotes, unnoted } from '../intake/running-rule'

/** What the proofreading thread is asked for. */
export interface ProofRequest {
  readonly page: PageId
  /** `open`: it will be read again as it changes; `alone`: once, by nobody who has it open. */
  readonly as: 'open' | 'alone'
  readonly blocks: readonly ProofBlock[]
  /** Whether columns were read across: then nothing hangs together, and one suspect says so already. */
  readonly across: boolean
  readonly policy: Policy
  /** Absent = none. */
  readonly house?: HouseSet
}

/** `given`: what it was read with. */
interface KeptProof {
  readonly given: string
  readonly proof: PageProof
}

const pagesKept = 8

/** The work of the proofreading thread: pages that are read again and again, those that were read last kept. */
export class ProofTask {
  /** In the order of their last use. */
  readonly #proofs = new Map<PageId, KeptProof>()
  readonly #knowledge: () => CleanOptions

  /** @param knowledge asked for at each request */
  constructor(knowledge: () => CleanOptions) {
    this.#knowledge = knowledge
  }

  read(
    { page, as, blocks, across, policy, house }: ProofRequest,
    notes: RuleNotes = unnoted,
  ): readonly Suspect[] {
    const given = JSON.stringify([policy, house?.stamp])
    const known = this.#proofs.get(page)
    const kept = known?.given === given ? known : { given, proof: new PageProof() }
    if (as === 'open') this.#keep(page, kept)
    return kept.proof.read(blocks, { ...withHouse(this.#knowledge(), house, notes), policy }, across)
  }

  #keep(page: PageId, kept: KeptProof): void {
    this.#proofs.delete(page)
    this.#proofs.set(page, kept)
    const oldest = this.#proofs.keys().next().value
    if (this.#proofs.size > pagesKept && oldest !== undefined) this.#proofs.delete(oldest)
  }
}
