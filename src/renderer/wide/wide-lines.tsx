// biome-ignore-all lint/a11y/noStaticElementInteractions: it is a list box wherever there are lines
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: it is a list box or a group, and both have names
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import type { KeyboardEvent, ReactNode } from 'react'
import { rowHeight } from '../shell'
import type { LongList } from './use-long-list'

interface Props<Line> {
  readonly list: LongList<Line>
  readonly label: string
  readonly className?: string
  /** Draws a line's inside. Lines that are not read yet are empty. */
  readonly draw: (line: Line) => ReactNode
  /** A key without modifiers. True where it was taken: then nobody else hears it. */
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly onClick: (index: number) => void
  readonly onOpen?: (line: Line) => void
  /** Stands above the lines: that there are none, say. */
  readonly children?: ReactNode
}

/** The lines of a long list, of which only those in sight are drawn. The list has the focus, its lines never do. */
export function WideLines<Line>({
  list,
  label,
  className = '',
  draw,
  onKey,
  onClick,
  onOpen,
  children,
}: Props<Line>) {
  const { total, scroller, first, last, at, index, idOf } = list

  function press(event: KeyboardEvent): void {
    const { nativeEvent, ctrlKey, metaKey, altKey, shiftKey } = event
    if (nativeEvent.isComposing || ctrlKey || metaKey || altKey || shiftKey || !onKey(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={scroller}
      className={`long-list ${className}`}
      role={total > 0 ? 'listbox' : 'group'}
      aria-label={label}
      aria-activedescendant={total > 0 ? idOf(index) : undefined}
      tabIndex={0}
      onKeyDown={press}
    >
      {children}
      <div className="lines" role="presentation" style={{ height: total * rowHeight }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, offset) => {
          const place = first + offset
          const line = at(place)
          return (
            <div
              key={place}
              id={idOf(place)}
              className="long-line wide-line"
              role="option"
              aria-setsize={total}
              aria-posinset={place + 1}
              aria-selected={place === index}
              data-active={place === index || undefined}
              style={{ top: place * rowHeight }}
              onClick={() => onClick(place)}
              onDoubleClick={() => line !== undefined && onOpen?.(line)}
            >
              {line === undefined ? null : draw(line)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
