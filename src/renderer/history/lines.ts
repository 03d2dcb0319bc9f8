import type { PastOperation } from '../../core/contract'
import { type Session, sessionsOf } from './sessions'

/** A line of the list: the head of a session, an operation, or the import that began it all. */
export type Line =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'operation'; readonly operation: PastOperation }
  | { readonly kind: 'imported'; readonly operation: PastOperation }

/** @param begin the import; null = it is not shown yet */
export function linesOf(past: readonly PastOperation[], begin: PastOperation | null): readonly Line[] {
  const lines = sessionsOf(past).flatMap((session): readonly Line[] => [
    { kind: 'session', session },
    ...session.operations.map((operation): Line => ({ kind: 'operation', operation })),
  ])
  return begin ? [...lines, { kind: 'imported', operation: begin }] : lines
}

/** The version after a line; -1 = it stands for none. */
export function untilOf(line: Line): number {
  return line.kind === 'session' ? -1 : line.operation.until
}

/** What a line is known by among the others. */
export function keyOf(line: Line): string {
  return line.kind === 'session' ? `s ${line.session.to}` : `${line.kind} ${line.operation.until}`
}

/** The nearest line from here on that is an operation, or back from here; -1 = there is none. */
export function operationNear(lines: readonly Line[], wanted: number, by: 1 | -1): number {
  let at = Math.max(0, Math.min(wanted, lines.length - 1))
  while (lines[at]?.kind === 'session' && lines[at + by]) at += by
  return lines[at]?.kind === 'session' ? lines.findIndex(({ kind }) => kind === 'operation') : at
}
