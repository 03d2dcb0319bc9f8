/** A file with more bytes waits until the one before it is kept, so that no two such are in memory: 1 MB. */
export const mostAhead = 1024 * 1024

/** So many items are begun at most ahead of the one whose result is asked for. */
const most = 3
/**
 * More are begun, several at once, when no more than these are under way: each has short work first, for which the
 * threads have to hear from each other, and then long work, for which they need not.
 */
const fewest = 1

/**
 * Work for one item after the other, the next ones begun while one is still at it: of the threads that they go through,
 * none has to wait for another.
 *
 * @param items in order, each once
 * @param work `before` settles once the work for all items before has; it never rejects
 * @param mustWait whether an item is begun in its turn and no sooner: it is large, say
 * @returns asks for an item's result; to be called in the order of `items`
 */
export function workAhead<Item, Result>(
  items: readonly Item[],
  work: (item: Item, before: Promise<unknown>) => Promise<Result>,
  mustWait: (item: Item) => boolean,
): (item: Item) => Promise<Result> {
  const begun = new Map<Item, Promise<Result>>()
  const waiting = items.values()
  let last: Promise<unknown> = Promise.resolve()
  let next = waiting.next()
  const begin = () => {
    if (next.done) return
    const before = last
    const own = work(next.value, before)
    // Whoever asks for it hears of its failure; one may fail before its turn.
    last = own.then(
      () => before,
      () => before,
    )
    begun.set(next.value, own)
    next = waiting.next()
  }
  return (item) => {
    if (!begun.has(item)) begin()
    const own = begun.get(item)
    if (!own) throw new RangeError('results are asked for in order')
    begun.delete(item)
    if (begun.size <= fewest) while (begun.size < most && !next.done && !mustWait(next.value)) begin()
    return own
  }
}
