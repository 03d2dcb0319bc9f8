import type { Node } from 'prosemirror-model'
import { type KeyboardEvent, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useWalked } from '../hits'
import { rowHeight } from '../shell'
import type { Hint } from './hint'

/** A suggestion, and the key by which it is known while the list stands. */
export interface TakeLine {
  readonly hint: Hint
  readonly key: string
}

interface Props {
  readonly lines: readonly TakeLine[]
  readonly unticked: ReadonlySet<string>
  /** The document that the suggestions' positions belong to. */
  readonly document: Node
  /** Suggestions, by their keys, were ticked or unticked. */
  readonly onTick: (keys: readonly string[], ticked: boolean) => void
  /** One suggestion is taken now, ticked or not. */
  readonly onTake: (line: TakeLine) => void
}

/** Every suggestion in what stands around it. Only what is in sight is drawn. */
export function TakeList({ lines, unticked, document, onTick, onTake }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const { scroller, first, last, line, index, idOf, goTo, walk } = useWalked(lines)

  // The dialog was opened for the list.
  useEffect(() => scroller.current?.focus(), [scroller])

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || event.shiftKey) return
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.key.toLowerCase() === 'a') {
      const keys = lines.map(({ key }) => key)
      onTick(
        keys,
        keys.some((key) => unticked.has(key)),
      )
    } else if (mod) return
    else if (event.key === ' ' && line) {
      // She stands there from now on, wherever the next answer sorts it.
      goTo(index)
      onTick([line.key], unticked.has(line.key))
    } else if (event.key === 'Enter' && line) onTake(line)
    else if (!walk(event)) return
    event.preventDefault()
    event.stopPropagation()
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
      {lines.length === 0 ? <p className="nothing">{t('tagging.takeAll.none')}</p> : null}
      <div className="lines" role="presentation" style={{ height: lines.length * rowHeight }}>
        {lines.slice(first, last).map(({ hint, key }, offset) => {
          const place = first + offset
          const ticked = !unticked.has(key)
          const { before, after } = around(document, hint)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
            <div
              key={key}
              id={idOf(place)}
              className="long-line ticked-line"
              role="option"
              aria-selected={ticked}
              aria-labelledby={`${id}${place}kind ${id}${place}said`}
              tabIndex={-1}
              data-active={place === index || undefined}
              data-left={!ticked || undefined}
              style={{ top: place * rowHeight }}
              onClick={() => {
                goTo(place)
                onTick([key], !ticked)
              }}
            >
              <span className="tick-box" data-state={ticked}>
                {ticked ? '✓' : ''}
              </span>
              <span className={`take-kind kind ${hint.kind}`} id={`${id}${place}kind`}>
                <span className="kind-name">{t(`tagging.kinds.${hint.kind}`)}</span>
              </span>
              <span className="hit-context" id={`${id}${place}said`}>
                <span className="hit-before">
                  <bdi>{before}</bdi>
                </span>
                <mark>{hint.text}</mark>
                <span className="hit-after">{after}</span>
              </span>
              <span className="hit-where">
                {hint.reason === null
                  ? ''
                  : t('tagging.takeAll.percent', { value: Math.round(hint.confidence * 100) })}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** So many characters before and after a suggestion fit into its row. */
const shownBefore = 16
const shownAfter = 30

function around(document: Node, { from, to }: Hint): { before: string; after: string } {
  const { parent, parentOffset } = document.resolve(Math.min(from, document.content.size))
  const text = parent.textContent
  const end = parentOffset + to - from
  return {
    before: text.slice(Math.max(0, parentOffset - shownBefore), parentOffset).toWellFormed(),
    after: text.slice(end, end + shownAfter).toWellFormed(),
  }
}
