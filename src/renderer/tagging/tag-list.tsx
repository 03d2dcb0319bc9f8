// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { useWalked } from '../hits'
import { refuse, rowHeight } from '../shell'
import { type TagKind, tagKinds } from './kinds'

export interface ListPlace {
  readonly from: number
  readonly to: number
}

/** A row of the list: one thing, and all the places of the page where it stands. */
export interface ListRow<Place extends ListPlace = ListPlace> {
  readonly key: string
  readonly text: string
  /** How it is drawn; null = as plain text. */
  readonly kind: TagKind | null
  /** Quiet, at the end of the row. */
  readonly aside: string
  /** Why that is said, where the mouse rests on it. */
  readonly why?: string
  readonly hint: boolean
  readonly places: readonly [Place, ...Place[]]
}

export interface ListGroup<Place extends ListPlace = ListPlace> {
  readonly key: string
  readonly name: string
  readonly rows: readonly ListRow<Place>[]
}

/** What can be done with a row; `place` is the one of its places that is pointed at. */
export interface RowActs<Place extends ListPlace> {
  /** Enter: into the text, or takes a suggestion. */
  readonly enter: (row: ListRow<Place>, place: Place) => void
  readonly remove: (row: ListRow<Place>, place: Place) => void
  readonly series: (row: ListRow<Place>) => void
  readonly as: (row: ListRow<Place>, kind: TagKind) => void
}

interface Props<Place extends ListPlace> {
  readonly desk: DeskPage
  readonly label: string
  readonly empty: string
  readonly groups: readonly ListGroup<Place>[]
  readonly acts: RowActs<Place>
}

type Line<Place extends ListPlace> =
  | { readonly kind: 'group'; readonly key: string; readonly group: ListGroup<Place>; readonly open: boolean }
  | { readonly kind: 'row'; readonly key: string; readonly row: ListRow<Place> }

/**
 * What is tagged on a page, by kind, walked by key like a tree: Right and Left go from place to place of a row. Only what
 * is in sight is drawn.
 */
export function TagList<Place extends ListPlace>({ desk, label, empty, groups, acts }: Props<Place>) {
  const { t, i18n } = useTranslation()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [nth, setNth] = useState(0)
  const [focused, setFocused] = useState(false)
  const lines = groups.flatMap((group): readonly Line<Place>[] => {
    const open = !folded.has(group.key)
    const head: Line<Place> = { kind: 'group', key: group.key, group, open }
    return open
      ? [head, ...group.rows.map((row): Line<Place> => ({ kind: 'row', key: row.key, row }))]
      : [head]
  })
  const { scroller, first, last, line, index, idOf, goTo, walk } = useWalked(lines)
  const row = line?.kind === 'row' ? line.row : null
  const place = row ? (row.places[nth % row.places.length] ?? row.places[0]) : null
  const pointed = focused && place ? `${row?.key} ${nth}` : null

  // Found anew after every edit, it is the same place: the text is only moved when another is chosen.
  const now = useRef(place)
  useEffect(() => {
    now.current = place
  })
  useEffect(() => {
    desk.point(pointed === null ? null : now.current)
    return () => desk.point(null)
  }, [desk, pointed])

  function toggle(key: string): void {
    setFolded((old) => {
      const next = new Set(old)
      if (!next.delete(key)) next.add(key)
      return next
    })
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey || !line) return
    if (walk(event)) setNth(0)
    else if (!(line.kind === 'group' ? pressOnGroup(event.key, line) : pressOnRow(event.key, line.row)))
      return
    event.preventDefault()
    event.stopPropagation()
  }

  function pressOnGroup(key: string, { group, open }: Line<Place> & { kind: 'group' }): boolean {
    if (key === 'Enter' || key === ' ' || (key === 'ArrowLeft' && open) || (key === 'ArrowRight' && !open))
      toggle(group.key)
    else if (key === 'ArrowRight') goTo(index + 1)
    else if (isAct(key)) refuse(t('tagging.cannot.group'))
    else return false
    return true
  }

  function pressOnRow(key: string, row: ListRow<Place>): boolean {
    if (!place) return false
    const as = tagKinds[Number(key) - 1]
    if (key === 'ArrowRight') setNth((nth + 1) % row.places.length)
    else if (key === 'ArrowLeft') setNth((nth + row.places.length - 1) % row.places.length)
    else if (key === 'Enter' || key === ' ') acts.enter(row, place)
    else if (row.kind === null && isAct(key)) refuse(t('tagging.cannot.picture'))
    else if (key === 'Backspace' || key === 'Delete') acts.remove(row, place)
    else if (key.toLowerCase() === 'a') acts.series(row)
    else if (as && row.kind !== null) acts.as(row, as)
    else return false
    return true
  }

  return (
    <div
      ref={scroller}
      className="findings tag-list"
      role="tree"
      aria-label={label}
      aria-activedescendant={lines.length === 0 ? idOf(-1) : line ? idOf(index) : undefined}
      tabIndex={0}
      onKeyDown={press}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {lines.length === 0 ? (
        // Its one line then: a tree without any is read as broken.
        <div id={idOf(-1)} className="nothing" role="treeitem" aria-selected={false} tabIndex={-1}>
          {empty}
        </div>
      ) : null}
      <div className="lines" role="presentation" style={{ height: lines.length * rowHeight }}>
        {lines.slice(first, last).map((line, offset) => {
          const at = first + offset
          const common = {
            id: idOf(at),
            'data-active': at === index || undefined,
            'aria-selected': at === index,
            style: { top: at * rowHeight },
          }
          return line.kind === 'group' ? (
            <div
              key={line.key}
              {...common}
              className="finding-group"
              role="treeitem"
              aria-level={1}
              aria-expanded={line.open}
              onClick={() => {
                goTo(at)
                toggle(line.key)
              }}
            >
              <span className="cell">
                <ChevronRight className="chevron" aria-hidden />
                <span className="name">{line.group.name}</span>
                <span className="count">
                  {line.group.rows
                    .reduce((sum, { places }) => sum + places.length, 0)
                    .toLocaleString(i18n.language)}
                </span>
              </span>
            </div>
          ) : (
            <div
              key={line.key}
              {...common}
              className="finding"
              role="treeitem"
              aria-level={2}
              onClick={() => {
                if (at === index) setNth(nth + 1)
                else {
                  setNth(0)
                  goTo(at)
                }
              }}
              onDoubleClick={() => acts.enter(line.row, line.row.places[0])}
            >
              <span className="cell">
                <span
                  className={`tag-name kind ${line.row.kind ?? ''}`}
                  data-hint={line.row.hint || undefined}
                >
                  <span className="kind-name">{line.row.text}</span>
                </span>
                <span className="tag-aside" title={line.row.why}>
                  {line.row.aside}
                </span>
                {line.row.places.length > 1 ? (
                  <span className="count">
                    {at === index && focused
                      ? t('tagging.nth', {
                          nth: (nth % line.row.places.length) + 1,
                          of: line.row.places.length,
                        })
                      : `×${line.row.places.length}`}
                  </span>
                ) : null}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Whether a key does something to what is tagged. */
function isAct(key: string): boolean {
  return key === 'Backspace' || key === 'Delete' || key.toLowerCase() === 'a'
}
