import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { PageId } from '../../core/contract'
import type { DeskPage } from '../desk'
import { shelfKeys } from '../library'
import { reviewKeys, roundFrom } from '../review'
import { type Place, useLibrary } from '../shell'
import { Cell } from '../store'
import type { Walk } from './walk'

export interface PageAhead {
  readonly page: PageId
  readonly label: string
  /** How many suspects are open on it. */
  readonly count: number
}

/**
 * The next page of the issue, round about, on which suspects are open; null = none of its other pages has any, undefined =
 * it has no other page, or that is not known yet.
 */
export function usePageAhead(desk: DeskPage, asked: boolean): PageAhead | null | undefined {
  const library = useLibrary()
  const { page, issue } = desk.opened
  const { data: pages } = useQuery({
    queryKey: shelfKeys.pages(issue.id),
    queryFn: () => library.shelf.pages({ issue: issue.id }),
    enabled: asked,
  })
  const { data: counts } = useQuery({
    queryKey: reviewKeys.suspects(issue.id),
    queryFn: () => library.suspects.counts({ issue: issue.id }),
    enabled: asked,
  })
  if (!pages || !counts || pages.length < 2) return undefined
  const at = pages.findIndex(({ id }) => id === page.id)
  for (const { id, label } of roundFrom(pages, at)) {
    const count = counts.reduce((sum, one) => sum + (one.page === id ? one.count : 0), 0)
    if (count > 0) return { page: id, label, count }
  }
  return null
}

/** The page on which the walk is to go on as soon as it is open; null = on none. */
const wanted = new Cell<PageId | null>(null)

/** Opens a page and walks its suspects from the first. */
export function walkOn({ page }: PageAhead, go: (place: Place) => void): void {
  wanted.set(page)
  go({ page, article: null })
}

/** Goes on with the walk where this page was opened for it. */
export function useWalkOn(desk: DeskPage, walk: Walk): void {
  useEffect(() => {
    if (wanted.now() !== desk.opened.page.id) return
    wanted.set(null)
    walk.begin()
  }, [desk, walk])
}
