import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StandingTag } from '../../core/document'
import type { DeskPage } from '../desk'
import { type Place, useLibrary } from '../shell'
import { valueInWords } from './figure-says'

interface Props {
  readonly desk: DeskPage
  readonly at: StandingTag
  readonly unit: string
  readonly go: (place: Place) => void
}

const shown = 4

/** Figures of the same unit in the issue: the nearest to be compared with. */
export function OtherFigures({ desk, at, unit, go }: Props) {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const { data } = useQuery({
    queryKey: ['figures', 'unit', unit, desk.opened.issue.id, desk.caret.now().version],
    queryFn: async () => {
      await desk.flush()
      return library.figures.list({
        scope: { kind: 'issue', issue: desk.opened.issue.id },
        kind: null,
        unit,
        least: null,
        most: null,
        since: null,
        before: null,
        query: null,
        sort: 'place',
        descending: false,
        offset: 0,
        limit: 50,
      })
    },
  })
  const own = desk.state.doc.resolve(at.from)
  const others = (data?.figures ?? []).filter(
    (one) => one.page !== desk.opened.page.id || one.from !== own.parentOffset || one.text !== at.text,
  )
  if (others.length === 0) return null
  return (
    <div className="others">
      <p className="others-title">
        {t('tagging.figures.sameUnit', { unit })} <span className="count">{others.length}</span>
      </p>
      {others.slice(0, shown).map((one) => (
        <button
          key={`${one.page} ${one.article} ${one.block} ${one.from}`}
          type="button"
          className="sentence"
          onClick={() =>
            go({
              page: one.page,
              article: one.article,
              hit: { block: one.block, from: one.from, to: one.to, text: one.text },
            })
          }
        >
          <span className="where">{one.label}</span>
          {[...one.sentence.text.slice(0, one.sentence.from)].slice(-9).join('')}
          <b>{one.text}</b>
          {one.sentence.text.slice(one.sentence.to)}
          <span className="count">
            {one.low === null
              ? one.date
              : valueInWords(
                  one.high === null || one.high === one.low ? one.low : [one.low, one.high],
                  i18n.language,
                )}
          </span>
        </button>
      ))}
    </div>
  )
}
