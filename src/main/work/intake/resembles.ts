import type { Page, PageId } from '../../../core/contract'
import { fewArticlesWith, pageById, placeOf, type ReadingDatabase } from '../../library'

/** So long a stretch is hardly twice in a library, but for what every page has printed on it. */
const sample = 8
const mostSamples = 24
/** What stands on more articles says nothing of one page. */
const mostArticles = 4
/** So many stretches, and such a share of all, make two texts one page. */
const leastFound = 3
const leastShare = 0.25

/** Where so many of a text's stretches, from all over it, stand on no page, a quarter of them do not either. */
const enoughMissed = 8

/** The page that a text is most likely another reading of, by its first lines; null = it is like none. */
export function resembling(db: ReadingDatabase, opening: string): Page | null {
  const samples = samplesOf(opening)
  const found = new Map<PageId, number>()
  for (const [index, text] of samples.entries()) {
    if (index >= enoughMissed && found.size === 0) return null
    const articles = fewArticlesWith(db, text, mostArticles)
    if (articles === null) continue
    for (const page of new Set(articles.flatMap((row) => placeOf(db, row)?.page ?? [])))
      found.set(page, (found.get(page) ?? 0) + 1)
  }
  const [best] = [...found].toSorted((a, b) => b[1] - a[1])
  if (!best || best[1] < leastFound || best[1] < leastShare * samples.length) return null
  return pageById(db, best[0])
}

/** Characters as many fonts of PDFs give them: what stands in the library has been cleaned of these. */
const asRadicals = /[\u2e80-\u2fdf\uf900-\ufaff]/gu

function samplesOf(opening: string): readonly string[] {
  const stretches = opening.split('\n').flatMap((line) => {
    const text = line.trim().replace(asRadicals, (char) => char.normalize('NFKC'))
    const starts = Array.from({ length: Math.floor(text.length / sample) }, (_, index) => index * sample)
    return starts.map((at) => text.slice(at, at + sample)).filter((one) => one.isWellFormed())
  })
  const all = [...new Set(stretches.filter((text) => !/\s|\d{4}/u.test(text)))]
  const every = Math.max(1, Math.ceil(all.length / mostSamples))
  return strewn(all.filter((_, index) => index % every === 0))
}

/** The same items in an order in which the first third is from all over them. */
function strewn<Item>(items: readonly Item[]): readonly Item[] {
  return [0, 1, 2].flatMap((rest) => items.filter((_, index) => index % 3 === rest))
}
