import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastOperation } from '../../core/contract'
import { refuse, rowHeight } from '../shell'
import { HistoryLine } from './history-line'
import { keyOf, linesOf } from './lines'
import { theImport } from './the-import'
import { useChosenLine } from './use-chosen-line'

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

/** Operations by session, walked by key. Only the lines in sight are drawn. */
export function HistoryList(props: Props) {
  const { past, imported, more, looked, onLook, onTurn, onLeave, describedBy, children } = props
  const { t } = useTranslation()
  const id = useId()
  const [focused, setFocused] = useState(false)
  const lines = linesOf(past, more === null && imported !== '' ? theImport(imported) : null)
  const { scroller, first, last, index, line, goTo, walk } = useChosenLine(lines, focused, (next) => {
    // While a version is looked at, the next one is.
    if (looked) onLook(next.operation)
  })
  const operation = line && line.kind !== 'session' ? line.operation : null

  const near = last > lines.length - 20
  useEffect(() => {
    if (near) more?.()
  }, [near, more])

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return
    if (!walk(event.key) && !act(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function act(key: string): boolean {
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
          {lines.slice(first, last).map((one, offset) => (
            <HistoryLine
              {...{ imported, looked, onLook }}
              key={keyOf(one)}
              line={one}
              id={`${id}${first + offset}`}
              place={first + offset}
              active={first + offset === index}
              onPick={goTo}
            />
          ))}
        </div>
      </div>
      {children(operation)}
    </>
  )
}
