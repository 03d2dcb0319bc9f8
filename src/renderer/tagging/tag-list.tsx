import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { rowHeight, TreeGroup } from '../shell'
import { TagRow } from './tag-row'
import type { ListGroup, ListPlace, RowActs } from './tag-rows'
import { useTagListKeys } from './use-tag-list-keys'
import { useTagTree } from './use-tag-tree'

interface Props<Place extends ListPlace> {
  readonly desk: DeskPage
  readonly label: string
  readonly empty: string
  readonly groups: readonly ListGroup<Place>[]
  readonly acts: RowActs<Place>
}

/**
 * What is tagged on a page, by kind, walked by key like a tree: Right and Left go from place to place of a row. Only what
 * is in sight is drawn.
 */
export function TagList<Place extends ListPlace>({ desk, label, empty, groups, acts }: Props<Place>) {
  const { i18n } = useTranslation()
  const [focused, setFocused] = useState(false)
  const tree = useTagTree(desk, groups, focused)
  const { scroller, first, last, lines, line, index, idOf } = tree
  const press = useTagListKeys(tree, acts)

  /** A row that is at hand already shows its next place. */
  function pickRow(at: number): void {
    if (at === index) tree.turn(1)
    else {
      tree.begin()
      tree.goTo(at)
    }
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
          const common = { id: idOf(at), place: at, active: at === index }
          return line.kind === 'group' ? (
            <TreeGroup
              key={line.key}
              {...common}
              name={line.group.name}
              count={countOf(line.group).toLocaleString(i18n.language)}
              open={line.open}
              onPick={() => {
                tree.goTo(at)
                tree.toggle(line.group.key)
              }}
            />
          ) : (
            <TagRow
              key={line.key}
              {...common}
              row={line.row}
              nth={focused && at === index ? tree.nth : null}
              onPick={() => pickRow(at)}
              onEnter={() => acts.enter(line.row, line.row.places[0])}
            />
          )
        })}
      </div>
    </div>
  )
}

function countOf({ rows }: ListGroup): number {
  return rows.reduce((sum, { places }) => sum + places.length, 0)
}
