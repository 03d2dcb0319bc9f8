import { ORPCError } from '@orpc/server'
import { libraryTrouble, Trouble } from '../library'

/** What comes bit by bit can fail at any bit; oRPC's middleware sees the first call only. */
export async function* answers<T>(from: AsyncGenerator<T, void>, folder: string): AsyncGenerator<T, void> {
  try {
    yield* from
  } catch (error) {
    throw asAnswer(error, folder)
  }
}

/** What a window is told of an error: trouble as the contract has it; a fault of the program as it is. */
export function asAnswer(error: unknown, folder: string): unknown {
  const trouble = libraryTrouble(error, folder)
  if (!(trouble instanceof Trouble)) return trouble
  const { kind, values } = trouble
  return new ORPCError('TROUBLE', { message: kind, data: { kind, values: { ...values } }, cause: trouble })
}
