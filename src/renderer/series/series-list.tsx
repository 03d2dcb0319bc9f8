import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import type { FoundHit, FoundPage } from '../../core/contract'
import { useWalked, type WalkedTo } from '../hits'
import { rowHeight } from '../shell'
import { type Line, type Put, pageKey } from './places'
import { HitLine, type LineActs, PageLine } from './series-lines'

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

  const now = useRef<LineActs | null>(null)
  useEffect(() => {
    now.current = { pick: goTo, tick: (line, ticked) => onTick([line], ticked), fold: onFold, open: onOpen }
  })
  const [acts] = useState<LineActs>(() => ({
    pick: (place) => now.current?.pick(place),
    tick: (line, ticked) => now.current?.tick(line, ticked),
    fold: (page) => now.current?.fold(page),
    open: (page, hit) => now.current?.open(page, hit),
  }))

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || event.shiftKey) return
    const mod = event.ctrlKey || event.metaKey
    if (!(mod ? pressWithMod(event.key) : walk(event) || act(event.key))) return
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

  function act(key: string): boolean {
    if (onKey?.(key)) return true
    if (!line) return false
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
      case 'Enter':
        if (line.kind === 'hit') onOpen(line.page, line.hit)
        else onFold(line.page)
        return true
      default:
        return false
    }
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
