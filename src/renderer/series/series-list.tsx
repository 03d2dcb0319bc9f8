import { type KeyboardEvent, type Ref, type RefObject, useImperativeHandle } from 'react'
import type { FoundHit, FoundPage } from '../../core/contract'
import { useWalked, type WalkedTo } from '../hits'
import { rowHeight } from '../shell'
import type { Line, Put } from './places'
import { takeLineKey, takeModKey } from './series-keys'
import { HitLine, PageLine } from './series-lines'
import { useLineActs } from './use-line-acts'

interface Props {
  readonly label: string
  readonly lines: readonly Line[]
  readonly put: Put
  /** What is said of a hit besides; null = nothing. */
  readonly says?: ((hit: FoundHit, page: FoundPage) => string | null) | undefined
  /** A key that the list itself has no use for; true = it was taken. */
  readonly onKey?: ((key: string) => boolean) | undefined
  readonly list: Ref<HTMLDivElement>
  /** Where she is in it, for when she comes back from a place in the text. */
  readonly walked: RefObject<WalkedTo | null>
  /** Ticks these lines, or unticks them. */
  readonly onTick: (lines: readonly Line[], ticked: boolean) => void
  readonly onFold: (page: FoundPage) => void
  readonly onOpen: (page: FoundPage, hit: FoundHit) => void
}

/** Every place of a series in what stands around it, by page. Only what is in sight is drawn. */
export function SeriesList(props: Props) {
  const { label, lines, put, says, list, walked, onKey, onTick, onFold, onOpen } = props
  const { scroller, first, last, line, index, idOf, goTo, walk } = useWalked(lines, walked)
  useImperativeHandle(list, () => scroller.current as HTMLDivElement, [scroller])

  const acts = useLineActs({
    pick: goTo,
    tick: (line, ticked) => onTick([line], ticked),
    fold: onFold,
    open: onOpen,
  })

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const { key, nativeEvent, altKey, shiftKey, ctrlKey, metaKey } = event
    if (nativeEvent.isComposing || altKey || shiftKey) return
    const around = { lines, line, index, acts, onTick }
    const taken =
      ctrlKey || metaKey ? takeModKey(key, around) : walk(event) || onKey?.(key) || takeLineKey(key, around)
    if (!taken) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={scroller}
      className="long-list ticked-list"
      role="tree"
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={line ? idOf(index) : undefined}
      tabIndex={0}
      onKeyDown={press}
    >
      <div className="lines" role="presentation" style={{ height: lines.length * rowHeight }}>
        {lines.slice(first, last).map((line, offset) => {
          const place = first + offset
          const common = { id: idOf(place), place, active: place === index, acts }
          return line.kind === 'page' ? (
            <PageLine key={line.key} {...common} line={line} />
          ) : (
            <HitLine
              key={line.key}
              {...common}
              line={line}
              put={put(line.hit)}
              says={says?.(line.hit, line.page) ?? null}
            />
          )
        })}
      </div>
    </div>
  )
}
