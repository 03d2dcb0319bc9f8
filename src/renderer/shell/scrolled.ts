/** Calls `read` now, and whenever `element` is scrolled or has another size. Answers how to stop. */
export function watchScrolled(element: HTMLElement, read: () => void): () => void {
  read()
  element.addEventListener('scroll', read, { passive: true })
  const sizes = new ResizeObserver(read)
  sizes.observe(element)
  return () => {
    element.removeEventListener('scroll', read)
    sizes.disconnect()
  }
}

/** Scrolls as far as is needed to see a row of so many pixels. */
export function revealRow(element: HTMLElement, index: number, height: number): void {
  const top = index * height
  if (top < element.scrollTop) element.scrollTop = top
  else if (top + height > element.scrollTop + element.clientHeight)
    element.scrollTop = top + height - element.clientHeight
}

/** How far Page Up and Page Down go in a list: one row less than is in sight, so that the eye keeps its place. */
export function rowsOfPage(element: HTMLElement | null, height: number): number {
  return Math.max(1, Math.floor((element?.clientHeight ?? 0) / height) - 1)
}

/** Where a key leads in a list of `count` rows, within its bounds; null = it is no key that walks one. */
export function rowOfKey(
  key: string,
  { at, count, page }: { at: number; count: number; page: number },
): number | null {
  const targets = new Map([
    ['ArrowDown', at + 1],
    ['ArrowUp', at - 1],
    ['PageDown', at + page],
    ['PageUp', at - page],
    ['Home', 0],
    ['End', count - 1],
  ])
  const target = targets.get(key)
  return target === undefined ? null : Math.max(0, Math.min(target, count - 1))
}
