import { ProofTask } from '../../../src/main/work/proof/proof-task'
import type { Proofreader } from '../../../src/main/work/proof/proof-thread'

/** The proofreading thread's work without the thread and the dictionary, which take a second to start. */
export function proofInProcess(): Proofreader {
  const task = new ProofTask(() => ({}))
  return {
    read: async (request) => task.read({ ...request, house: request.house.now() }),
    close: async () => undefined,
  }
}
