import type { Draft } from '../src/core/document'

/**
 * What cleaning made of an engine's misreads, wherever on the page their lines stand: each passage of the draft is laid
 * beside the passage of the printed page that it shares five characters with, so that columns read in turns count
 * for nothing. (score.mjs compares in order; where whole columns stand elsewhere it sees their misreads as lost text.)
 */
export interface MisreadScore {
  /** Corrections of text, spaces aside, that agree with what is printed; and those that do not. */
  readonly right: number
  readonly wrong: number
  /** Differences of at most three characters that are left; and how many of them lie under a suspect. */
  readonly left: number
  readonly doubted: number
  /** Suspects in passages that were found on the printed page; and how many touch a difference. */
  readonly suspects: number
  readonly real: number
}

/** `[from, to)` of the text should read `put`. */
interface Difference {
  readonly from: number
  readonly to: number
  readonly put: string
}

const small = ({ from, to, put }: Difference) => to - from <= 3 && put.length <= 3

export function scoreMisreads(draft: Draft, printed: readonly string[]): MisreadScore {
  const { text, places } = solid(draft)
  const { differences, found } = differ(text, printed.map((one) => one.replace(/\s/gu, '')).join('\0'))
  const touches = (from: number, to: number) =>
    differences.filter((one) => small(one) && one.from - 1 < to && from <= one.to)
  const range = (block: number, from: number, to: number) => {
    const start = places[block]?.[from] ?? 0
    return [start, Math.max(start + 1, places[block]?.[to] ?? start)] as const
  }
  const score = { right: 0, wrong: 0, left: 0, doubted: 0, suspects: 0, real: 0 }
  for (const { block, from, to, removed, added } of draft.corrections) {
    if (block === null || removed.replace(/\s/gu, '') === added.replace(/\s/gu, '')) continue
    const [start, end] = range(block, from, to)
    if (!found[start]) continue
    const differs = differences.some((one) => one.from < end && start < Math.max(one.to, one.from + 1))
    if (differs) score.wrong++
    else score.right++
  }
  const doubted = new Set<Difference>()
  for (const { block, from, to } of draft.suspects) {
    const [start, end] = range(block, from, to)
    if (!found[start]) continue
    score.suspects++
    const under = touches(start, end)
    if (under.length > 0) score.real++
    for (const one of under) doubted.add(one)
  }
  score.left = differences.filter(small).length
  score.doubted = doubted.size
  return score
}

/** A draft's text without white space, and where in it each unit of each block stands. */
function solid({ blocks }: Draft): { text: string; places: number[][] } {
  let text = ''
  const places = blocks.map((block) => {
    const own: number[] = []
    for (let i = 0; i < block.text.length; i++) {
      own.push(text.length)
      if (!/\s/u.test(block.text.charAt(i))) text += block.text.charAt(i)
    }
    return [...own, text.length]
  })
  return { text, places }
}

const seed = 5
/** A headline of fewer characters may stand anywhere. */
const leastShared = 6
const mostCandidates = 40

/** Where a text differs from what is printed, and which of its units were found there at all. */
function differ(text: string, printed: string): { differences: Difference[]; found: Uint8Array } {
  const seeds = new Map<string, number[]>()
  for (let at = 0; at + seed <= printed.length; at++) {
    const key = printed.slice(at, at + seed)
    const known = seeds.get(key)
    if (known) known.push(at)
    else seeds.set(key, [at])
  }
  const found = new Uint8Array(text.length + 1)
  const differences: Difference[] = []
  for (let at = 0; at < text.length; ) {
    const passages = (seeds.get(text.slice(at, at + seed)) ?? [])
      .slice(0, mostCandidates)
      .map((other) => passage(text, printed, at, other))
    const best = passages.toSorted((a, b) => b.shared - a.shared)[0]
    if (!best || best.shared < leastShared) {
      at++
      continue
    }
    differences.push(...best.differences)
    found.fill(1, at, best.end)
    at = best.end
  }
  return { differences, found }
}

/** Reads on in both as long as they agree again within six units. */
function passage(text: string, printed: string, from: number, other: number) {
  const differences: Difference[] = []
  let shared = 0
  let i = from
  let j = other
  for (;;) {
    while (i < text.length && j < printed.length && text[i] === printed[j]) {
      i++
      j++
      shared++
    }
    if (printed[j] === '\0' && text[i] === printed[j + 1]) {
      j++
      continue
    }
    const gap = nextAgreement(text, printed, i, j)
    if (!gap) return { end: i, shared, differences }
    differences.push({ from: i, to: i + gap[0], put: printed.slice(j, j + gap[1]) })
    i += gap[0]
    j += gap[1]
  }
}

/** The smallest gap behind which both agree again for as many units as the gap makes believable, or null. */
function nextAgreement(
  text: string,
  printed: string,
  i: number,
  j: number,
): readonly [number, number] | null {
  for (let sum = 1; sum <= 12; sum++)
    for (const a of Array.from({ length: sum + 1 }, (_, n) => n).sort(
      (x, y) => Math.abs(2 * x - sum) - Math.abs(2 * y - sum),
    )) {
      const b = sum - a
      if (a > 6 || b > 6 || printed.slice(j, j + b).includes('\0')) continue
      const need = Math.max(a, b) <= 1 ? 2 : Math.max(a, b) <= 3 ? 3 : 4
      const behind = text.slice(i + a, i + a + need)
      if (behind.length === need && behind === printed.slice(j + b, j + b + need)) return [a, b]
    }
  return null
}
