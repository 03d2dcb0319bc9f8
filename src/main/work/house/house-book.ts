import type { CleanOptions } from '../../../core/rules'
import type { HouseRule } from '../../../core/rules/house'
import type { RuleNotes } from '../intake/running-rule'

/** House rules and words as cleaning takes them. Plain data. */
export interface HouseSet {
  readonly rules: readonly HouseRule[]
  /** Never doubted. */
  readonly words: readonly string[]
  /** Another one whenever rules or words are others. */
  readonly stamp: string
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
    const { rules, words, stamp } = this.#current()
    const sound = rules.filter((rule) => !this.#stopped.has(rule))
    return { rules: sound, words, stamp: `${sound.length} ${stamp}` }
  }

  /** Keeps a rule out as long as its file is as it is. */
  stop(rule: HouseRule): void {
    this.#stopped.add(rule)
  }
}

/** What rules judge by, with the house. */
export function withHouse(
  known: CleanOptions,
  house: HouseSet | undefined,
  notes: RuleNotes,
  gaveUp: (rule: HouseRule) => void = () => undefined,
): CleanOptions {
  if (!house) return known
  const { begins, ends } = notes
  const confirmed = new Set([...(known.confirmed ?? []), ...house.words])
  return { ...known, confirmed, house: { rules: house.rules, watch: { begins, ends, gaveUp } } }
}
