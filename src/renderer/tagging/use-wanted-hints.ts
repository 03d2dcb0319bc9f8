import { useMemo, useState } from 'react'
import type { DeskPage } from '../desk'
import type { Hint } from './hint'
import { type TagKind, tagKinds } from './kinds'
import type { TakeLine } from './take-list'

export const scopes = ['article', 'page'] as const
type Scope = (typeof scopes)[number]

/** The suggestions that are wanted, and what makes them so. */
export interface WantedHints {
  readonly lines: readonly TakeLine[]
  readonly kinds: readonly TagKind[]
  readonly setKinds: (kinds: readonly TagKind[]) => void
  readonly scope: Scope
  readonly setScope: (scope: Scope) => void
  /** How sure they are at least, in parts of one. */
  readonly least: number
  readonly setLeast: (least: number) => void
  /** Whether the caret was in an article. */
  readonly inArticle: boolean
}

/** @param kind the only one that is wanted at first; null = all are */
export function useWantedHints(desk: DeskPage, all: readonly Hint[], kind: TagKind | null): WantedHints {
  const [kinds, setKinds] = useState<readonly TagKind[]>(kind === null ? tagKinds : [kind])
  const [scope, setScope] = useState<Scope>('page')
  const [least, setLeast] = useState<number>(0.5)
  const article = useMemo(() => articleAt(desk), [desk])
  const lines = useMemo(
    () =>
      all
        .filter(
          (one) =>
            kinds.includes(one.kind) &&
            one.confidence >= least &&
            (scope === 'page' || (article !== null && one.from > article.from && one.to < article.to)),
        )
        // What is least sure comes first: there she looks, and may stop where she trusts the rest.
        .toSorted((a, b) => a.confidence - b.confidence || a.from - b.from)
        .map((hint) => ({ hint, key: `${hint.kind} ${hint.from}` })),
    [all, kinds, least, scope, article],
  )
  return { lines, kinds, setKinds, scope, setScope, least, setLeast, inArticle: article !== null }
}

/** Where the article of the caret begins and ends; null = it is in none. */
function articleAt({ state }: DeskPage): { readonly from: number; readonly to: number } | null {
  const { $head } = state.selection
  return $head.depth > 0 ? { from: $head.before(1), to: $head.after(1) } : null
}
