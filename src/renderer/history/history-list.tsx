// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastOperation } from '../../core/contract'
import { refuse, rowHeight, rowOfKey, rowsOfPage, useSeen } from '../shell'
import { HistoryRow, ImportedRow, SessionRow } from './history-rows'
import { type Session, sessionsOf } from './sessions'
import { theImport } from './the-import'

interface Props {
  readonly past: readonly PastOperation[]
  readonly imported: string
  /** Asks for earlier operations; null = there are none, or they are on their way. */
  readonly more: (() => void) | null
  /** Whose version stands in the text's place. */
  readonly looked: PastOperation | null
  readonly onLook: (operation: PastOperation | null) => void
  readonly onTurn: (operation: PastOperation) => void
  readonly onLeave: () => void
  readonly describedBy: string
  /** What is told of the chosen one, below the list. */
  readonly children: (operation: PastOperation | null) => ReactNode
}

type Line =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'operation'; readonly operation: PastOperation }
  | { readonly kind: 'imported'; readonly operation: PastOperation }

/** Operations by session, walked by key. Only the lines in sight are drawn. */
export function HistoryList(props: Props) {
  const { past, imported, more, looked, onLook, onTurn, onLeave, describedBy, children } = props
  const { t } = useTranslation()
  const id = useId()
  const [chosen, setChosen] = useState<{ readonly until: number; readonly index: number } | null>(null)
  const [focused, setFocused] = useState(false)
  const lines = linesOf(past, more === null && imported !== '' ? theImport(imported) : null)
  const { scroller, first, last, reveal } = useSeen(lines.length)
  const known = chosen ? lines.findIndex((line) => untilOf(line) === chosen.until) : -1
  // The list may have the focus before it knows what to show.
  const begin = focused ? lines.findIndex(({ kind }) => kind !== 'session') : -1
  const index = chosen === null ? begin : known >= 0 ? known : Math.min(chosen.index, lines.length - 1)
  const line = lines[index]
  const operation = line && line.kind !== 'session' ? line.operation : null

  const near = last > lines.length - 20
  useEffect(() => {
    if (near) more?.()
  }, [near, more])

  /** To the nearest line in a direction that is an operation. */
  function goTo(wanted: number, by: 1 | -1): void {
    let at = Math.max(0, Math.min(wanted, lines.length - 1))
    while (lines[at]?.kind === 'session' && lines[at + by]) at += by
    if (lines[at]?.kind === 'session') at = lines.findIndex(({ kind }) => kind === 'operation')
    const next = lines[at]
    if (!next || next.kind === 'session') return
    setChosen({ until: untilOf(next), index: at })
    reveal(at)
    if (looked) onLook(next.operation)
  }

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return
    if (!walk(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function walk(key: string): boolean {
    const page = rowsOfPage(scroller.current, rowHeight)
    const target = rowOfKey(key, { at: index, count: lines.length, page })
    if (target !== null) {
      goTo(target, key === 'ArrowUp' || key === 'PageUp' || key === 'End' ? -1 : 1)
      return true
    }
    switch (key) {
      case 'Enter':
      case ' ':
        if (operation) onLook(looked?.until === operation.until ? null : operation)
        return true
      case 'Delete':
      case 'Backspace':
        if (line?.kind === 'operation') onTurn(line.operation)
        else if (line) refuse(t('history.importStays'))
        return true
      case 'Escape':
        if (looked) onLook(null)
        else onLeave()
        return true
      default:
        return false
    }
  }

  return (
    <>
      <div
        ref={scroller}
        className="findings history-list"
        role="listbox"
        aria-label={t('history.label')}
        aria-describedby={describedBy}
        aria-activedescendant={line ? `${id}${index}` : undefined}
        tabIndex={0}
        onKeyDown={press}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        <div className="lines" role="presentation" style={{ height: lines.length * rowHeight }}>
          {lines.slice(first, last).map((line, offset) => {
            const place = first + offset
            const common = { id: `${id}${place}`, place, active: place === index }
            switch (line.kind) {
              case 'session':
                return <SessionRow key={`s ${line.session.to}`} place={place} session={line.session} />
              case 'operation':
                return (
                  <HistoryRow
                    key={line.operation.until}
                    {...common}
                    operation={line.operation}
                    looked={looked?.until === line.operation.until}
                    onPick={() => goTo(place, 1)}
                    onLook={() => onLook(line.operation)}
                  />
                )
              case 'imported':
                return (
                  <ImportedRow
                    key="imported"
                    {...common}
                    at={imported}
                    looked={looked?.until === 0}
                    onPick={() => goTo(place, -1)}
                    onLook={() => onLook(line.operation)}
                  />
                )
              default:
                return line satisfies never
            }
          })}
        </div>
      </div>
      {children(operation)}
    </>
  )
}

function linesOf(past: readonly PastOperation[], begin: PastOperation | null): readonly Line[] {
  const lines = sessionsOf(past).flatMap((session): readonly Line[] => [
    { kind: 'session', session },
    ...session.operations.map((operation): Line => ({ kind: 'operation', operation })),
  ])
  return begin ? [...lines, { kind: 'imported', operation: begin }] : lines
}

/** The version after a line. */
function untilOf(line: Line): number {
  return line.kind === 'session' ? -1 : line.operation.until
}
