import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Download, Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FiguresWanted, LedgerFigure, LedgerSort } from '../../core/contract'
import { FigureKind } from '../../core/contract'
import { readCondition } from '../../core/tagging'
import { download } from '../exits'
import { keyLine, type Place, SelectInput, sentenceOf, tell, useLibrary } from '../shell'
import { type Keep, onField, useKeep, useLongList } from '../wide'
import { FigureGrid } from './figure-grid'
import { FigurePlot } from './figure-plot'
import type { Scope } from './scope'
import { UnitTotals } from './unit-totals'

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
  const library = useLibrary()
  const condition = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useKeep(keep, 'query', '')
  const [typed, setTyped] = useKeep(keep, 'typed', '')
  const [kind, setKind] = useKeep<FiguresWanted['kind']>(keep, 'kind', null)
  const [order, setOrder] = useKeep<{ sort: LedgerSort; descending: boolean }>(keep, 'order', {
    sort: 'place',
    descending: false,
  })
  const read = readCondition(typed)
  // A condition that cannot be read asks for what the last one that could asked for.
  const last = useRef({ unit: null, least: null, most: null } as Pick<
    FiguresWanted,
    'unit' | 'least' | 'most'
  >)
  if (read.kind === 'read') last.current = read.condition
  const { unit, least, most } = last.current
  const wanted: FiguresWanted = {
    ...{ scope, kind, unit, least, most, since: null, before: null },
    query: query.trim() === '' ? null : query.trim(),
  }
  const list = useLongList<LedgerFigure>({
    key: ['figures', 'list', wanted, order],
    load: async (offset, limit) => {
      await flush()
      const { total, figures } = await library.figures.list({ ...wanted, ...order, offset, limit })
      return { total, lines: figures }
    },
    keyOf: ({ page, article, block, from }) => `${page} ${article} ${block} ${from}`,
    keep,
  })
  const { data: totals = [] } = useQuery({
    queryKey: ['figures', 'totals', wanted],
    queryFn: () => library.figures.totals({ ...wanted, unit: null }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

  // Back from the text, the list goes on where it was left.
  const { scroller } = list
  useEffect(() => {
    if (keep.delete('back')) scroller.current?.focus()
  }, [keep, scroller])

  async function save(): Promise<void> {
    try {
      await flush()
      const { name, mediaType, text } = await library.figures.table({ ...wanted, ...order })
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

  const reason = read.kind === 'wrong' ? t(read.reason.key, read.reason.values) : null
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
              aria-invalid={reason !== null}
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
          {reason === null ? (
            (list.known &&
              t('ledger.total', { count: list.total, total: list.total.toLocaleString(i18n.language) })) ||
            ''
          ) : (
            <span className="trouble">{reason}</span>
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
          empty={t(isNarrowed(wanted) ? 'ledger.none' : 'ledger.empty')}
          onOrder={(sort) => setOrder({ sort, descending: order.sort === sort && !order.descending })}
          onOpen={({ page, article, block, from, to, text }) =>
            onOpen({ page, article, hit: { block, from, to, text } })
          }
        />
      </div>
      <div className="ledger-side">
        {totals.length > 0 || isNarrowed(wanted) ? (
          <>
            <UnitTotals totals={totals} unit={unit} onChoose={chooseUnit} />
            <FigurePlot
              wanted={{ ...wanted, unit: unit ?? totals.find((one) => one.unit !== null)?.unit ?? null }}
            />
          </>
        ) : null}
      </div>
    </div>
  )
}

/** Whether only some of the scope's figures are wanted. */
function isNarrowed({ kind, unit, least, most, query }: FiguresWanted): boolean {
  return [kind, unit, least, most, query].some((condition) => condition !== null)
}
