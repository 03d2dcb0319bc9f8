/** One place where two texts differ: `[fromA, toA)` of the first stands as `[fromB, toB)` in the second. UTF-16 units. */
export interface Difference {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/** Beyond this many edits the middle is reported as one difference: coarse, and still correct. */
const mostEdits = 400

/**
 * Where two strings differ, in order, smallest edit first: both ends are trimmed, then Myers' greedy O(ND) search
 * ("An O(ND) Difference Algorithm and Its Variations", Algorithmica 1986). A surrogate pair is never cut.
 */
export function differences(a: string, b: string): readonly Difference[] {
  const from = commonStart(a, b)
  const end = commonEnd(a, b, from)
  const toA = a.length - end
  const toB = b.length - end
  if (from === toA && from === toB) return []
  if (from === toA || from === toB) return [{ fromA: from, toA, fromB: from, toB }]
  return (
    search([...a.slice(from, toA)], [...b.slice(from, toB)], from) ?? [{ fromA: from, toA, fromB: from, toB }]
  )
}

const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++
  while (at > 0 && (isLow(a, at) || isLow(b, at))) at--
  return at
}

/** How many units both strings share at their ends, not reaching into the first `from` units of either. */
function commonEnd(a: string, b: string, from: number): number {
  const most = Math.min(a.length, b.length) - from
  let count = 0
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++
  while (count > 0 && (isLow(a, a.length - count) || isLow(b, b.length - count))) count--
  return count
}

/** Myers' search over code points; null once it needs more than {@link mostEdits} edits. */
function search(a: readonly string[], b: readonly string[], offset: number): readonly Difference[] | null {
  const most = Math.min(a.length + b.length, mostEdits)
  const width = 2 * most + 1
  const reach = new Int32Array(width + 2)
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice())
    for (let k = -d; k <= d; k += 2) {
      const at = k + most + 1
      const down = k === -d || (k !== d && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0))
      let x = down ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1
      let y = x - k
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++
        y++
      }
      reach[at] = x
      if (x >= a.length && y >= b.length) return walkBack(a, b, trace, most, offset)
    }
  }
  return null
}

/** Reads the shortest path back into differences, in UTF-16 units from `offset`. */
function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Int32Array[],
  most: number,
  offset: number,
): readonly Difference[] {
  const keptA = new Uint8Array(a.length)
  const keptB = new Uint8Array(b.length)
  let x = a.length
  let y = b.length
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d]
    if (!reach) break
    const k = x - y
    const at = k + most + 1
    const down = k === -d || (k !== d && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0))
    const priorK = down ? k + 1 : k - 1
    const priorX = d === 0 ? 0 : (reach[priorK + most + 1] ?? 0)
    const priorY = d === 0 ? 0 : priorX - priorK
    while (x > priorX && y > priorY) {
      x--
      y--
      keptA[x] = 1
      keptB[y] = 1
    }
    x = priorX
    y = priorY
  }
  return collect(a, b, keptA, keptB, offset)
}

function collect(
  a: readonly string[],
  b: readonly string[],
  keptA: Uint8Array,
  keptB: Uint8Array,
  offset: number,
): readonly Difference[] {
  const found: Difference[] = []
  let i = 0
  let j = 0
  let atA = offset
  let atB = offset
  while (i < a.length || j < b.length) {
    if (keptA[i] && keptB[j]) {
      const units = (a[i] ?? '').length
      atA += units
      atB += units
      i++
      j++
      continue
    }
    const fromA = atA
    const fromB = atB
    while (i < a.length && !keptA[i]) atA += (a[i++] ?? '').length
    while (j < b.length && !keptB[j]) atB += (b[j++] ?? '').length
    found.push({ fromA, toA: atA, fromB, toB: atB })
  }
  return found
}
