import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { revealRow, rowOfKey, rowsOfPage } from '../shell'
import { useStore } from '../store'
import { placeOfSource } from './places'
import { SourceLine } from './source-line'
import { changesOfLine, lineHeight, type SourceViewProps } from './source-view'
import { useLinesSeen } from './use-lines-seen'
import { useTogether } from './use-together'

/** All lines of the source in its order, walked by key; Enter goes to where a line's text is now. */
export function WholeSource({ desk, lines, changesOf }: SourceViewProps) {
  const { t } = useTranslation()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const caret = useStore(desk.caret, ({ line }) => line)
  const [walked, setWalked] = useState<number | null>(null)
  const { first, last } = useLinesSeen(scroller)
  const lit = walked ?? caret
  useTogether(desk, scroller, lines.length)

  // Whoever goes on in the text is done with walking here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line of the caret ends the walk
  useEffect(() => setWalked(null), [caret])

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
