import { none } from './correspondence'
import type { Slot, Slots } from './slots'
import { slotsIn } from './slots'
import type { ThreeWays } from './three-ways'
import { articleOf, type Units } from './units'

/** A block of the merged page: whose it is, and its characters. */
export interface MergedBlock {
  readonly of: 'mine' | 'next'
  /** Number of the block in its document. */
  readonly block: number
  readonly slots: readonly Slot[]
}

/** An article of the merged page. */
export interface MergedArticle {
  readonly of: 'mine' | 'next'
  /** Number of the article in its document. */
  readonly article: number
  readonly blocks: readonly MergedBlock[]
}

/**
 * Which articles and blocks the merged text stands in. Articles that an editor has not arranged otherwise are what the
 * new reading makes of them; those that she has stay as she made them, and so does everything that shares text with them.
 */
export function arrange(ways: ThreeWays, slots: Slots): readonly MergedArticle[] {
  const { mine, next } = ways
  const groups = new Groups()
  for (const [own, other] of slots.shared) if (own >= 0 && other >= 0) groups.join(`m${own}`, `n${other}`)
  const arranged = arrangedByHand(ways)
  for (const article of slots.homeless) arranged.add(article)
  const byHand = new Set([...arranged].map((article) => groups.of(`m${article}`)))
  const ranks = ranksBefore(ways)
  for (const [group, own] of Map.groupBy(ranks.keys(), (article) => groups.of(`m${article}`)))
    if (isReordered(own.map((article) => ranks[article] ?? null))) byHand.add(group)
  const known = new Set(slots.shared.map(([own]) => own))
  const isMine = (article: number) => !known.has(article) || byHand.has(groups.of(`m${article}`))
  const isNext = (article: number) => !byHand.has(groups.of(`n${article}`))
  const placed: { readonly at: readonly number[]; readonly article: MergedArticle }[] = []
  const firstOf = new Map<string, number>()
  for (let article = 0; article < mine.document.childCount; article++) {
    const group = groups.of(`m${article}`)
    if (!firstOf.has(group)) firstOf.set(group, article)
    if (isMine(article))
      placed.push({ at: [article, 0, 0], article: articleFrom(mine, slots, 'mine', article) })
  }
  const fresh: Fresh = { before: new Map(), behind: new Map() }
  let anchor = none
  for (let article = 0; article < next.document.childCount; article++) {
    const first = firstOf.get(groups.of(`n${article}`))
    anchor = first ?? anchor
    const own = isNext(article)
      ? articleFrom(next, slots, 'next', article)
      : { of: 'next' as const, article, blocks: freshBlocks(ways, slots, article, fresh) }
    placed.push({ at: [anchor, first === undefined ? 2 : 1, article], article: own })
  }
  const standing = placed.filter(({ article }) => article.blocks.length > 0)
  const inNextOrder = standing.every(({ article }) => article.of === 'next') && !isReordered(ranks)
  return standing
    .toSorted((a, b) => (inNextOrder ? a.article.article - b.article.article : inOrder(a.at, b.at)))
    .map(({ article }) => withFresh(article, fresh))
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** Blocks that lost their text to the merge go; blocks that had none stay. */
function articleFrom(units: Units, slots: Slots, of: 'mine' | 'next', article: number): MergedArticle {
  const frame = slots[of]
  const blocks = units.blocks.flatMap((block, number): MergedBlock[] => {
    if (block.article !== article) return []
    const own = slotsIn(frame, of, block)
    return own.length === 0 && block.to > block.from ? [] : [{ of, block: number, slots: own }]
  })
  return { of, article, blocks }
}

/** Blocks that only the new reading has, beside blocks of the editor's document. */
interface Fresh {
  readonly before: Map<number, MergedBlock[]>
  readonly behind: Map<number, MergedBlock[]>
}

/**
 * Finds a place for the blocks that only the new reading has in one of its articles, which stays as the editor made it.
 * Answers those that stand beside nothing of hers.
 */
function freshBlocks(
  { next }: ThreeWays,
  slots: Slots,
  article: number,
  fresh: Fresh,
): readonly MergedBlock[] {
  const placed = new Set(
    [...slots.mine.before.values(), ...slots.mine.behind.values()].flat().map((slot) => slot.next),
  )
  let behind = none
  let waiting: MergedBlock[] = []
  for (const [number, { article: own, from, to }] of next.blocks.entries()) {
    if (own !== article) continue
    let isFresh = from < to
    for (let unit = from; unit < to; unit++) {
      const mine = slots.next.other[unit] ?? none
      if (mine !== none) behind = slots.mine.units.block[mine] ?? behind
      if (mine !== none || placed.has(unit) || slots.next.gone[unit]) isFresh = false
    }
    if (behind !== none && waiting.length > 0) {
      fresh.before.set(behind, [...(fresh.before.get(behind) ?? []), ...waiting])
      waiting = []
    }
    if (!isFresh) continue
    const units = Array.from({ length: to - from }, (_, index) => ({ mine: none, next: from + index }))
    const block: MergedBlock = { of: 'next', block: number, slots: units }
    if (behind === none) waiting.push(block)
    else fresh.behind.set(behind, [...(fresh.behind.get(behind) ?? []), block])
  }
  return waiting
}

function withFresh(article: MergedArticle, { before, behind }: Fresh): MergedArticle {
  if (article.of === 'next' || (before.size === 0 && behind.size === 0)) return article
  const blocks = article.blocks.flatMap((block) => [
    ...(before.get(block.block) ?? []),
    block,
    ...(behind.get(block.block) ?? []),
  ])
  return { ...article, blocks }
}

/**
 * Articles whose blocks are not those that cleaning had made: others, in another order, in another role, or none of its
 * own.
 */
function arrangedByHand({ old, mine, order, inMine, byHand }: ThreeWays): Set<number> {
  const arranged = new Set<number>()
  const known = new Set([...inMine, ...byHand.flatMap(({ units }) => units)])
  for (const unit of mine.line.keys()) if (!known.has(unit)) arranged.add(articleOf(mine, unit))
  const before = new Map(old.document.children.map((article, number) => [article.attrs.id as string, number]))
  const blocksIn = (units: Units, article: number) =>
    [...units.blocks.entries()].flatMap(([number, block]) => (block.article === article ? [number] : []))
  const counterpart = new Map<number, number>()
  for (const [number, article] of mine.document.children.entries()) {
    const was = before.get(article.attrs.id as string)
    const own = blocksIn(mine, number)
    const theirs = was === undefined ? [] : blocksIn(old, was)
    const same =
      was !== undefined &&
      own.length === theirs.length &&
      article.attrs.continues === old.document.child(was).attrs.continues &&
      own.every((block, index) => {
        const other = old.blocks[theirs[index] ?? none]
        const now = mine.blocks[block]
        return other && now?.node.sameMarkup(other.node) && now.to > now.from === other.to > other.from
      })
    if (!same) arranged.add(number)
    else for (const [index, block] of own.entries()) counterpart.set(block, theirs[index] ?? none)
  }
  const last = new Map<number, number>()
  for (const [at, unit] of inMine.entries()) {
    if (unit === none) continue
    const block = mine.block[unit] ?? none
    const was = order[at] ?? none
    const isSame = counterpart.get(block) === old.block[was]
    if (!isSame || (last.get(block) ?? none) > unit) arranged.add(articleOf(mine, unit))
    last.set(block, unit)
  }
  return arranged
}

/** Of each of the editor's articles, its number among those that cleaning had made; null = she made it. */
function ranksBefore({ old, mine }: ThreeWays): readonly (number | null)[] {
  const before = new Map(old.document.children.map(({ attrs }, number) => [attrs.id as string, number]))
  return mine.document.children.map(({ attrs }) => before.get(attrs.id as string) ?? null)
}

function isReordered(ranks: readonly (number | null)[]): boolean {
  const known = ranks.filter((rank) => rank !== null)
  return known.some((rank, index) => rank < (known[index - 1] ?? 0))
}

/** Sets of names that belong together (union by the smaller name). */
class Groups {
  readonly #parent = new Map<string, string>()

  of(name: string): string {
    let at = name
    for (;;) {
      const up = this.#parent.get(at)
      if (up === undefined) break
      at = up
    }
    if (at !== name) this.#parent.set(name, at)
    return at
  }

  join(a: string, b: string): void {
    const [x, y] = [this.of(a), this.of(b)]
    if (x !== y) this.#parent.set(y, x)
  }
}
