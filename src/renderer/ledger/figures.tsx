import { Download, Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { FigureKind } from '../../core/contract'
import { download } from '../exits'
import { keyLine, type Place, SelectInput, sentenceOf, tell } from '../shell'
import { type Keep, onField } from '../wide'
import { FigureGrid } from './figure-grid'
import { FigurePlot } from './figure-plot'
import type { Scope } from './scope'
import { UnitTotals } from './unit-totals'
import { useFigures } from './use-figures'

interface Props {
  readonly scope: Scope
  readonly keep: Keep
  readonly flush: () => Promise<unknown>
  readonly onOpen: (place: Place) => void
}

const anyKind = 'any'

/** The ledger: which figures are wanted, what they are, and what they come to. */
export function Figures({ scope, keep, flush, onOpen }: Props) {
  const { t, i18n } = useTranslation()
  const condition = useRef<HTMLInputElement>(null)
  const { query, setQuery, typed, setTyped, kind, setKind, order, wanted, list, totals, ...figures } =
    useFigures(scope, keep, flush)

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
  /** A unit of the totals: put into the condition, where it can be seen and changed. */
  function chooseUnit(next: string | null): void {
    setTyped(next ?? '')
    list.scroller.current?.focus()
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
  function pressInField(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === 'ArrowDown') list.scroller.current?.focus()
    else if (event.key === 'Escape' && event.currentTarget.getAttribute('value') !== '') {
      if (event.currentTarget === condition.current) setTyped('')
      else setQuery('')
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const wrong = figures.wrong && t(figures.wrong.key, figures.wrong.values)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same everywhere in the view
    <div className="ledger-figures" onKeyDown={press}>
      <div className="ledger-main">
        <div className="ledger-fields">
          <label className="field">
            <span className="label">{t('ledger.condition')}</span>
            <input
              ref={condition}
              className="input"
              aria-invalid={wrong !== null}
              aria-describedby="ledger-wrong"
              placeholder={t('ledger.conditionPlaceholder')}
              value={typed}
              maxLength={100}
              autoComplete="off"
              spellCheck={false}
              // biome-ignore lint/a11y/noAutofocus: it is what the view is opened for
              autoFocus={!keep.has('back')}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={pressInField}
            />
          </label>
          <label className="field">
            <span className="label">{t('ledger.find')}</span>
            <span className="filter">
              <Search aria-hidden />
              <input
                className="input"
                value={query}
                maxLength={200}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => setQuery(event.target.value)}
                onKeyDown={pressInField}
              />
            </span>
          </label>
          <SelectInput
            label={t('ledger.kind')}
            value={kind ?? anyKind}
            options={[
              { id: anyKind, label: t('ledger.anyKind') },
              ...FigureKind.options.map((id) => ({ id, label: t(`tagging.figures.${id}`) })),
            ]}
            onChange={(id) => setKind(FigureKind.safeParse(id).data ?? null)}
          />
          <Button className="button" onPress={() => void save()} isDisabled={list.total === 0}>
            <Download aria-hidden />
            {t('ledger.save')}
            <kbd aria-hidden>{keyLine('Mod-e')}</kbd>
          </Button>
        </div>
        <p className="ledger-told" id="ledger-wrong" role="status">
          {wrong === null ? (
            (list.known &&
              t('ledger.total', { count: list.total, total: list.total.toLocaleString(i18n.language) })) ||
            ''
          ) : (
            <span className="trouble">{wrong}</span>
          )}
        </p>
        {list.error ? (
          <p className="trouble" role="alert">
            {sentenceOf(list.error, t)}
          </p>
        ) : null}
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
        {totals.length > 0 || figures.isNarrowed ? (
          <>
            <UnitTotals totals={totals} unit={wanted.unit} onChoose={chooseUnit} />
            <FigurePlot
              wanted={{
                ...wanted,
                unit: wanted.unit ?? totals.find((one) => one.unit !== null)?.unit ?? null,
              }}
            />
          </>
        ) : null}
      </div>
    </div>
  )
}
