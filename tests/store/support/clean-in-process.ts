import { cleanTask } from '../../../src/main/work/intake/clean-task'
import type { Cleaner } from '../../../src/main/work/intake/cleaner'

/** The cleaning thread's work without the thread and the dictionary, which take a second to start. */
const nothing = () => ({})

export const cleanInProcess: Cleaner = {
  inspect: async (request) => {
    const answer = await cleanTask({ ...request, task: 'inspect' }, nothing)
    if (answer.kind === 'cleaned' || answer.kind === 'drafted') throw new Error('unreachable')
    return answer
  },
  clean: async ({ house, ...request }) => {
    const rules = house ? { house: house.now() } : {}
    const answer = await cleanTask({ ...request, ...rules, task: 'clean' }, nothing)
    if (answer.kind === 'inspected' || answer.kind === 'drafted') throw new Error('unreachable')
    return answer
  },
  close: async () => {},
}
