import type { FoundHit, FoundPage, Tag, TagPlace } from '../../core/contract'
import type { EntityKind } from '../../core/document'

type Of = Tag['of']

/**
 * How a hit stands to the tags of its page: under none, under one of its own, inside a longer one, or across the edge of
 * one.
 */
export type HitStanding =
  | { readonly kind: 'free' | 'inside' | 'across' }
  | { readonly kind: 'tagged'; readonly as: TagPlace['kind'] }

export function standingOf(hit: FoundHit, tags: readonly TagPlace[], of: Of): HitStanding {
  const over = tags.filter(
    (tag) =>
      tag.of === of &&
      tag.article === hit.article &&
      tag.block === hit.block &&
      tag.from < hit.to &&
      tag.to > hit.from,
  )
  const [tag] = over
  if (!tag) return { kind: 'free' }
  if (tag.from === hit.from && tag.to === hit.to) return { kind: 'tagged', as: tag.kind }
  return { kind: over.some(({ from, to }) => from <= hit.from && to >= hit.to) ? 'inside' : 'across' }
}

/** What a series does to tags. `unsaid`: the editor has not said as what. */
export type TagDoing =
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'retag'; readonly was: EntityKind; readonly to: EntityKind }
  | { readonly kind: 'untag'; readonly tag: Tag }

/** What is done where a series began at a tag, or at none, and this was said of it; 'none' = it is no tag any more. */
export function doingOf(began: Tag | null, said: EntityKind | 'none' | null): TagDoing {
  if (said === 'none') return began ? { kind: 'untag', tag: began } : { kind: 'unsaid' }
  if (began?.of === 'figure') return { kind: 'tag', tag: began }
  const kind = said ?? began?.kind
  if (kind === undefined) return { kind: 'unsaid' }
  if (began && began.kind !== kind) return { kind: 'retag', was: began.kind, to: kind }
  return { kind: 'tag', tag: began ?? { of: 'entity', kind, record: null } }
}

/** `listed`: the act means such a place. `ticked`: it is ticked as long as the editor says nothing of it. */
export function meant(doing: TagDoing, standing: HitStanding): { listed: boolean; ticked: boolean } {
  switch (doing.kind) {
    case 'unsaid':
      return { listed: true, ticked: standing.kind === 'free' }
    case 'tag': {
      const { tag } = doing
      const same = standing.kind === 'tagged' && (tag.of === 'figure' || standing.as === tag.kind)
      return { listed: !same, ticked: standing.kind === 'free' }
    }
    case 'retag': {
      const own = standing.kind === 'tagged' && standing.as === doing.was
      return { listed: own, ticked: own }
    }
    case 'untag': {
      const { tag } = doing
      const own = standing.kind === 'tagged' && (tag.of === 'figure' || standing.as === tag.kind)
      return { listed: own, ticked: own }
    }
    default:
      return doing satisfies never
  }
}

/** The hits of pages that an act means; pages whose tags are not known yet are left out. */
export function meantPages(
  pages: readonly FoundPage[],
  tags: ReadonlyMap<number, readonly TagPlace[]>,
  doing: TagDoing,
  of: Of,
): { pages: readonly FoundPage[]; already: number } {
  let already = 0
  const found = pages.flatMap((page): readonly FoundPage[] => {
    const own = tags.get(page.page)
    if (!own) return []
    const hits = page.hits.filter((hit) => meant(doing, standingOf(hit, own, of)).listed)
    if (doing.kind === 'tag') already += page.hits.length - hits.length
    return hits.length > 0 ? [{ ...page, hits }] : []
  })
  return { pages: found, already }
}
