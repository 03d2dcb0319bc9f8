// biome-ignore-all lint/a11y/noStaticElementInteractions: it is a list box wherever there are lines
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: it is a list box or a group, and both have names
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concordance, MentionsOf } from '../../core/contract'
import { Context } from '../hits'
import { dateInWords } from '../library/wording'
import { rowHeight, sentenceOf, useLibrary } from '../shell'
import { type Keep, useLongList } from '../wide'

interface Props {
  readonly of: MentionsOf
  readonly keep: Keep
  readonly list: Ref<HTMLDivElement>
  readonly onOpen: (mention: Concordance) => void
  readonly onBack: () => void
}

/** Every sentence that mentions it, the name in the middle, by issue and place. */
export function MentionList({ of, keep, list, onOpen, onBack }: Props) {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const mentions = useLongList<Concordance>({
    key: ['records', 'mentions', of],
    load: async (offset, limit) => {
      const answer = await library.records.mentions({ of, offset, limit })
      return { total: answer.total, lines: answer.mentions }
    },
    keyOf: ({ page, article, block, from }) => `${page} ${article} ${block} ${from}`,
    keep,
  })
  const { total, scroller, first, last, at, index, line, idOf, goTo, walk, known, error } = mentions
  useImperativeHandle(list, () => scroller.current as HTMLDivElement, [scroller])

  // Back from the text, the list goes on where it was left.
  useEffect(() => {
    if (keep.delete('back')) scroller.current?.focus()
  }, [keep, scroller])

  function press(event: KeyboardEvent): void {
    const { key, nativeEvent, ctrlKey, metaKey, altKey, shiftKey } = event
    if (nativeEvent.isComposing || ctrlKey || metaKey || altKey || shiftKey) return
    if (key === 'Enter' && line) onOpen(line)
    else if (key === 'ArrowLeft') onBack()
    else if (!walk(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={scroller}
      className="wide-lines register-concordance"
      role={total > 0 ? 'listbox' : 'group'}
      aria-label={t('register.concordance')}
      aria-activedescendant={total > 0 ? idOf(index) : undefined}
      tabIndex={0}
      onKeyDown={press}
    >
      {error ? <p className="wide-empty trouble">{sentenceOf(error, t)}</p> : null}
      {known && total === 0 ? <p className="wide-empty">{t('register.unmentioned')}</p> : null}
      <div className="lines" role="presentation" style={{ height: total * rowHeight }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, offset) => {
          const place = first + offset
          const mention = at(place)
          return (
            <div
              key={place}
              id={idOf(place)}
              className="wide-line"
              role="option"
              aria-selected={place === index}
              data-active={place === index || undefined}
              style={{ top: place * rowHeight }}
              onClick={() => goTo(place)}
              onDoubleClick={() => mention && onOpen(mention)}
            >
              {mention ? (
                <>
                  <Context hit={inSentence(mention)} put={null} />
                  <span className="register-place" title={mention.publication}>
                    {mention.date === null ? '' : `${dateInWords(mention.date, i18n.language, 'short')} · `}
                    {t('library.page', { label: mention.label })}
                  </span>
                </>
              ) : null}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function inSentence({ sentence: { text, from, to } }: Concordance) {
  return { before: text.slice(0, from), text: text.slice(from, to), after: text.slice(to) }
}
