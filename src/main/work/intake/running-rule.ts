import type { HouseRule, HouseWatch } from '../../../core/rules/house'
import type { SharedWords } from '../words/shared-words'

/**
 * Which house rule the cleaning thread is running, told across the threads: a thread in the middle of an expression answers
 * nothing. One 32-bit integer: the rule's index in its request plus one, 0 = none.
 */
export type RunningRule = Int32Array<SharedArrayBuffer>

/** What a thread that runs rules is started with. */
export interface RuleThreadData {
  readonly running: RunningRule
  readonly words: SharedWords
}

export const runningRule = (): RunningRule => new Int32Array(new SharedArrayBuffer(4))

/** Told of house rules as they begin and end. */
export type RuleNotes = Pick<HouseWatch, 'begins' | 'ends'>

export const unnoted: RuleNotes = { begins: () => undefined, ends: () => undefined }

/** The thread's side: notes every rule as it begins and ends. */
export function noting(running: RunningRule, rules: readonly HouseRule[]): RuleNotes {
  const numbers = new Map(rules.map((rule, index) => [rule, index + 1]))
  return {
    begins: (rule) => void Atomics.store(running, 0, numbers.get(rule) ?? 0),
    ends: () => void Atomics.store(running, 0, 0),
  }
}

const lookEveryMs = 250
/**
 * Two seconds; a sound rule takes milliseconds on a page of any size. Counted in looks: a clock jumps when a machine
 * wakes.
 */
const mostLooks = 8

/** The other side: looks on, until it is stopped, and tells once of a rule that does not end. */
export function watchRunning(running: RunningRule, runaway: (index: number) => void): { stop(): void } {
  let last = 0
  let looks = 0
  const timer = setInterval(() => {
    const number = Atomics.load(running, 0)
    looks = number !== 0 && number === last ? looks + 1 : 0
    last = number
    if (looks < mostLooks) return
    clearInterval(timer)
    runaway(number - 1)
  }, lookEveryMs)
  return { stop: () => clearInterval(timer) }
}
