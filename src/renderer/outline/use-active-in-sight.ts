import { type RefObject, useEffect } from 'react'

/**
 * Keeps the row at hand in sight: when another is at hand, and when the shelf above fills and leaves the outline less room.
 *
 * @param at its address; null = there is none
 */
export function useActiveInSight(tree: RefObject<HTMLElement | null>, at: string | null): void {
  useEffect(() => {
    if (at !== null) reveal(tree.current)
  }, [tree, at])

  useEffect(() => {
    const scroller = tree.current?.parentElement
    if (!scroller) return
    const watch = new ResizeObserver(() => reveal(tree.current))
    watch.observe(scroller)
    return () => watch.disconnect()
  }, [tree])
}

/** The row at hand, as it is drawn. */
export function activeRow(tree: HTMLElement | null): Element | null {
  return tree?.querySelector('[data-active]') ?? null
}

function reveal(tree: HTMLElement | null): void {
  activeRow(tree)?.scrollIntoView({ block: 'nearest' })
}
