// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { useTranslation } from 'react-i18next'
import { rowHeight } from '../shell'
import type { ListPlace, ListRow } from './tag-rows'

interface Props<Place extends ListPlace> {
  readonly id: string
  /** Its number among the list's lines. */
  readonly place: number
  /** Whether it has the list's focus. */
  readonly active: boolean
  readonly row: ListRow<Place>
  /** Which of its places is pointed at, 0-based; null = none is. */
  readonly nth: number | null
  readonly onPick: () => void
  readonly onEnter: () => void
}

/** One thing that is tagged, or might be. */
export function TagRow<Place extends ListPlace>(props: Props<Place>) {
  const { id, place, active, row, nth, onPick, onEnter } = props
  const { t } = useTranslation()
  const of = row.places.length
  return (
    <div
      id={id}
      className="finding"
      role="treeitem"
      aria-level={2}
      aria-selected={active}
      data-active={active || undefined}
      style={{ top: place * rowHeight }}
      onClick={onPick}
      onDoubleClick={onEnter}
    >
      <span className="cell">
        <span className={`tag-name kind ${row.kind ?? ''}`} data-hint={row.hint || undefined}>
          <span className="kind-name">{row.text}</span>
        </span>
        <span className="tag-aside" title={row.why}>
          {row.aside}
        </span>
        {of > 1 ? (
          <span className="count">{nth === null ? `×${of}` : t('tagging.nth', { nth: nth + 1, of })}</span>
        ) : null}
      </span>
    </div>
  )
}
