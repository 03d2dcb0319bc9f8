import { type KeyboardEvent, type Ref, useImperativeHandle } from 'react'
import type { FoundHit, FoundPage } from '../../core/contract'
import { useWalked } from '../hits'
import { rowHeight } from '../shell'
import { type Line, type Put, pageKey } from './places'
import { HitLine, PageLine } from './series-lines'

interface Props {
  readonly label: string
  readonly lines: readonly Line[]
  readonly put: Put
  readonly list: Ref<HTMLDivElement>
  /** Ticks these lines, or unticks them. */
  readonly onTick: (lines: readonly Line[], ticked: boolean) => void
  readonly onFold: (page: FoundPage) => void
  readonly onOpen: (page: FoundPage, hit: FoundHit) => void
  readonly onLand: () => void
}

/** Every place of a series in what stands around it, by page. Only what is in sight is drawn. */
export function SeriesList({ label, lines, put, list, onTick, onFold, onOpen, onLand }: Props) {
  const { scroller, first, last, line, index, idOf, goTo, walk } = useWalked(lines)
  useImperativeHandle(list, () => scroller.current as HTMLDivElement, [scroller])

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || event.shiftKey || !line) return
    const mod = event.ctrlKey || event.metaKey
    if (!(mod ? pressWithMod(event.key) : walk(event) || act(event.key, line))) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** All of them ticked, or none where all are. */
  function pressWithMod(key: string): boolean {
    if (key.toLowerCase() !== 'a') return false
    const pages = lines.filter((one) => one.kind === 'page')
    onTick(
      pages,
      pages.some(({ ticked, page }) => ticked < page.hits.length),
    )
    return true
  }

  function act(key: string, line: Line): boolean {
    switch (key) {
      case 'ArrowLeft':
        if (line.kind === 'hit') goTo(lines.findIndex((one) => one.key === pageKey(line.page)))
        else if (line.open) onFold(line.page)
        return true
      case 'ArrowRight':
        if (line.kind === 'page' && line.open) goTo(index + 1)
        else if (line.kind === 'page') onFold(line.page)
        return true
      case ' ':
        onTick([line], line.kind === 'hit' ? !line.ticked : line.ticked < line.page.hits.length)
        return true
      case 'F2':
        if (line.kind === 'hit') onOpen(line.page, line.hit)
        return true
      case 'Enter':
        onLand()
        return true
      default:
        return false
    }
  }

  return (
    <div
      ref={scroller}
      className="series-list"
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
          const common = {
            id: idOf(place),
            top: place * rowHeight,
            active: place === index,
            onPick: () => goTo(place),
            onTick,
          }
          return line.kind === 'page' ? (
            <PageLine key={line.key} {...common} line={line} onFold={onFold} />
          ) : (
            <HitLine key={line.key} {...common} line={line} put={put(line.hit)} onOpen={onOpen} />
          )
        })}
      </div>
    </div>
  )
}
