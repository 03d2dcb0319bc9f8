import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { LedgerFigure, LedgerSort } from '../../core/contract'
import { type LongList, WideLines } from '../wide'
import { valueInWords } from './values'
import './figure-grid.css'
import { dateInWords } from '../shell'

interface Props {
  readonly list: LongList<LedgerFigure>
  readonly order: { readonly sort: LedgerSort; readonly descending: boolean }
  readonly onOrder: (sort: LedgerSort) => void
  readonly onOpen: (figure: LedgerFigure) => void
  /** Stands where there is no line. */
  readonly empty: string
}

/** A column and what it is sorted by; null = its order says nothing. */
const columns: readonly (readonly [name: string, sort: LedgerSort | null])[] = [
  ['value', 'value'],
  ['unit', 'unit'],
  ['text', 'text'],
  ['sentence', null],
  ['headline', 'headline'],
  ['place', 'place'],
  ['issued', 'issued'],
]

/** The ledger's lines. Only what is in sight is drawn. */
export function FigureGrid({ list, order, onOrder, onOpen, empty }: Props) {
  const { t } = useTranslation()
  const { total, known, line, goTo, walk } = list
  return (
    <div className="ledger-grid">
      <div className="ledger-columns" role="toolbar" aria-label={t('ledger.sortBy')}>
        {columns.map(([name, sort]) => {
          const sorted = sort !== null && order.sort === sort
          return (
            <span key={name} className={`ledger-cell ${name}`} data-sorted={sorted || undefined}>
              {sort === null ? (
                t(`ledger.columns.${name}`)
              ) : (
                <Button className="ledger-sort" aria-pressed={sorted} onPress={() => onOrder(sort)}>
                  {t(`ledger.columns.${name}`)}
                  {sorted ? order.descending ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden /> : null}
                </Button>
              )}
            </span>
          )
        })}
      </div>
      <WideLines
        list={list}
        label={t('ledger.grid')}
        draw={(figure) => <Cells figure={figure} />}
        onKey={(event) => {
          if (event.key !== 'Enter' || !line) return walk(event)
          onOpen(line)
          return true
        }}
        onClick={goTo}
        onOpen={onOpen}
      >
        {known && total === 0 ? <p className="wide-empty">{empty}</p> : null}
      </WideLines>
    </div>
  )
}

const Cells = memo(function Cells({ figure }: { figure: LedgerFigure }) {
  const { t, i18n } = useTranslation()
  const { unit, text, sentence, headline, label, issued, publication } = figure
  return (
    <>
      <span className="ledger-cell value">{valueInWords(figure, t, i18n.language)}</span>
      <span className="ledger-cell unit">{unit}</span>
      <span className="ledger-cell text">{text}</span>
      <span className="ledger-cell sentence hit-context">
        <span className="hit-before">{sentence.text.slice(0, sentence.from)}</span>
        <mark>{sentence.text.slice(sentence.from, sentence.to)}</mark>
        <span className="hit-after">{sentence.text.slice(sentence.to)}</span>
      </span>
      <span className="ledger-cell headline">{headline}</span>
      <span className="ledger-cell place" title={publication}>
        {t('library.page', { label })}
      </span>
      <span className="ledger-cell issued">
        {issued === null ? '' : dateInWords(issued, i18n.language, 'short')}
      </span>
    </>
  )
})
