import type { PastOperation } from '../../core/contract'

/** What was done in one go on one day: no longer pause than half an hour. */
export interface Session {
  /** ISO 8601: of its first operation and its last. */
  readonly from: string
  readonly to: string
  /** The last first. */
  readonly operations: readonly PastOperation[]
}

const longestPause = 30 * 60_000

/** Operations, the last first, by day (where the editor is) and session. */
export function sessionsOf(past: readonly PastOperation[]): readonly Session[] {
  const sessions: { from: string; to: string; operations: PastOperation[] }[] = []
  for (const operation of past) {
    const session = sessions.at(-1)
    if (session && goesOn(operation.at, session.from)) {
      session.operations.push(operation)
      session.from = operation.at
    } else sessions.push({ from: operation.at, to: operation.at, operations: [operation] })
  }
  return sessions
}

function goesOn(earlier: string, later: string): boolean {
  const [a, b] = [new Date(earlier), new Date(later)]
  return a.toDateString() === b.toDateString() && b.getTime() - a.getTime() <= longestPause
}
