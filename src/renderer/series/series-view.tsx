import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ClientId, type FoundHit, type FoundPage, type OperationId } from '../../core/contract'
import { keyCaps, ModalDialog, sentenceOf, tell, useCommandRegistry, useCommands, useLibrary } from '../shell'
import { type SeriesRequest, seriesRequest } from './request'
import { SeriesFields } from './series-fields'
import { SeriesFooter } from './series-footer'
import { SeriesList } from './series-list'
import { SeriesScopes, scopes } from './series-scopes'
import './series.css'
import type { Surroundings } from './surroundings'
import { useSeries } from './use-series'

interface Props extends Surroundings {
  readonly request: SeriesRequest
}

/** To the library, a series is a window of its own. */
const client = ClientId.parse(crypto.randomUUID())
const close = () => seriesRequest.set(null)

/**
 * All places like one: looked for, looked at, ticked or not, and changed in one go. While the editor looks at one of
 * them in the text the view waits, with all that was ticked.
 */
export function SeriesView({ request, near, flush, go }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [began] = useState(near)
  const [looking, setLooking] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const series = useSeries(request, began, flush)
  const { landing, replacement, query, scope } = series
  const places = landing.reduce((sum, page) => sum + page.places.length, 0)
  useHeld(!looking)
  useCommands([
    { id: 'seriesBack', group: 'edit', key: 'Mod-F2', enabled: () => looking, run: () => setLooking(false) },
  ])

  const undo = useMutation({
    mutationFn: (operation: OperationId) => library.series.undo({ client, operation }),
    onSuccess: ({ kind }) =>
      kind === 'covered' ? tell({ kind: 'trouble', text: t('series.covered') }) : undefined,
    onError: (error) => tell({ kind: 'trouble', text: sentenceOf(error, t) }),
  })
  const land = useMutation({
    mutationFn: async () => {
      await flush()
      const act = { kind: 'replace' as const, find: query.text, replacement: replacement ?? '' }
      return library.series.land({ client, act, pages: [...landing] })
    },
    onSuccess: ({ operation, pages, changed, left }) => {
      const text = [
        t('series.landed', {
          places: t('series.places', { count: changed }),
          pages: t('series.pages', { count: pages.length }),
        }),
        ...(left > 0 ? [t('series.left', { count: left, all: changed + left })] : []),
      ].join(' ')
      const takeBack = { label: t('series.undo'), run: () => operation && undo.mutate(operation) }
      tell(operation === null ? { kind: 'trouble', text } : { kind: 'done', text, act: takeBack })
      close()
    },
  })
  const canLand = places > 0 && !land.isPending
  const landNow = () => {
    if (canLand) land.mutate()
  }

  function open(page: FoundPage, hit: FoundHit): void {
    setLooking(true)
    go({ page: page.page, article: hit.article, hit })
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.shiftKey) return
    const wanted = event.altKey ? scopes[Number(event.nativeEvent.code.replace('Digit', '')) - 1] : undefined
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') landNow()
    else if (wanted && (began !== null || wanted === 'library')) series.setScope(wanted)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  if (looking)
    return (
      <section className="series-back" aria-label={t('series.title')}>
        <span>{t('series.waiting', { text: query.text, count: places })}</span>
        <Button className="button" onPress={() => setLooking(false)}>
          {t('commands.seriesBack')}
        </Button>
        {keyCaps('Mod-F2').map((cap) => (
          <kbd key={cap} aria-hidden>
            {cap}
          </kbd>
        ))}
      </section>
    )
  return (
    <ModalDialog
      title={t('series.title')}
      width="1180px"
      className="series"
      onClose={close}
      kept={land.isPending}
      footer={
        <SeriesFooter
          series={series}
          places={places}
          busy={land.isPending}
          onLand={landNow}
          onClose={close}
        />
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same in every field of the view */}
      <div className="series-inside" onKeyDown={press}>
        <SeriesFields
          series={series}
          focus={request.find.text === '' ? 'find' : request.replace === null ? 'replace' : 'list'}
          list={list}
        />
        <SeriesScopes
          scope={scope}
          counts={series.hits.counts}
          near={began !== null}
          onChange={series.setScope}
        />
        {land.error ? (
          <p className="trouble" role="alert">
            {sentenceOf(land.error, t)}
          </p>
        ) : null}
        {series.hits.error ? (
          <p className="trouble" role="alert">
            {sentenceOf(series.hits.error, t)}
          </p>
        ) : null}
        <SeriesList
          label={t('series.list')}
          lines={series.lines}
          put={series.put}
          list={list}
          onTick={series.tick}
          onFold={series.fold}
          onOpen={open}
          onLand={landNow}
        />
      </div>
    </ModalDialog>
  )
}

/** While the view is open, the window's keys wait. */
function useHeld(held: boolean): void {
  const registry = useCommandRegistry()
  useEffect(() => {
    registry.held = held
    return () => {
      registry.held = false
    }
  }, [registry, held])
}
