import { type Lookalikes, lookalikes, nearness, shareRadical } from '../../../text/lookalikes'

/** How alike two characters are, in every way that is known. */
export interface Looks {
  /** As in `Likeness`. */
  readonly shape: number
  readonly taken: number
  /** 0 to 1: how near the images of both are. */
  readonly near: number
  /** Both stand under one radical. */
  readonly kin: boolean
}

/** The characters that may have been meant where one was read, and what each misreading costs. */
export interface Alike extends Lookalikes {
  /** {@link channel} of `units[k]`. */
  readonly costs: Float64Array
}

let known: Alike | null = null

export function alike(): Alike {
  if (known) return known
  const all = lookalikes()
  known = { ...all, costs: Float64Array.from(all.units, (_, k) => channel(looksOf(all, k))) }
  return known
}

/** The looks of `units[k]`. */
export const looksOf = ({ shape, taken, near, kin }: Lookalikes, k: number): Looks => ({
  shape: shape[k] ?? 0,
  taken: taken[k] ?? 0,
  near: near[k] ?? 0,
  kin: kin[k] === 1,
})

/** What it costs, in nats, that a character was read as another; never less than {@link leastChannel}. */
function channel({ shape, taken, near, kin }: Looks): number {
  return 11 - Math.max(0.55 * shape, 5 * near, taken > 0 ? 3 + 0.5 * taken : 0) - (kin ? 1 : 0)
}

export const leastChannel = 4

/** {@link channel} of two characters that no table knows together; infinite where it is more than `most`. */
export function unlikeChannel(read: number, unit: number, most: number): number {
  const kin = shareRadical(read, unit) ? 1 : 0
  if (6 - kin > most) return Number.POSITIVE_INFINITY
  return 11 - 5 * near(read, unit) - kin
}

/** The looks of two characters that no table knows together. */
export function unlike(read: number, unit: number): Looks {
  return { shape: 0, taken: 0, near: near(read, unit), kin: shareRadical(read, unit) }
}

/** A page asks for the same two characters again and again; a later pair takes an earlier one's place. */
const slots = 1 << 12
/** Of each slot the two characters, as one number, and behind it how near they are. */
const nears = new Float64Array(2 * slots)

function near(read: number, unit: number): number {
  const pair = (read << 16) | unit
  const slot = 2 * ((Math.imul(pair, 0x9e3779b1) >>> 20) & (slots - 1))
  if (nears[slot] !== pair) {
    nears[slot] = pair
    nears[slot + 1] = Math.max(0, nearness(read, unit))
  }
  return nears[slot + 1] ?? 0
}
