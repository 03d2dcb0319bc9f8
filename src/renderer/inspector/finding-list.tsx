import type { Node } from 'prosemirror-model'
import { type ComponentType, type KeyboardEvent, type MouseEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../core/document'
import type { SuspectNow } from '../desk'
import { rowHeight, TreeGroup } from '../shell'
import { keyOf } from './finding-lines'
import { groupName } from './group-name'
import { type Face, RowLine } from './row-line'
import { countOf, type Run, type RunGroup, rowOf } from './rows'
import { useFindingWalk } from './use-finding-walk'
import { usePointed } from './use-pointed'

/** What can be done from a list. The same object at every drawing, so that rows are drawn once. */
export interface ListActs<Finding> {
  /** Shows a run's place in the text; null = none. The focus stays in the list. */
  point(run: Run<Finding> | null): void
  /** Goes into the text at a run's place. */
  go(run: Run<Finding>): void
  /** A key that the list itself has no use for; true = it was taken. `marked`: the runs that are marked, if any are. */
  key?(event: KeyboardEvent, at: Run<Finding> | RunGroup<Finding>, marked: readonly Run<Finding>[]): boolean
}

interface Props<Finding> {
  readonly label: string
  readonly groups: readonly RunGroup<Finding>[]
  /** The document that the findings' positions belong to. */
  readonly document: Node
  /** What a line is called. */
  readonly numberOf: (line: number) => number
  /** Rules whose groups are folded at first. */
  readonly folded: readonly string[]
  readonly empty: string
  readonly acts: ListActs<Finding>
  readonly Face: Face<Finding>
  readonly GroupFace?: ComponentType<{ group: RunGroup<Finding> }>
  /** Whether several can be marked: with Shift and Ctrl, as in any list. */
  readonly several?: boolean
}

/**
 * Findings by rule, walked by key like a tree. Of thousands of lines only those in sight are drawn, and those only
 * when they read otherwise: react-aria's Tree draws every row anew with each change, which a key in the text would wait
 * for.
 */
export function FindingList<Finding extends Change | SuspectNow>(props: Props<Finding>) {
  const { label, groups, document, numberOf, folded, empty, acts, Face, GroupFace, several = false } = props
  const { t, i18n } = useTranslation()
  const id = useId()
  const [focused, setFocused] = useState(false)
  const { scroller, first, last, lines, line, index, marks, ...list } = useFindingWalk(groups, folded)
  usePointed(focused && line?.kind === 'run' ? line : null, acts)

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || (several && list.mark(event))) return
    if (event.ctrlKey || event.metaKey) return
    if (!line || !list.walk(event, acts.go)) {
      const marked = lines.flatMap((one) => (one.kind === 'run' && marks.has(keyOf(one)) ? [one.run] : []))
      if (!line || !acts.key?.(event, line.kind === 'run' ? line.run : line.group, marked)) return
      marks.clear()
    } else if (event.key !== 'Enter') marks.clear()
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // Stays when it is empty: who took the last finding back must not lose the focus.
    <div
      ref={scroller}
      className="findings"
      role="tree"
      aria-multiselectable={several || undefined}
      aria-label={label}
      aria-activedescendant={lines.length === 0 ? `${id}none` : line ? `${id}${index}` : undefined}
      tabIndex={0}
      onKeyDown={press}
      onFocus={() => {
        setFocused(true)
        if (index < 0) list.goTo(0)
      }}
      onBlur={() => setFocused(false)}
    >
      {lines.length === 0 ? (
        // Its one line then: a tree without any is read as broken.
        <div id={`${id}none`} className="nothing" role="treeitem" aria-selected={false} tabIndex={-1}>
          {empty}
        </div>
      ) : null}
      <div className="lines" role="presentation" style={{ height: lines.length * rowHeight }}>
        {lines.slice(first, last).map((line, offset) => {
          const place = first + offset
          const common = { id: `${id}${place}`, place, active: place === index }
          const pick = (event: MouseEvent) => list.pick(event, place, several)
          return line.kind === 'group' ? (
            <TreeGroup
              key={keyOf(line)}
              {...common}
              name={groupName(line.group.rule, t)}
              count={countOf(line.group).toLocaleString(i18n.language)}
              open={line.open}
              onPick={(event) => {
                pick(event)
                list.toggle(line.group.rule)
              }}
            >
              {GroupFace ? <GroupFace group={line.group} /> : null}
            </TreeGroup>
          ) : (
            <RowLine
              key={keyOf(line)}
              {...common}
              marked={marks.has(keyOf(line))}
              run={line.run}
              row={rowOf(line.run, document, numberOf)}
              Face={Face}
              onPick={pick}
              onGo={acts.go}
            />
          )
        })}
      </div>
    </div>
  )
}
