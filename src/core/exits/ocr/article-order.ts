import type { Node } from 'prosemirror-model'
import { headlineOf, lineOf, openDraft } from '../../document'
import type { EditionPage } from '../edition'

/** An article and the regions of a file that are its own, in its order. */
export interface ArticleRegions {
  readonly node: Node
  readonly headline: string
  readonly regions: readonly string[]
}

/**
 * Which regions are whose, where an editor has put articles together otherwise than cleaning did; null = nobody has, and
 * the file's own order stays. A region is that article's that has most of it.
 *
 * @param regionOf the region that a source's line stands in, by the line's 1-based number; null = in none
 */
export function articleRegions(
  { document, draft }: EditionPage,
  regionOf: (line: number) => string | null,
): readonly ArticleRegions[] | null {
  const now = regionsByArticle(document, regionOf)
  const before = regionsByArticle(openDraft(draft), regionOf)
  const same =
    now.length === before.length &&
    now.every(({ regions }, index) => regions.join('\n') === before[index]?.regions.join('\n'))
  return same ? null : now
}

function regionsByArticle(
  document: Node,
  regionOf: (line: number) => string | null,
): readonly ArticleRegions[] {
  const counts = new Map<string, Map<Node, number>>()
  const orders = document.children.map((article) => {
    const order = new Set<string>()
    article.descendants((node) => {
      const line = node.isText ? lineOf(node) : null
      const region = line === null ? null : regionOf(line)
      if (region === null) return true
      order.add(region)
      const own = counts.get(region) ?? new Map<Node, number>()
      counts.set(region, own.set(article, (own.get(article) ?? 0) + node.nodeSize))
      return false
    })
    return { article, order }
  })
  const ownerOf = (region: string) =>
    [...(counts.get(region) ?? [])].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
  return orders
    .map(({ article, order }) => ({
      node: article,
      headline: headlineOf(article),
      regions: [...order].filter((region) => ownerOf(region) === article),
    }))
    .filter(({ regions }) => regions.length > 0)
}
