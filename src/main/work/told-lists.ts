import { randomUUID } from 'node:crypto'
import { type AnswerName, type Retold, retold } from '../../core/contract'

/** So many answers are kept: of a page that is being worked on, the last one is asked after. */
const most = 6

/** The lists that were answered last, so that a window that has one is told only what is different since. */
export class ToldLists<Item extends { readonly from: number; readonly to: number }> {
  readonly #lists = new Map<AnswerName, readonly Item[]>()

  /** What to answer to somebody who has the list of the answer `since`; absent or forgotten = he has none. */
  tell(now: readonly Item[], since: AnswerName | undefined): Retold<Item> & { readonly answer: AnswerName } {
    const before = since === undefined ? undefined : this.#lists.get(since)
    const answer = randomUUID()
    this.#lists.set(answer, now)
    const [oldest] = this.#lists.keys()
    if (this.#lists.size > most && oldest !== undefined) this.#lists.delete(oldest)
    return { answer, ...retold(before ?? [], now) }
  }
}
