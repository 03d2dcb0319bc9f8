import type { FoundHit, FoundPage, SeriesPage } from '../../core/contract'

/** One place of the sheet. */
export interface SheetPlace {
  /** Its name as long as its page is not edited. */
  readonly key: string
  readonly page: FoundPage
  readonly hit: FoundHit
}

/** All places of the pages, as they are read. */
export function placesOf(pages: readonly FoundPage[]): readonly SheetPlace[] {
  return pages.flatMap((page) =>
    page.hits.map((hit) => ({
      key: `${page.page} ${page.version} ${hit.article} ${hit.block} ${hit.from}`,
      page,
      hit,
    })),
  )
}

/** The oddest first; those that nobody could tell of keep their order at the end. */
export function oddestFirst(
  places: readonly SheetPlace[],
  odd: ReadonlyMap<string, number>,
): readonly SheetPlace[] {
  return places.toSorted((a, b) => (odd.get(b.key) ?? -1) - (odd.get(a.key) ?? -1))
}

/** The marked places, each becoming `put`, as the library takes them. */
export function placesToFix(
  places: readonly SheetPlace[],
  marked: ReadonlySet<string>,
  put: string,
): readonly SeriesPage[] {
  const wanted = places.filter(({ key, hit }) => marked.has(key) && hit.text !== put)
  return [...Map.groupBy(wanted, ({ page }) => page)].map(([{ page, version }, own]) => ({
    page,
    version,
    places: own
      .map(({ hit: { article, block, from, to, text } }) => ({ article, block, from, to, text, put }))
      .toSorted((a, b) => a.block - b.block || a.from - b.from),
  }))
}
