import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concordance, MentionsOf } from '../../core/contract'
import { Context } from '../hits'
import { dateInWords, Unanswered, useLibrary } from '../shell'
import { type Keep, useLongList, WideLines } from '../wide'

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
  const { total, scroller, line, goTo, walk, known, error, again } = mentions
  useImperativeHandle(list, () => scroller.current as HTMLDivElement, [scroller])

  // Back from the text, the list goes on where it was left.
  useEffect(() => {
    if (keep.delete('back')) scroller.current?.focus()
  }, [keep, scroller])

  function press(event: KeyboardEvent): boolean {
    if (event.key === 'Enter' && line) onOpen(line)
    else if (event.key === 'ArrowLeft') onBack()
    else return walk(event)
    return true
  }

  return (
    <WideLines
      list={mentions}
      label={t('register.concordance')}
      className="register-concordance"
      draw={(mention) => (
        <>
          <Context hit={inSentence(mention)} put={null} />
          <span className="hit-where" title={mention.publication}>
            {mention.date === null ? '' : `${dateInWords(mention.date, i18n.language, 'short')} · `}
            {t('library.page', { label: mention.label })}
          </span>
        </>
      )}
      onKey={press}
      onClick={goTo}
      onOpen={onOpen}
    >
      {error ? <Unanswered error={error} onAgain={again} /> : null}
      {known && total === 0 ? <p className="wide-empty">{t('register.unmentioned')}</p> : null}
    </WideLines>
  )
}

function inSentence({ sentence: { text, from, to } }: Concordance) {
  return { before: text.slice(0, from), text: text.slice(from, to), after: text.slice(to) }
}
