import { type RefObject, useEffect } from 'react'
import type { ListLayout } from 'react-aria-components'

/**
 * Brings the open page's row into sight when it changes, and keeps it there while the shelf grows and its part of the
 * pane shrinks, until the editor moves about in it herself.
 *
 * @param layout where the rows stand that are not drawn
 * @param key null = no row of the tree is the open page's
 */
export function useInSight(
  tree: RefObject<HTMLElement | null>,
  layout: ListLayout<object>,
  key: string | null,
): void {
  useEffect(() => {
    const list = tree.current
    const part = list?.closest<HTMLElement>('.scroll')
    if (!list || !part || key === null) return
    const show = () => {
      const row = list.querySelector(`[data-key="${key}"]`)
      const place = layout.getLayoutInfo(key)?.rect
      if (row) row.scrollIntoView({ block: 'nearest' })
      else if (place) part.scrollTop = list.offsetTop - part.offsetTop + place.y - part.clientHeight / 2
    }
    const over = new AbortController()
    const sizes = new ResizeObserver(show)
    over.signal.addEventListener('abort', () => sizes.disconnect())
    for (const act of ['wheel', 'keydown', 'pointerdown'])
      part.addEventListener(act, () => over.abort(), { signal: over.signal, passive: true })
    sizes.observe(list)
    sizes.observe(part)
    return () => over.abort()
  }, [tree, layout, key])
}
