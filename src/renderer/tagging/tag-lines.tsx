// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { rowHeight } from '../shell'
import type { ListGroup, ListPlace, ListRow } from './tag-rows'

interface Common {
  readonly id: string
  /** Its number among the list's lines. */
  readonly at: number
  /** Whether it has the list's focus. */
  readonly active: boolean
  readonly onPick: () => void
}

interface GroupProps extends Common {
  readonly group: ListGroup
  readonly open: boolean
}

/** The head of a kind. */
export function GroupLine({ id, at, active, group, open, onPick }: GroupProps) {
  const { i18n } = useTranslation()
  const count = group.rows.reduce((sum, { places }) => sum + places.length, 0)
  return (
    <div
      id={id}
      className="finding-group"
      role="treeitem"
      aria-level={1}
      aria-expanded={open}
      aria-selected={active}
      data-active={active || undefined}
      style={{ top: at * rowHeight }}
      onClick={onPick}
    >
      <span className="cell">
        <ChevronRight className="chevron" aria-hidden />
        <span className="name">{group.name}</span>
        <span className="count">{count.toLocaleString(i18n.language)}</span>
      </span>
    </div>
  )
}

interface RowProps<Place extends ListPlace> extends Common {
  readonly row: ListRow<Place>
  /** Which of its places is pointed at, 0-based; null = none is. */
  readonly nth: number | null
  readonly onEnter: () => void
}

/** One thing that is tagged, or might be. */
export function RowLine<Place extends ListPlace>(props: RowProps<Place>) {
  const { id, at, active, row, nth, onPick, onEnter } = props
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
      style={{ top: at * rowHeight }}
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
