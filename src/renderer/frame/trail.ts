import type { Mappable } from 'prosemirror-transform'
import type { PageId, Spot } from '../../core/contract'
import { Cell, type Store } from '../store'

/** So many places are kept; older ones are forgotten. */
const most = 100

/** Whether there is a place to go back to, and one that she came back from. */
export interface Ways {
  readonly back: boolean
  readonly forward: boolean
}

/** The places that the editor left for others, to be gone back to and forward again, as in a code editor. */
export class Trail {
  readonly ways: Store<Ways>
  readonly #ways = new Cell<Ways>({ back: false, forward: false })
  #behind: readonly Spot[] = []
  #ahead: readonly Spot[] = []

  constructor() {
    this.ways = this.#ways
  }

  /** She went from a place to another of her own: nothing lies ahead any more. */
  left(spot: Spot): void {
    this.#set(this.#behind.concat(spot).slice(-most), [])
  }

  /** Where to go back to; null = nowhere. `here` can be gone forward to then; null = she is at no place. */
  back(here: Spot | null): Spot | null {
    const to = this.#behind.at(-1) ?? null
    if (to) this.#set(this.#behind.slice(0, -1), here ? [...this.#ahead, here] : this.#ahead)
    return to
  }

  /** Where to go forward to; null = nowhere. */
  forward(here: Spot | null): Spot | null {
    const to = this.#ahead.at(-1) ?? null
    if (to) this.#set(here ? [...this.#behind, here] : this.#behind, this.#ahead.slice(0, -1))
    return to
  }

  /** A page's text was changed: its places go with it. */
  follow(page: PageId, mapping: Mappable): void {
    const map = (pos: number) => mapping.map(pos)
    const mapped = (spot: Spot): Spot =>
      spot.page === page ? { page, anchor: map(spot.anchor), head: map(spot.head), top: map(spot.top) } : spot
    this.#set(this.#behind.map(mapped), this.#ahead.map(mapped))
  }

  /** A page is no more. */
  forget(page: PageId): void {
    const others = (spot: Spot) => spot.page !== page
    this.#set(this.#behind.filter(others), this.#ahead.filter(others))
  }

  #set(behind: readonly Spot[], ahead: readonly Spot[]): void {
    this.#behind = behind
    this.#ahead = ahead
    const ways = { back: behind.length > 0, forward: ahead.length > 0 }
    const { back, forward } = this.#ways.now()
    if (ways.back !== back || ways.forward !== forward) this.#ways.set(ways)
  }
}
