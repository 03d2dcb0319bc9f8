import type { DeskPage } from '../desk'

/** A page as it was looked at, and where it is doubted. */
type Doubted = Pick<ReturnType<DeskPage['found']['now']>, 'document'> & {
  readonly suspects: readonly { readonly from: number }[]
}

const counted = new WeakMap<Doubted, readonly number[]>()

/** How many suspects are open in each article, in the page's order. Counted once of what was found. */
export function doubtsOf(found: Doubted): readonly number[] {
  const known = counted.get(found)
  if (known) return known
  const { document, suspects } = found
  const ends: number[] = []
  document.forEach((article, offset) => {
    ends.push(offset + article.nodeSize)
  })
  const counts = ends.map(() => 0)
  for (const { from } of suspects) {
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) > from) high = middle
      else low = middle + 1
    }
    counts[low] = (counts[low] ?? 0) + 1
  }
  counted.set(found, counts)
  return counts
}
