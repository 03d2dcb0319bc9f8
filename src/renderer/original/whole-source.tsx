import { type KeyboardEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SourceLine } from './source-line'
import { changesOfLine, lineHeight, type SourceViewProps } from './source-view'
import { useLinesSeen } from './use-lines-seen'
import { useSourceWalk } from './use-source-walk'
import { useTogether } from './use-together'

/** All lines of the source in its order, walked by key; Enter goes to where a line's text is now. */
export function WholeSource({ desk, lines, changesOf }: SourceViewProps) {
  const { t } = useTranslation()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const { first, last } = useLinesSeen(scroller)
  const { lit, walk } = useSourceWalk(desk, scroller, lines.length)
  useTogether(desk, scroller, lines.length)

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (!walk(event.key)) return
    event.preventDefault()
    event.stopPropagation()
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
