/** Puts an item into a short list: what `splice` does, without the list of what it removed. */
export function insert<T>(list: T[], place: number, item: T): void {
  list.push(item)
  for (let at = list.length - 1; at > place; at--) list[at] = list[at - 1] as T
  list[place] = item
}
