import { Download } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { download } from '../exits'
import { keyLine, type Place, sentenceOf, tell, Unanswered } from '../shell'
import { type Keep, onField } from '../wide'
import { FigureFilter } from './figure-filter'
import { FigureGrid } from './figure-grid'
import { FigurePlot } from './figure-plot'
import type { Scope } from './scope'
import { UnitTotals } from './unit-totals'
import { type Figures as FiguresNow, useFigures } from './use-figures'

interface Props {
  readonly scope: Scope
  readonly keep: Keep
  readonly flush: () => Promise<unknown>
  readonly onOpen: (place: Place) => void
}

/** The ledger: which figures are wanted, what they are, and what they come to. */
export function Figures({ scope, keep, flush, onOpen }: Props) {
  const { t, i18n } = useTranslation()
  const condition = useRef<HTMLInputElement>(null)
  const figures = useFigures(scope, keep, flush)
  const { order, list } = figures

  // Back from the text, the list goes on where it was left.
  const { scroller } = list
  useEffect(() => {
    if (keep.delete('back')) scroller.current?.focus()
  }, [keep, scroller])

  async function save(): Promise<void> {
    try {
      const { name, mediaType, text } = await figures.table()
      download(name, mediaType, text)
      tell({ kind: 'done', text: t('ledger.saved', { name }) })
    } catch (error) {
      tell({ kind: 'trouble', text: sentenceOf(error, t) })
    }
  }
  function press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, nativeEvent } = event
    if (nativeEvent.isComposing || altKey) return
    const mod = ctrlKey || metaKey
    if (key === '/' && !mod && !onField(event)) condition.current?.select()
    else if (key.toLowerCase() === 'e' && mod) void save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const told = list.known
    ? t('ledger.total', { count: list.total, total: list.total.toLocaleString(i18n.language) })
    : ''
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same everywhere in the view
    <div className="ledger-figures" onKeyDown={press}>
      <div className="ledger-main">
        <FigureFilter
          figures={figures}
          condition={condition}
          autoFocus={!keep.has('back')}
          onList={() => scroller.current?.focus()}
        >
          <Button className="button" onPress={() => void save()} isDisabled={list.total === 0}>
            <Download aria-hidden />
            {t('ledger.save')}
            <kbd aria-hidden>{keyLine('Mod-e')}</kbd>
          </Button>
        </FigureFilter>
        <p className="ledger-told" id="ledger-wrong" role="status">
          {figures.wrong === null ? (
            told
          ) : (
            <span className="trouble">{t(figures.wrong.key, figures.wrong.values)}</span>
          )}
        </p>
        {list.error ? <Unanswered error={list.error} onAgain={list.again} /> : null}
        <FigureGrid
          list={list}
          order={order}
          empty={t(figures.isNarrowed ? 'ledger.none' : 'ledger.empty')}
          onOrder={figures.orderBy}
          onOpen={({ page, article, block, from, to, text }) =>
            onOpen({ page, article, hit: { block, from, to, text } })
          }
        />
      </div>
      <div className="ledger-side">
        <FigureSums figures={figures} />
      </div>
    </div>
  )
}

/** What the figures that are wanted come to, unit by unit, and one unit over time. */
function FigureSums({ figures: { totals, wanted, list, isNarrowed, setTyped } }: { figures: FiguresNow }) {
  if (totals.length === 0 && !isNarrowed) return null
  const commonest = totals.find(({ unit }) => unit !== null)?.unit ?? null
  /** Put into the condition, where it can be seen and changed. */
  function chooseUnit(unit: string | null): void {
    setTyped(unit ?? '')
    list.scroller.current?.focus()
  }
  return (
    <>
      <UnitTotals totals={totals} unit={wanted.unit} onChoose={chooseUnit} />
      <FigurePlot wanted={{ ...wanted, unit: wanted.unit ?? commonest }} />
    </>
  )
}
