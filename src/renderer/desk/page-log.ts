import { ORPCError } from '@orpc/client'
import {
  type Appended,
  type ClientId,
  type Logged,
  type Operation,
  type OperationId,
  type PageId,
  TroubleData,
  type Undone,
} from '../../core/contract'

/** A page's log, as a window that keeps in step with it asks the library: procedures of the contract. */
export interface PageLog {
  append(input: {
    page: PageId
    client: ClientId
    version: number
    operation: Operation
    steps: Record<string, unknown>[]
    behind?: OperationId
  }): Promise<Appended>
  undo(input: { page: PageId; client: ClientId }): Promise<Undone>
  redo(input: { page: PageId; client: ClientId }): Promise<Undone>
  watch(
    input: { page: PageId; version: number },
    options: { signal: AbortSignal },
  ): Promise<AsyncIterable<Logged>>
}

/** Whether sending the same steps again would meet the same answer. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof ORPCError)) return false
  if (error.code === 'BAD_REQUEST') return true
  const trouble = TroubleData.safeParse(error.data)
  return trouble.success && (trouble.data.kind === 'steps-do-not-fit' || trouble.data.kind === 'not-found')
}
