import { tell } from '../shell'

let withdraw = (): void => undefined

/** What an article that was passed still has. Only the newest such word stands, on whichever page it was said. */
export const toldOfLeft = {
  tell(text: string): void {
    withdraw()
    withdraw = tell({ kind: 'done', text })
  },
  withdraw(): void {
    withdraw()
  },
}
