/** To the one after, or the one before. */
export type Direction = 1 | -1

/** Of those that are such, the one that begins nearest to a place; null = there is none. */
export function nearest<T extends { readonly from: number }>(
  all: readonly T[],
  { from }: { readonly from: number },
  is: (one: T) => boolean,
): T | null {
  const [found] = all.filter(is).toSorted((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))
  return found ?? null
}
