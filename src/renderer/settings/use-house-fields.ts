import { useEffect, useRef, useState } from 'react'
import type { House, HouseProblem } from '../../core/contract'
import type { RuleEntry } from './house-rule-row'
import type { HouseNow } from './use-house'

/** A rule as it stands in its fields. */
export interface RuleField {
  /** The same as long as it stands there. */
  readonly key: number
  readonly rule: RuleEntry
  /** Why it cannot be used, as it was written last; null = it can, or was not written yet. */
  readonly fault: HouseProblem | null
}

/** Rules and words as they stand in the fields; what is complete is written when a field is left. */
export function useHouseFields(house: House, { refused, write }: Pick<HouseNow, 'refused' | 'write'>) {
  const keys = useRef(0)
  const [rules, setRules] = useState(() =>
    house.rules.map((rule, at): RuleField => ({ key: keys.current++, rule, fault: faultAt(house, at) })),
  )
  /** The rules as they are by now: a click on a control is heard before the field that it takes the focus from is left. */
  const latest = useRef<readonly RuleField[]>(rules)
  const put = (next: readonly RuleField[]) => {
    latest.current = next
    setRules([...next])
  }
  const [words, setWords] = useState(house.words)
  /** Typed, and in a field that was not left yet. */
  const typed = useRef(false)

  async function writeAll(dropRest = false): Promise<void> {
    const complete = latest.current.filter(isComplete)
    const written = await write({ rules: complete.map(({ rule }) => rule), words }, dropRest)
    if (!written) return
    const faults = new Map(complete.map(({ key }, at) => [key, faultAt(written, at)]))
    put(latest.current.map((one) => ({ ...one, fault: faults.get(one.key) ?? null })))
  }

  function keep(): void {
    typed.current = false
    const complete = latest.current.filter(isComplete).map(({ rule }) => rule)
    const same = JSON.stringify(complete) === JSON.stringify(house.rules) && words === house.words
    // What was refused is told of until it is taken back.
    if (!same || refused) void writeAll()
  }

  // Escape closes the dialog from within a field, which then is never left.
  const leave = useRef(() => {})
  useEffect(() => {
    leave.current = () => typed.current && keep()
  })
  useEffect(() => () => leave.current(), [])

  return {
    rules,
    words,
    keep,
    writeAll,
    add: () => put([...latest.current, { key: keys.current++, rule: { match: '' }, fault: null }]),
    /** null = it is taken away. `done`: it is to be kept at once, not when the field is left. */
    change(key: number, rule: RuleEntry | null, done: boolean) {
      put(latest.current.flatMap((one) => (one.key !== key ? [one] : rule ? [{ ...one, rule }] : [])))
      if (done) keep()
      else typed.current = true
    },
    typeWords(text: string) {
      setWords(text)
      typed.current = true
    },
  }
}

const faultAt = ({ problems }: House, at: number) => problems.find((problem) => problem.at === at) ?? null

const isComplete = ({ rule }: RuleField) => (rule.match ?? rule.regex ?? '') !== ''
