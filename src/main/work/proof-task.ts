import type { PageId } from '../../core/contract'
import type { Suspect } from '../../core/document'
import { type CleanOptions, PageProof, type Policy, type ProofBlock } from '../../core/rules'

/** What the proofreading thread is asked for. */
export interface ProofRequest {
  readonly page: PageId
  readonly blocks: readonly ProofBlock[]
  /** Whether columns were read across: then nothing hangs together, and one suspect says so already. */
  readonly across: boolean
  readonly policy: Policy
}

const pagesKept = 8

/** The work of the proofreading thread: pages that are read again and again, those that were read last kept. */
export class ProofTask {
  /** In the order of their last use. */
  readonly #proofs = new Map<PageId, { readonly policy: string; readonly proof: PageProof }>()
  readonly #knowledge: () => CleanOptions

  /** @param knowledge asked for at each request */
  constructor(knowledge: () => CleanOptions) {
    this.#knowledge = knowledge
  }

  read({ page, blocks, across, policy }: ProofRequest): readonly Suspect[] {
    const rules = JSON.stringify(policy)
    const known = this.#proofs.get(page)
    const kept = known?.policy === rules ? known : { policy: rules, proof: new PageProof() }
    this.#proofs.delete(page)
    this.#proofs.set(page, kept)
    const oldest = this.#proofs.keys().next().value
    if (this.#proofs.size > pagesKept && oldest !== undefined) this.#proofs.delete(oldest)
    return kept.proof.read(blocks, { ...this.#knowledge(), policy }, across)
  }
}
