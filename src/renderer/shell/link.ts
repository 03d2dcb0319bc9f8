import type { ClientContext, ClientLink } from '@orpc/client'

export type LinkState = 'connected' | 'lost'

/** Why a window has no library behind it. */
export class LinkError extends Error {
  override readonly name = 'LinkError'

  constructor(
    readonly kind: 'no-token' | 'refused' | 'lost',
    options?: ErrorOptions,
  ) {
    super(`The link to the library: ${kind}`, options)
  }
}

/** A way from this window to the library. */
export interface Link extends ClientLink<ClientContext> {
  /** Settled when the link first stands, or cannot: rejects with a {@link LinkError}. */
  readonly opened: Promise<void>
  /** Answers how to stop listening. */
  onState(listener: (state: LinkState) => void): () => void
  /** Tries a lost link at once, instead of in a few seconds. */
  tryNow(): void
}

/** Those who want to know the link's state, told of each change once. */
export class StateListeners {
  #state: LinkState = 'connected'
  readonly #listeners = new Set<(state: LinkState) => void>()

  get state(): LinkState {
    return this.#state
  }

  add(listener: (state: LinkState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(state: LinkState): void {
    if (state === this.#state) return
    this.#state = state
    for (const listener of this.#listeners) listener(state)
  }
}
