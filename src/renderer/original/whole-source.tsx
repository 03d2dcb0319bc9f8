import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { revealRow, rowOfKey, rowsOfPage, watchScrolled } from '../shell'
import { useStore } from '../store'
import { lineAtPlace, placeOfSource } from './places'
import { SourceLine } from './source-line'
import { changesOfLine, type SourceViewProps } from './source-view'

/** Every line is so high, in pixels; original.css says the same. */
const lineHeight = 22
const spare = 12

/** All lines of the source in its order, walked by key; Enter goes to where a line's text is now. */
export function WholeSource({ desk, lines, changesOf }: SourceViewProps) {
  const { t } = useTranslation()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const caret = useStore(desk.caret, ({ line }) => line)
  const [walked, setWalked] = useState<number | null>(null)
  const [{ first, last }, setSeen] = useState({ first: 0, last: 60 })
  const lit = walked ?? caret
  useTogether(desk, scroller, lines.length)

  // Whoever goes on in the text is done with walking here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line of the caret ends the walk
  useEffect(() => setWalked(null), [caret])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const read = () => {
      const top = Math.max(0, Math.floor(element.scrollTop / lineHeight) - spare)
      setSeen({ first: top, last: top + Math.ceil(element.clientHeight / lineHeight) + 2 * spare })
    }
    return watchScrolled(element, read)
  }, [])

  function goTo(wanted: number): void {
    const line = Math.max(1, Math.min(wanted, lines.length))
    setWalked(line)
    const element = scroller.current
    if (element) revealRow(element, line - 1, lineHeight)
    const place = placeOfSource(desk.state.doc, desk.found.now().changes, line, 0)
    if (place !== null) desk.point({ from: place, to: place })
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (!walk(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function walk(key: string): boolean {
    const at = lit ?? 1
    const page = rowsOfPage(scroller.current, lineHeight)
    const target = rowOfKey(key, { at: at - 1, count: lines.length, page })
    if (target !== null) {
      goTo(target + 1)
      return true
    }
    switch (key) {
      case 'Enter': {
        const place = placeOfSource(desk.state.doc, desk.foundNow().changes, at, 0)
        if (place !== null) desk.select(place, place, true)
        return true
      }
      case 'Escape':
        desk.focus()
        return true
      default:
        return false
    }
  }

  return (
    <div
      ref={scroller}
      className="original-whole"
      role="listbox"
      aria-label={t('original.lines')}
      aria-activedescendant={lit !== null && lit > first && lit <= last ? `${id}${lit}` : undefined}
      tabIndex={0}
      onKeyDown={press}
      onBlur={() => desk.point(null)}
    >
      <div role="presentation" className="lines" style={{ height: lines.length * lineHeight }}>
        {lines.slice(first, last).map((text, offset) => {
          const line = first + offset + 1
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
            <div
              key={line}
              id={`${id}${line}`}
              role="option"
              aria-label={`${desk.sourceLines.numberOf(line)} ${text}`}
              aria-selected={line === lit}
              style={{ top: (line - 1) * lineHeight }}
            >
              <SourceLine
                line={line}
                number={desk.sourceLines.numberOf(line)}
                text={text}
                changes={changesOfLine(changesOf, line)}
                lit={line === lit}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** After so many milliseconds without a sign of the hand, the other side may lead. */
const leads = 400

/** Whichever of the two sides the hand scrolls leads the other: the line at its top is brought to the other's top. */
function useTogether(
  desk: DeskPage,
  source: { readonly current: HTMLDivElement | null },
  lines: number,
): void {
  useEffect(() => {
    const list = source.current
    const text = desk.pane.scroller
    if (!list || !text) return
    let leader: 'text' | 'source' = 'text'
    let since = 0
    const lead = (side: typeof leader) => () => {
      leader = side
      since = performance.now()
    }
    const may = (side: typeof leader) => leader === side || performance.now() - since > leads
    const fromText = () => {
      if (!may('text')) return
      const sight = desk.pane.inSight()
      const line = sight && lineAtPlace(desk.state.doc, sight.from)
      if (line) list.scrollTop = (line - 1) * lineHeight
    }
    const fromSource = () => {
      if (leader !== 'source') return
      const line = Math.min(lines, Math.floor(list.scrollTop / lineHeight) + 1)
      const place = placeOfSource(desk.state.doc, desk.found.now().changes, line, 0)
      const [box] = place === null ? [] : desk.pane.boxesOf({ from: place, to: place + 1 })
      if (box) text.scrollTop += box.top - text.getBoundingClientRect().top - 12
    }
    const listens: readonly (readonly [HTMLElement, string, () => void])[] = [
      ...(['wheel', 'pointerdown', 'keydown', 'touchmove'] as const).flatMap(
        (kind) =>
          [
            [list, kind, lead('source')],
            [text, kind, lead('text')],
          ] as const,
      ),
      [list, 'scroll', fromSource],
      [text, 'scroll', fromText],
    ]
    for (const [element, kind, hear] of listens) element.addEventListener(kind, hear, { passive: true })
    fromText()
    return () => {
      for (const [element, kind, hear] of listens) element.removeEventListener(kind, hear)
    }
  }, [desk, source, lines])
}
