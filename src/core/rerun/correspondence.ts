import { differences } from '../text/align'

/** Of each unit of one text, which unit of the other it is; `none` = it has no counterpart. One to one. */
export type Correspondence = Int32Array

export const none = -1

/** A text, and where its blocks begin: what belongs together is looked for within a block. */
export interface Blocked {
  readonly text: string
  /** Ascending offsets, UTF-16 units; the first is 0. */
  readonly starts: readonly number[]
}

/** So many characters that stand once in each of two texts are the same place, wherever it was moved to. */
const anchorLengths = [10, 6] as const
/** What lies between two anchors is one stretch as long as neither side is so much longer than the other. */
const slack = 200
/** Two short pieces that share so much of their bigrams are the same one, read differently. */
const alike = 0.5
/** Behind an anchor's end the text goes on as the other does where so much of the shorter is the same. */
const goesOn = 0.5

/**
 * Which characters of two readings of one page are the same, although columns and articles may have changed places:
 * stretches that stand once in each are anchors (Heckel, "A technique for isolating differences between files", CACM
 * 1978); between anchors that follow each other in both, Myers' differences; what is left over is paired by likeness.
 */
export function correspond(a: Blocked, b: Blocked): Correspondence {
  const pairing = new Pairing(a.text, b.text)
  for (const length of anchorLengths) pairing.anchor(length)
  pairing.fill()
  pairing.pair(leftOver(a, pairing.inB), leftOver(b, pairing.inA))
  pairing.fill()
  pairing.dropHalves()
  return pairing.inB
}

interface Piece {
  readonly from: number
  readonly to: number
}

class Pairing {
  /** Of each unit of `a`, its unit in `b`; and the other way round. */
  readonly inB: Int32Array
  readonly inA: Int32Array
  readonly #a: string
  readonly #b: string

  constructor(a: string, b: string) {
    this.#a = a
    this.#b = b
    this.inB = new Int32Array(a.length).fill(none)
    this.inA = new Int32Array(b.length).fill(none)
  }

  /** Pairs what stands once in each, and all that is the same to either side of it. */
  anchor(length: number): void {
    const inB = once(this.#b, length)
    for (const [said, atA] of once(this.#a, length)) {
      const atB = atA === none ? undefined : inB.get(said)
      if (atB === undefined || atB === none || !this.#free(atA, atB)) continue
      let back = 0
      while (this.#free(atA - back - 1, atB - back - 1) && this.#same(atA - back - 1, atB - back - 1)) back++
      let on = 0
      while (this.#free(atA + on, atB + on) && this.#same(atA + on, atB + on)) on++
      for (let at = -back; at < on; at++) this.#put(atA + at, atB + at)
    }
  }

  /** Pairs what stands between pairs that follow each other in both texts, and what goes on at the ends of the others. */
  fill(): void {
    let end = -1
    for (let at = 0; at <= this.inB.length; at++) {
      if (at < this.inB.length && this.inB[at] === none) continue
      if (at > end + 1 || this.#gapBehind(end) > 0) this.#fillGap(end, at)
      end = at
    }
  }

  pair(as: readonly Piece[], bs: readonly Piece[]): void {
    const grams = new Map<string, number[]>()
    for (const [index, { from, to }] of bs.entries())
      for (const gram of bigrams(this.#b.slice(from, to))) {
        const known = grams.get(gram)
        if (known) known.push(index)
        else grams.set(gram, [index])
      }
    const taken = new Set<number>()
    for (const { from, to } of as) {
      const own = bigrams(this.#a.slice(from, to))
      const shared = new Map<number, number>()
      for (const gram of own)
        for (const index of grams.get(gram) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
      let best = none
      let most: number = alike
      for (const [index, count] of shared) {
        const piece = bs[index]
        const likeness = piece ? (2 * count) / (own.size + Math.max(1, piece.to - piece.from - 1)) : 0
        if (likeness < most || taken.has(index)) continue
        best = index
        most = likeness
      }
      const piece = bs[best]
      if (!piece) continue
      taken.add(best)
      this.#align(from, to, piece.from, piece.to)
    }
  }

  /** Half a surrogate pair is no character. */
  dropHalves(): void {
    for (let at = 0; at + 1 < this.inB.length; at++) {
      const code = this.#a.codePointAt(at)
      if (code === undefined || code <= 0xffff) continue
      const whole = (this.inB[at] ?? none) + 1 === this.inB[at + 1] && this.inB[at] !== none
      if (!whole) for (const half of [at, at + 1]) this.#drop(half)
      at++
    }
  }

  #fillGap(before: number, behind: number): void {
    const from = before + 1
    const fromB = before < 0 ? 0 : (this.inB[before] ?? none) + 1
    const atEnd = behind === this.inB.length
    const toB = atEnd ? this.inA.length : (this.inB[behind] ?? none)
    const gap = toB - fromB
    if (gap >= 0 && gap <= slack + 2 * (behind - from) && this.#allFree(fromB, toB)) {
      this.#align(from, behind, fromB, toB)
      return
    }
    if (from >= behind) return
    let endB = fromB
    while (endB < this.inA.length && this.inA[endB] === none && endB - fromB < behind - from + slack) endB++
    if (before >= 0) this.#align(from, behind, fromB, endB, goesOn)
    if (atEnd) return
    let left = from
    for (let at = behind - 1; at >= from; at--)
      if (this.inB[at] !== none) {
        left = at + 1
        break
      }
    let startB = toB
    while (startB > 0 && this.inA[startB - 1] === none && toB - startB < behind - left + slack) startB--
    if (left < behind) this.#align(left, behind, startB, toB, goesOn)
  }

  /** Pairs what two stretches share. @param least the share of the shorter one that has to be the same */
  #align(fromA: number, toA: number, fromB: number, toB: number, least = 0): void {
    if (fromA >= toA || fromB >= toB) return
    const pairs: [number, number, number][] = []
    let a = fromA
    let b = fromB
    let same = 0
    const ends = { fromA: toA - fromA, toA: 0, fromB: toB - fromB, toB: 0 }
    for (const one of [...differences(this.#a.slice(fromA, toA), this.#b.slice(fromB, toB)), ends]) {
      const length = fromA + one.fromA - a
      pairs.push([a, b, length])
      same += length
      a = fromA + one.toA
      b = fromB + one.toB
    }
    if (same < least * Math.min(toA - fromA, toB - fromB)) return
    for (const [atA, atB, length] of pairs) for (let at = 0; at < length; at++) this.#put(atA + at, atB + at)
  }

  #gapBehind(end: number): number {
    const next = (end < 0 ? none : (this.inB[end] ?? none)) + 1
    return next < this.inA.length && this.inA[next] === none ? 1 : 0
  }

  #put(a: number, b: number): void {
    this.inB[a] = b
    this.inA[b] = a
  }

  #drop(a: number): void {
    const b = this.inB[a] ?? none
    if (b !== none) this.inA[b] = none
    this.inB[a] = none
  }

  #free(a: number, b: number): boolean {
    return this.inB[a] === none && this.inA[b] === none
  }

  #allFree(fromB: number, toB: number): boolean {
    for (let at = fromB; at < toB; at++) if (this.inA[at] !== none) return false
    return true
  }

  #same(a: number, b: number): boolean {
    return this.#a.charCodeAt(a) === this.#b.charCodeAt(b)
  }
}

/** Where each string of a length stands; `none` = more than once. */
function once(text: string, length: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let at = 0; at + length <= text.length; at++) {
    const said = text.slice(at, at + length)
    found.set(said, found.has(said) ? none : at)
  }
  return found
}

function bigrams(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) found.add(text.slice(at, at + 2))
  return found
}

/** Stretches within one block that have no counterpart. */
function leftOver({ text, starts }: Blocked, paired: Int32Array): readonly Piece[] {
  const begins = new Set(starts)
  const pieces: Piece[] = []
  let from = none
  for (let at = 0; at <= text.length; at++) {
    const free = at < text.length && paired[at] === none
    if (from !== none && (!free || begins.has(at))) {
      if (at - from > 1) pieces.push({ from, to: at })
      from = none
    }
    if (free && from === none) from = at
  }
  return pieces
}
