/** A picture's ink, as so many numbers as every other's: darkness by place, about 0, of length 1. */
export type Ink = Float32Array

/** Of fewer pictures of a character nobody can say which is the odd one. */
const fewest = 3

/**
 * How little each picture looks like the others that were read as the same character: 0 = as they do, 2 = as their negative.
 * One is held against the mean of all, to which a handful of odd ones among hundreds adds next to nothing. null = too
 * few to tell.
 */
export function oddness(
  pictures: readonly { readonly read: string; readonly ink: Ink }[],
): readonly (number | null)[] {
  const means = new Map<string, Ink>()
  for (const [read, own] of Map.groupBy(pictures, (picture) => picture.read))
    if (own.length >= fewest) means.set(read, mean(own.map(({ ink }) => ink)))
  return pictures.map(({ read, ink }) => {
    const usual = means.get(read)
    return usual ? 1 - product(ink, usual) : null
  })
}

/** Darkness as {@link Ink}. @param darkness 0 = paper */
export function inkOf(darkness: ArrayLike<number>): Ink {
  const ink = Float32Array.from(darkness)
  const middle = ink.reduce((sum, one) => sum + one, 0) / Math.max(1, ink.length)
  for (let i = 0; i < ink.length; i++) ink[i] = (ink[i] ?? 0) - middle
  return ofLengthOne(ink)
}

function mean(inks: readonly Ink[]): Ink {
  const sum = new Float32Array(inks[0]?.length ?? 0)
  for (const ink of inks) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (ink[i] ?? 0)
  return ofLengthOne(sum)
}

function ofLengthOne(ink: Ink): Ink {
  const length = Math.sqrt(product(ink, ink)) || 1
  for (let i = 0; i < ink.length; i++) ink[i] = (ink[i] ?? 0) / length
  return ink
}

function product(a: Ink, b: Ink): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
