import { type RefObject, useEffect } from 'react'

/**
 * Brings the open page's row into sight when it changes, and keeps it there while the shelf grows and its part of the
 * pane shrinks, until the editor moves about in it herself.
 *
 * @param key null = no row of the tree is the open page's
 */
export function useInSight(tree: RefObject<HTMLElement | null>, key: string | null): void {
  useEffect(() => {
    const list = tree.current
    const part = list?.closest<HTMLElement>('.scroll')
    if (!list || !part || key === null) return
    const row = () => list.querySelector(`[data-key="${key}"]`)
    const over = new AbortController()
    const sizes = new ResizeObserver(() => row()?.scrollIntoView({ block: 'nearest' }))
    over.signal.addEventListener('abort', () => sizes.disconnect())
    for (const act of ['wheel', 'keydown', 'pointerdown'])
      part.addEventListener(act, () => over.abort(), { signal: over.signal, passive: true })
    sizes.observe(list)
    sizes.observe(part)
    return () => over.abort()
  }, [tree, key])
}
