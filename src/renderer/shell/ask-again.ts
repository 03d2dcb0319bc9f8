import type { QueryClient } from '@tanstack/react-query'
import { type Link, LinkError } from './link'

/** From now on asks again, as soon as the link stands, what could not be answered because it was lost. */
export function askAgainWhenBack(answers: QueryClient, onState: Link['onState']): void {
  onState((state) => {
    if (state !== 'connected') return
    void answers.invalidateQueries({ predicate: (query) => query.state.error instanceof LinkError })
  })
}
