import type { HouseRule } from '../../core/rules/house'

/** House rules and words as cleaning takes them. Plain data. */
export interface HouseSet {
  readonly rules: readonly HouseRule[]
  /** Never doubted. */
  readonly words: readonly string[]
}

/** What the house says of the pages of one publication, at any time. */
export class HouseBook {
  readonly #current: () => HouseSet
  readonly #stopped: WeakSet<HouseRule>

  /**
   * @param current gives the same rules, by identity, as long as their files are as they were
   * @param stopped rules that ran away
   */
  constructor(current: () => HouseSet, stopped = new WeakSet<HouseRule>()) {
    this.#current = current
    this.#stopped = stopped
  }

  /** Without the rules that were stopped. */
  now(): HouseSet {
    const { rules, words } = this.#current()
    return { rules: rules.filter((rule) => !this.#stopped.has(rule)), words }
  }

  /** Keeps a rule out as long as its file is as it is. */
  stop(rule: HouseRule): void {
    this.#stopped.add(rule)
  }
}
