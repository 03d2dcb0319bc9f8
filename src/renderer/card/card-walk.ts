import type { DeskPage } from '../desk'
import { Cell, type Store } from '../store'
import { Acting } from './acting'
import { goBack, type WayBack, wayBack } from './way-back'

interface Closed {
  readonly kind: 'closed'
}
/** A card is open at a place. `held`: it has the keys. */
interface Open {
  readonly kind: string
  readonly at: { readonly from: number; readonly to: number }
  readonly held: boolean
}
/** What the walk says where no card is open: that nothing is left, say. */
interface Said {
  readonly kind: string
  readonly held?: never
}

const closed: Closed = { kind: 'closed' }

/**
 * A way through a page, card by card: what its card shows, whether that has the keys, and where the editor was before.
 * Where it goes is the matter of those who extend it.
 */
export abstract class CardWalk<Card extends Open, Other extends Said> {
  readonly state: Store<Closed | Card | Other>
  protected readonly desk: DeskPage
  protected readonly acting = new Acting()
  readonly #state = new Cell<Closed | Card | Other>(closed)
  readonly #frame: 'doubt' | 'tag'
  #back: WayBack | null = null

  /** @param frame how its place is framed in the text */
  constructor(desk: DeskPage, frame: 'doubt' | 'tag') {
    this.desk = desk
    this.state = this.#state
    this.#frame = frame
  }

  /** The walk is over: what was done on it is forgotten. */
  protected abstract forget(): void

  /** The focus left the card, or came into it. */
  hold(held: boolean): void {
    const now = this.#state.now()
    if (isOpen<Card>(now) && now.held !== held) this.#state.set({ ...now, held })
  }

  /** Whether a key that was pressed then is meant for what the card shows. */
  isMeant(pressed: number): boolean {
    return this.acting.isMeant(pressed)
  }

  /** Puts the caret into the text at the place. */
  intoText(): void {
    const now = this.#state.now()
    if (!isOpen<Card>(now) || this.acting.on) return
    this.#end()
    this.desk.select(now.at.from, now.at.to, true)
  }

  /** Back to where the editor was before. */
  close(): void {
    const back = this.#back
    const now = this.#state.now()
    this.#end()
    if (back && (!isOpen<Card>(now) || now.held)) goBack(this.desk, back)
  }

  /** Closes without going anywhere: the editor went somewhere herself. */
  leave(): void {
    if (this.#state.now().kind !== 'closed') this.#end()
  }

  protected show(state: Card | Other): void {
    if (this.#state.now().kind === 'closed') this.#back = wayBack(this.desk)
    this.acting.during(() => this.desk.highlights.frame(isOpen<Card>(state) ? state.at : null, this.#frame))
    this.#state.set(state)
  }

  #end(): void {
    this.#back = null
    this.desk.highlights.frame(null)
    this.#state.set(closed)
    this.forget()
  }
}

const isOpen = <Card extends Open>(state: Closed | Card | Said): state is Card =>
  state.kind !== 'closed' && 'held' in state
