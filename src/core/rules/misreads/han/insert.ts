/** Puts an item into a short list: what `splice` does, without the list of what it removed. */
export function insert<T>(list: T[], place: number, item: T): void {
  list.push(item)
  for (let at = list.length - 1; at > place; at--) list[at] = list[at - 1] as T
  list[place] = item
}

/** Puts an item behind those of `count` whose bound is as large as its own, and moves the others down by one. */
export function insertByBound(
  bounds: number[],
  items: number[],
  count: number,
  bound: number,
  item: number,
): void {
  let place = count
  for (; place > 0 && (bounds[place - 1] ?? 0) < bound; place--) {
    bounds[place] = bounds[place - 1] ?? 0
    items[place] = items[place - 1] ?? 0
  }
  bounds[place] = bound
  items[place] = item
}
