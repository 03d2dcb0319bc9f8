// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { useTranslation } from 'react-i18next'
import type { FoundHit, FoundPage } from '../../core/contract'
import { Context } from '../hits'
import { count, placeInShort, rowHeight } from '../shell'

/** A line of what was found: a page, or a place on it. */
export type Line =
  | { readonly kind: 'page'; readonly key: string; readonly page: FoundPage }
  | {
      readonly kind: 'hit'
      readonly key: string
      readonly page: FoundPage
      readonly hit: FoundHit
      /** Its number among all places. */
      readonly n: number
    }

export function linesOf(pages: readonly FoundPage[]): readonly Line[] {
  let n = 0
  return pages.flatMap((page) => [
    { kind: 'page' as const, key: `page ${page.page}`, page },
    ...page.hits.map((hit) => ({ kind: 'hit' as const, key: `hit ${n}`, page, hit, n: n++ })),
  ])
}

interface Props {
  readonly line: Line
  readonly id: string
  /** Its number in the list. */
  readonly place: number
  readonly active: boolean
  readonly onPick: () => void
}

export function HitLine({ line, id, place, active, onPick }: Props) {
  const { t, i18n } = useTranslation()
  return (
    <div
      id={id}
      className={`hit-line long-line ${line.kind}`}
      role="option"
      aria-selected={active}
      style={{ top: place * rowHeight }}
      onClick={onPick}
    >
      {line.kind === 'page' ? (
        <>
          <b>{placeInShort(line.page, t, i18n.language)}</b>
          <span className="count">{count(line.page.hits.length, i18n.language)}</span>
        </>
      ) : (
        <Context hit={line.hit} put={null} />
      )}
    </div>
  )
}
