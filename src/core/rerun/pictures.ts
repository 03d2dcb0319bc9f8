import type { MergedArticle, MergedBlock } from './arrange'
import { none } from './correspondence'
import {
  isPicture,
  onNextSheets,
  pairedPlaces,
  regionOf,
  type SheetsBeside,
  standingAt,
} from './picture-places'
import type { ThreeWays } from './three-ways'
import type { Units } from './units'

/**
 * The pictures of a merged page. A picture of the editor's document stands where the new reading has it; one that the
 * new reading does not tell of stays, at its place on the new sheet by proportion. One that she took away does not come
 * back.
 *
 * @param sheets null = of one of the two sources nobody knows how large its sheets are; then pictures stay where they were
 */
export function withPictures(
  ways: ThreeWays,
  articles: readonly MergedArticle[],
  sheets: SheetsBeside | null,
): { readonly ways: ThreeWays; readonly articles: readonly MergedArticle[] } {
  const own = picturesIn(ways.mine)
  const theirs = picturesIn(ways.next)
  const moved = (units: Units, pictures: readonly number[]) =>
    new Map(
      pictures.flatMap((block) => {
        const node = units.blocks[block]?.node
        const region = node && regionOf(node)
        const place = region && sheets && onNextSheets(region, sheets)
        return place ? [[block, place] as const] : []
      }),
    )
  const places = moved(ways.mine, own)
  const found = new Map(
    theirs.flatMap((block) => {
      const node = ways.next.blocks[block]?.node
      const region = node && regionOf(node)
      return region ? [[block, region] as const] : []
    }),
  )
  const pairs = pairedPlaces(places, found)
  const gone = pairedPlaces(moved(ways.old, takenAway(ways)), found)
  const blocks = ways.mine.blocks.map((block, number) => {
    const region = found.get(pairs.get(number) ?? none) ?? places.get(number)
    return isPicture(block.node) && region ? { ...block, node: standingAt(block.node, region) } : block
  })
  return {
    ways: { ...ways, mine: { ...ways.mine, blocks } },
    articles: placed(ways, articles, own, pairs, new Set(gone.values())),
  }
}

function picturesIn({ blocks }: Units): readonly number[] {
  return [...blocks.entries()].flatMap(([number, { node }]) => (isPicture(node) ? [number] : []))
}

/** Pictures of the old reading that the editor's document does not have. */
function takenAway({ old, mine }: ThreeWays): readonly number[] {
  const standing = new Set(picturesIn(mine).map((block) => mine.blocks[block]?.node.attrs.region as unknown))
  return picturesIn(old).filter((block) => !standing.has(old.blocks[block]?.node.attrs.region))
}

/**
 * Puts in the editor's pictures that stand nowhere, and takes out those of the new reading that stand twice or are
 * `gone`.
 */
function placed(
  { mine }: ThreeWays,
  articles: readonly MergedArticle[],
  own: readonly number[],
  pairs: ReadonlyMap<number, number>,
  gone: ReadonlySet<number>,
): readonly MergedArticle[] {
  const stand = (of: MergedBlock['of']) =>
    new Set(
      articles.flatMap(({ blocks }) => blocks.flatMap((block) => (block.of === of ? [block.block] : []))),
    )
  const [standing, theirs] = [stand('mine'), stand('next')]
  const over = new Set(gone)
  for (const block of own) if (standing.has(block)) over.add(pairs.get(block) ?? none)
  const lost = own.filter((block) => !standing.has(block) && !theirs.has(pairs.get(block) ?? none))
  const before = new Map<MergedBlock, MergedBlock[]>()
  const behind = new Map<MergedBlock, MergedBlock[]>()
  const all = articles.flatMap(({ blocks }) => blocks)
  for (const block of lost) {
    const { article, from } = mine.blocks[block] ?? { article: none, from: 0 }
    const holds = (unit: number) => all.find(({ slots }) => slots.some((slot) => slot.mine === unit))
    const isNear = (unit: number) => mine.blocks[mine.block[unit] ?? none]?.article === article
    const next = isNear(from) ? holds(from) : undefined
    const beside = next ?? (isNear(from - 1) ? holds(from - 1) : undefined)
    if (!beside) continue
    const side = beside === next ? before : behind
    side.set(beside, [...(side.get(beside) ?? []), { of: 'mine', block, slots: [] }])
  }
  return articles
    .map((article) => ({
      ...article,
      blocks: article.blocks
        .filter((block) => block.of === 'mine' || !over.has(block.block))
        .flatMap((block) => [...(before.get(block) ?? []), block, ...(behind.get(block) ?? [])]),
    }))
    .filter(({ blocks }) => blocks.length > 0)
}
