import type { FoundHit, FoundPage, PageId, SeriesPage, SeriesPlace, Within } from '../../core/contract'

/** What a hit becomes; null = it stays as it is. */
export type Put = (hit: FoundHit) => string | null

/** A line of the list. */
export type Line =
  | {
      readonly kind: 'page'
      readonly key: string
      readonly page: FoundPage
      readonly open: boolean
      /** Of its hits, so many are ticked. */
      readonly ticked: number
    }
  | {
      readonly kind: 'hit'
      readonly key: string
      readonly page: FoundPage
      readonly hit: FoundHit
      readonly ticked: boolean
    }

/** A hit's name, as long as its page is not edited. */
export function keyOf({ page }: FoundPage, { article, block, from }: FoundHit): string {
  return `${page} ${article} ${block} ${from}`
}

export function pageKey({ page }: FoundPage): string {
  return `page ${page}`
}

/** @param near the page that the series began on; null = none was open */
export function inScope(
  pages: readonly FoundPage[],
  scope: Within,
  near: PageId | null,
): readonly FoundPage[] {
  const issue = pages.find(({ page }) => page === near)?.issue
  switch (scope) {
    case 'page':
      return pages.filter(({ page }) => page === near)
    case 'issue':
      return pages.filter((one) => one.issue === issue)
    case 'library':
      return pages
    default:
      return scope satisfies never
  }
}

export function linesOf(
  pages: readonly FoundPage[],
  closed: ReadonlySet<string>,
  unticked: ReadonlySet<string>,
): readonly Line[] {
  const lines: Line[] = []
  for (const page of pages) {
    const key = pageKey(page)
    const hits = page.hits.map((hit): Line => {
      const name = keyOf(page, hit)
      return { kind: 'hit', key: name, page, hit, ticked: !unticked.has(name) }
    })
    const open = !closed.has(key)
    const ticked = hits.filter((line) => line.kind === 'hit' && line.ticked).length
    lines.push({ kind: 'page', key, page, open, ticked })
    if (open) lines.push(...hits)
  }
  return lines
}

/** What is ticked and would change, as the library takes it. `put`: null = the text stays as it is. */
export function placesToLand(
  pages: readonly FoundPage[],
  unticked: ReadonlySet<string>,
  put: Put | null,
): readonly SeriesPage[] {
  return pages.flatMap((page) => {
    const places = page.hits.flatMap((hit): SeriesPlace[] => {
      const { article, block, from, to, text } = hit
      if (unticked.has(keyOf(page, hit))) return []
      if (!put) return [{ article, block, from, to, text, put: null }]
      const becomes = put(hit)
      if (becomes === null || becomes === text) return []
      return [{ article, block, from, to, text, put: becomes }]
    })
    return places.length > 0 ? [{ page: page.page, version: page.version, places }] : []
  })
}

/**
 * Hits that are not ticked: what the editor said of them, else those that are spared.
 *
 * @param byHand hits that she ticked, or did not
 */
export function untickedOf(
  spared: ReadonlySet<string>,
  byHand: ReadonlyMap<string, boolean>,
): ReadonlySet<string> {
  const left = new Set([...spared].filter((key) => byHand.get(key) !== true))
  for (const [key, ticked] of byHand) if (!ticked) left.add(key)
  return left
}

/** With these hits ticked, or not. */
export function withTicks(
  unticked: ReadonlySet<string>,
  keys: readonly string[],
  ticked: boolean,
): ReadonlySet<string> {
  const next = new Set(unticked)
  for (const key of keys)
    if (ticked) next.delete(key)
    else next.add(key)
  return next
}
