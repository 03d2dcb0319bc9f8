import { inFaces } from '../../../text/lookalikes'
import type { WordIndex } from '../words/word-index'
import { alike, looksOf, unlike } from './channel'
import type { Reading } from './han-readings'

/**
 * The characters that were seen to be taken for one, or look like it: each once, with how it looks beside that one. They
 * lie in rows, so that what is known of a hundred comes from memory at once.
 */
export interface Rivals {
  readonly units: Uint16Array
  /** As in `Likeness`. */
  readonly shape: Uint8Array
  readonly taken: Uint8Array
  /** How often an engine was seen to take the one for it in many typefaces: see `inFaces`. */
  readonly faces: Uint8Array
  /** As in `Looks`. */
  readonly near: Float64Array
  readonly kin: Uint8Array
  /** What each costs as a word of its own; infinite where it {@link WordIndex.isApart}. */
  readonly singles: Float64Array
  /** What each scores as a word of its own that gains nothing, and how much more by each nat. */
  readonly still: Float64Array
  readonly slope: Float64Array
}

/** What a reading scores, whatever its page and its neighbours; linear in what it gains. */
export type Score = (reading: Reading, faces: number, index: WordIndex) => number

/** The rivals of each character, gathered when they are asked for, and once: a scan doubts a few hundred characters. */
export class RivalRows {
  readonly #score: Score
  readonly #known = new WeakMap<WordIndex, Map<number, Rivals>>()

  constructor(score: Score) {
    this.#score = score
  }

  of(read: number, index: WordIndex): Rivals {
    let rows = this.#known.get(index)
    if (!rows) {
      rows = new Map()
      this.#known.set(index, rows)
    }
    const own = rows.get(read)
    if (own) return own
    const gathered = gather(read, index, this.#score)
    rows.set(read, gathered)
    return gathered
  }
}

function gather(read: number, index: WordIndex, score: Score): Rivals {
  const alikes = alike()
  const first = alikes.starts[read] ?? 0
  const last = alikes.starts[read + 1] ?? 0
  const inMany = inFaces(read)
  const most = last - first + inMany.units.length
  const units = new Uint16Array(most)
  units.set(alikes.units.subarray(first, last))
  const faces = new Uint8Array(most)
  let count = last - first
  for (const [k, unit] of inMany.units.entries()) {
    const known = units.subarray(0, count).indexOf(unit)
    const n = known < 0 ? count++ : known
    units[n] = unit
    faces[n] = inMany.times[k] ?? 0
  }
  const shape = new Uint8Array(count)
  const taken = new Uint8Array(count)
  const near = new Float64Array(count)
  const kin = new Uint8Array(count)
  const singles = new Float64Array(count)
  const still = new Float64Array(count)
  const slope = new Float64Array(count)
  for (let n = 0; n < count; n++) {
    const unit = units[n] ?? 0
    const looks = first + n < last ? looksOf(alikes, first + n) : unlike(read, unit)
    shape[n] = looks.shape
    taken[n] = looks.taken
    near[n] = looks.near
    kin[n] = looks.kin ? 1 : 0
    singles[n] = index.isApart(unit) ? Number.POSITIVE_INFINITY : index.single(unit)
    const reading = { ...looks, unit, gain: 0, size: 1, one: 0, two: 0, three: 0, score: 0 }
    still[n] = score(reading, faces[n] ?? 0, index)
    reading.gain = 1
    slope[n] = score(reading, faces[n] ?? 0, index) - (still[n] ?? 0)
  }
  return { units: units.subarray(0, count), shape, taken, faces, near, kin, singles, still, slope }
}
