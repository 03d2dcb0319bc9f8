import type { Node } from 'prosemirror-model'
import { type KeyboardEvent, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useWalked } from '../hits'
import { rowHeight } from '../shell'
import type { Hint } from './hint'
import { TakeRow } from './take-row'

/** A suggestion, and the key by which it is known while the list stands. */
export interface TakeLine {
  readonly hint: Hint
  readonly key: string
}

interface Props {
  readonly lines: readonly TakeLine[]
  /** What is said where there are none. */
  readonly none: string
  readonly unticked: ReadonlySet<string>
  /** The document that the suggestions' positions belong to. */
  readonly document: Node
  /** Suggestions, by their keys, were ticked or unticked. */
  readonly onTick: (keys: readonly string[], ticked: boolean) => void
  /** One suggestion is taken now, ticked or not. */
  readonly onTake: (line: TakeLine) => void
}

/** Every suggestion in what stands around it. Only what is in sight is drawn. */
export function TakeList({ lines, none, unticked, document, onTick, onTake }: Props) {
  const { t } = useTranslation()
  const { scroller, first, last, line, index, idOf, goTo, walk } = useWalked(lines)

  // The dialog was opened for the list.
  useEffect(() => scroller.current?.focus(), [scroller])

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || event.shiftKey) return
    const taken = event.ctrlKey || event.metaKey ? withMod(event.key) : alone(event.key) || walk(event)
    if (!taken) return
    event.preventDefault()
    event.stopPropagation()
  }
  function withMod(key: string): boolean {
    if (key.toLowerCase() !== 'a') return false
    const keys = lines.map((one) => one.key)
    onTick(
      keys,
      keys.some((one) => unticked.has(one)),
    )
    return true
  }
  function alone(key: string): boolean {
    if (!line) return false
    if (key === ' ') {
      // She stands there from now on, wherever the next answer sorts it.
      goTo(index)
      onTick([line.key], unticked.has(line.key))
    } else if (key === 'Enter') onTake(line)
    else return false
    return true
  }

  return (
    <div
      ref={scroller}
      className="long-list ticked-list"
      role="listbox"
      aria-label={t('tagging.takeAll.list')}
      aria-multiselectable
      aria-activedescendant={line ? idOf(index) : undefined}
      tabIndex={0}
      onKeyDown={press}
    >
      {lines.length === 0 ? <p className="nothing">{none}</p> : null}
      <div className="lines" role="presentation" style={{ height: lines.length * rowHeight }}>
        {lines.slice(first, last).map(({ hint, key }, offset) => {
          const place = first + offset
          return (
            <TakeRow
              key={key}
              id={idOf(place)}
              top={place * rowHeight}
              hint={hint}
              document={document}
              active={place === index}
              ticked={!unticked.has(key)}
              onPick={() => {
                goTo(place)
                onTick([key], unticked.has(key))
              }}
            />
          )
        })}
      </div>
    </div>
  )
}
