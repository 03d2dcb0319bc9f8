import { type FindQuery, plainQuery } from '../../core/find'
import { Cell } from '../store'

/** The find bar, as it is kept from page to page while the window is open. */
export interface FindState {
  readonly open: boolean
  /** With the row that replaces. */
  readonly replacing: boolean
  readonly query: FindQuery
  readonly replacement: string
  /** What was looked for before, the last first. */
  readonly recent: readonly string[]
  /** Counts up whenever the bar is asked for: then it takes the focus. */
  readonly asked: number
}

export const findState = new Cell<FindState>({
  open: false,
  replacing: false,
  query: plainQuery(''),
  replacement: '',
  recent: [],
  asked: 0,
})

export function changeFind(change: Partial<FindState>): void {
  findState.set({ ...findState.now(), ...change })
}

const mostRecent = 20

/** Remembers what is looked for, to be had again with the arrow keys. */
export function rememberQuery(): void {
  const { query, recent } = findState.now()
  if (query.text === '' || recent[0] === query.text) return
  changeFind({ recent: [query.text, ...recent.filter((text) => text !== query.text)].slice(0, mostRecent) })
}
