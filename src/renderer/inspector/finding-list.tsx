import type { Node } from 'prosemirror-model'
import {
  type ComponentType,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../core/document'
import { findingId, type SuspectNow } from '../desk'
import { rowHeight, rowOfKey, rowsOfPage, useSeen } from '../shell'
import { groupName } from './group-name'
import { type Face, GroupLine, RowLine } from './lines'
import { countOf, type Run, type RunGroup, rowOf } from './rows'
import { useMarks } from './use-marks'

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

/** A line of the list: a group's head, or a run of a group that is open. */
type Line<Finding> =
  | { readonly kind: 'group'; readonly group: RunGroup<Finding>; readonly open: boolean }
  | { readonly kind: 'run'; readonly run: Run<Finding>; readonly rule: string }

/**
 * Findings by rule, walked by key like a tree. Of thousands of lines only those in sight are drawn, and those only
 * when they read otherwise: react-aria's Tree draws every row anew with each change, which a key in the text would wait
 * for.
 */
export function FindingList<Finding extends Change | SuspectNow>(props: Props<Finding>) {
  const { label, groups, document, numberOf, folded, empty, acts, Face, GroupFace, several = false } = props
  const { t, i18n } = useTranslation()
  const id = useId()
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<{ readonly key: string; readonly index: number } | null>(null)
  const [focused, setFocused] = useState(false)
  const lines = linesOf(groups, (rule) => folded.includes(rule) === toggled.has(rule))
  const { scroller, first, last, reveal } = useSeen(lines.length)
  const marks = useMarks(lines.map(keyOf))

  const known = at ? lines.findIndex((line) => keyOf(line) === at.key) : -1
  // What had the focus was taken back: what stands in its place has it now.
  const index = at === null ? -1 : known >= 0 ? known : Math.min(at.index, lines.length - 1)
  const line = lines[index]
  const pointed = focused && line?.kind === 'run' ? line : null
  const name = pointed ? keyOf(pointed) : null
  // Found anew after every edit, it is the same place: the text is only moved when another is chosen.
  const now = useRef(pointed)
  useEffect(() => {
    now.current = pointed
  })
  useEffect(() => {
    acts.point(name === null ? null : (now.current?.run ?? null))
  }, [acts, name])

  function goTo(wanted: number): void {
    const index = Math.max(0, Math.min(wanted, lines.length - 1))
    const next = lines[index]
    if (!next) return
    setAt({ key: keyOf(next), index })
    reveal(index)
  }

  function toggle(rule: string): void {
    setToggled((old) => {
      const next = new Set(old)
      if (!next.delete(rule)) next.add(rule)
      return next
    })
  }

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || (several && mark(event))) return
    if (event.ctrlKey || event.metaKey) return
    if (!line || !walk(event.key, line)) {
      const marked = lines.flatMap((one) => (one.kind === 'run' && marks.has(keyOf(one)) ? [one.run] : []))
      if (!line || !acts.key?.(event, line.kind === 'run' ? line.run : line.group, marked)) return
      marks.clear()
    } else if (event.key !== 'Enter') marks.clear()
    event.preventDefault()
    event.stopPropagation()
  }

  /** Shift and an arrow take one more in, Ctrl and the space bar this one, Ctrl+A all. */
  function mark(event: KeyboardEvent<HTMLDivElement>): boolean {
    const { key, shiftKey } = event
    const mod = event.ctrlKey || event.metaKey
    if (shiftKey && !mod && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const next = Math.max(0, Math.min(index + (key === 'ArrowDown' ? 1 : -1), lines.length - 1))
      marks.reach(index, next)
      goTo(next)
    } else if (mod && !shiftKey && key === ' ' && line) marks.toggle(index)
    else if (mod && !shiftKey && key.toLowerCase() === 'a') marks.reach(0, lines.length - 1)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  function pick(event: MouseEvent, place: number): void {
    if (!several) goTo(place)
    else if (event.shiftKey) {
      marks.reach(Math.max(0, index), place)
      goTo(place)
    } else if (event.ctrlKey || event.metaKey) {
      if (marks.size === 0 && index >= 0 && index !== place) marks.toggle(index)
      marks.toggle(place)
      goTo(place)
    } else {
      marks.clear()
      goTo(place)
    }
  }

  function walk(key: string, line: Line<Finding>): boolean {
    const page = rowsOfPage(scroller.current, rowHeight)
    const target = rowOfKey(key, { at: index, count: lines.length, page })
    if (target !== null) {
      goTo(target)
      return true
    }
    switch (key) {
      case 'ArrowLeft':
        if (line.kind === 'run')
          goTo(lines.findIndex((one) => one.kind === 'group' && one.group.rule === line.rule))
        else if (line.open) toggle(line.group.rule)
        return true
      case 'ArrowRight':
        if (line.kind === 'group' && line.open) goTo(index + 1)
        else if (line.kind === 'group') toggle(line.group.rule)
        return true
      case 'Enter':
      case ' ':
        if (line.kind === 'group') toggle(line.group.rule)
        else acts.go(line.run)
        return true
      default:
        return false
    }
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
        if (index < 0) goTo(0)
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
          const common = {
            id: `${id}${place}`,
            place,
            active: place === index,
            marked: marks.has(keyOf(line)),
            onPick: (event: MouseEvent) => pick(event, place),
          }
          return line.kind === 'group' ? (
            <GroupLine
              key={keyOf(line)}
              {...common}
              name={groupName(line.group.rule, t)}
              count={countOf(line.group).toLocaleString(i18n.language)}
              open={line.open}
              onToggle={() => toggle(line.group.rule)}
            >
              {GroupFace ? <GroupFace group={line.group} /> : null}
            </GroupLine>
          ) : (
            <RowLine
              key={keyOf(line)}
              {...common}
              run={line.run}
              row={rowOf(line.run, document, numberOf)}
              Face={Face}
              onGo={acts.go}
            />
          )
        })}
      </div>
    </div>
  )
}

function linesOf<Finding>(
  groups: readonly RunGroup<Finding>[],
  isOpen: (rule: string) => boolean,
): readonly Line<Finding>[] {
  return groups.flatMap((group): readonly Line<Finding>[] => {
    const open = isOpen(group.rule)
    const head: Line<Finding> = { kind: 'group', group, open }
    return open
      ? [head, ...group.runs.map((run): Line<Finding> => ({ kind: 'run', run, rule: group.rule }))]
      : [head]
  })
}

function keyOf<Finding extends Change | SuspectNow>(line: Line<Finding>): string {
  return line.kind === 'group' ? `group ${line.group.rule}` : findingId(line.run[0])
}
