import { z } from 'zod'

/** The name of an answer. Who asks again by it is told what is different since; one that is forgotten is told whole. */
export const AnswerName = z.string().min(1).max(60)
export type AnswerName = z.infer<typeof AnswerName>

/**
 * A stretch of a list of places that somebody was told before: so many from `first` on. In the list now it begins `at`
 * (both 0-based), says what it said, and stands `by` positions further on.
 */
export const Kept = z.object({
  at: z.int().nonnegative(),
  first: z.int().nonnegative(),
  count: z.int().positive(),
  by: z.int(),
})
export type Kept = z.infer<typeof Kept>

/** A list of places by an earlier one: what is kept of that, in order, and the other places, in order. */
export interface Retold<Item> {
  readonly items: readonly Item[]
  readonly kept: readonly Kept[]
}

interface Placed {
  readonly from: number
  readonly to: number
}

/** So far is looked ahead for where two lists agree again. What is missed so is told anew, which is no less right. */
const reach = 40

/** Says a list by an earlier one: {@link listOf} makes it of them again. */
export function retold<Item extends Placed>(before: readonly Item[], now: readonly Item[]): Retold<Item> {
  const items: Item[] = []
  const kept: Kept[] = []
  let next = 0
  for (const [at, item] of now.entries()) {
    const first = agreeing(before, next, now, at)
    const old = first === null ? undefined : before[first]
    if (first === null || old === undefined) {
      items.push(item)
      continue
    }
    next = first + 1
    const by = item.from - old.from
    const last = kept.at(-1)
    if (last && last.by === by && last.first + last.count === first && last.at + last.count === at)
      last.count += 1
    else kept.push({ at, first, count: 1, by })
  }
  return { items, kept }
}

/** Where an item stood before, at or soon after `next`; null = it is new, or the ones that follow it stand nearer. */
function agreeing<Item extends Placed>(
  before: readonly Item[],
  next: number,
  now: readonly Item[],
  at: number,
): number | null {
  for (let ahead = 0; ahead < reach && next + ahead < before.length; ahead++) {
    if (isKept(before[next + ahead], now[at])) return next + ahead
    if (ahead > 0 && isKept(before[next], now[at + ahead])) return null
  }
  return null
}

/** The list that is said by `before`; `hold` makes of a new place what is held. RangeError where they do not fit. */
export function listOf<Item, Held extends Placed>(
  before: readonly Held[],
  { items, kept }: Retold<Item>,
  hold: (item: Item) => Held,
): readonly Held[] {
  const list: Held[] = []
  const fresh = items.map(hold)
  let next = 0
  for (const { at, first, count, by } of kept) {
    const between = fresh.slice(next, next + at - list.length)
    next += between.length
    list.push(...between)
    if (list.length !== at || first + count > before.length)
      throw new RangeError(`${count} places from ${first} on do not fit at ${at}`)
    for (const one of before.slice(first, first + count))
      list.push(by === 0 ? one : { ...one, from: one.from + by, to: one.to + by })
  }
  return [...list, ...fresh.slice(next)]
}

/** Whether two places of answers say the same, wherever they stand. What they hold is JSON. */
export function saysTheSame<Item extends Placed>(one: Item, other: Item): boolean {
  if (one.to - one.from !== other.to - other.from) return false
  const names = Object.keys(one) as (keyof Item)[]
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name === 'from' || name === 'to' || equal(one[name], other[name]))
  )
}

function isKept<Item extends Placed>(one: Item | undefined, other: Item | undefined): boolean {
  return one !== undefined && other !== undefined && saysTheSame(one, other)
}

function equal(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const names = Object.keys(one) as (keyof typeof one)[]
  return names.length === Object.keys(other).length && names.every((name) => equal(one[name], other[name]))
}
