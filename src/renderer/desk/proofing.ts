import { getVersion } from 'prosemirror-collab'
import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { ClientId, LibraryClient } from '../../core/contract'
import { Cell, type Store } from '../store'
import type { Asking } from './asking'
import { type SuspectNow, SuspectsNow } from './suspects-now'

export interface ProofingOptions extends Asking {
  readonly client: ClientId
  readonly library: Pick<LibraryClient['suspects'], 'of' | 'decide'>
}

/** After a lost link the library is asked again, in milliseconds. */
const again = 2_000
/** How long a step of the library's own may be on its way, and how often is looked for it, in milliseconds. */
const longestWait = 1_000
const tick = 10

/** Asks the library what it doubts, whenever typing rests, one question at a time. */
export class Proofing {
  /** Whether what is known may not be all yet: from the opening on, and again after every change. */
  readonly looking: Store<boolean>
  readonly #looking = new Cell(true)
  readonly #options: ProofingOptions
  readonly #suspects = new SuspectsNow()
  #asking: Promise<void> | null = null
  /** The text that was proofread last; null = none was. */
  #proofread: Node | null = null
  /** The text was changed since it was asked: it is asked once more. */
  #once = false
  #closed = false
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(options: ProofingOptions) {
    this.#options = options
    this.looking = this.#looking
  }

  follow(tr: Transaction): void {
    this.#suspects.follow(tr)
  }

  in(document: Node): readonly SuspectNow[] {
    return this.#suspects.in(document)
  }

  /** Whether all is known that is doubted of a text. */
  knows(document: Node): boolean {
    return this.#proofread === document
  }

  /** What was found before, at once; then what is found now. */
  begin(): Promise<void> {
    return this.#asks(async () => {
      await this.#ask('known')
      await this.#askAll()
    })
  }

  /** Settled once an answer about the text as it is now is there, or cannot be had. */
  async ask(): Promise<void> {
    if (this.#asking) {
      this.#once = true
      return this.#asking
    }
    return this.#asks(() => this.#askAll())
  }

  /**
   * Decides that a doubt is no error on the page, or in the library. False where the text went on meanwhile, or the
   * library cannot be reached: then nothing was decided. Throws what the library threw.
   */
  async decide(
    place: { readonly from: number; readonly to: number },
    rule: string,
    scope: 'page' | 'library',
  ): Promise<boolean> {
    const { page, client, library, state, composing, flush, pending } = this.#options
    if (composing() || !(await flush()) || pending()) return false
    const version = getVersion(state())
    const { kind } = await library.decide({ page, client, version, place: { ...place }, rule, scope })
    if (kind === 'behind') return false
    // Its step comes back by the log; what is doubted now can be asked when it is there.
    for (let waited = 0; getVersion(state()) === version && waited < longestWait; waited += tick)
      await new Promise((resolve) => setTimeout(resolve, tick))
    await this.ask()
    return true
  }

  close(): void {
    this.#closed = true
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #asks(work: () => Promise<void>): Promise<void> {
    this.#asking = work().finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  async #askAll(): Promise<void> {
    this.#looking.set(true)
    do {
      this.#once = false
      await this.#ask('again')
    } while (this.#once && !this.#closed)
    this.#looking.set(false)
  }

  async #ask(look: 'known' | 'again'): Promise<void> {
    const { page, library, state, composing, flush, pending, onFound } = this.#options
    // Whoever types on, or composes, is asked for again when that rests.
    if (this.#closed || composing() || !(await flush()) || pending() || composing()) return
    const version = getVersion(state())
    this.#suspects.asked()
    const since = this.#suspects.answer
    try {
      const answer = await library.of({ page, version, look, ...(since ? { since } : {}) })
      if (this.#closed || answer.kind !== 'found' || answer.version !== version) return
      this.#suspects.answered(answer)
      if (look === 'again') this.#proofread = state().doc
      onFound()
    } catch {
      // The link is lost, and who sends steps says so.
      if (this.#closed) return
      this.#timer ??= setTimeout(() => {
        this.#timer = null
        void this.ask()
      }, again)
    }
  }
}
