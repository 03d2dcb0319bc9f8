import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ClientId, type OperationId, type SeriesAct, type SeriesPage } from '../../core/contract'
import { sentenceOf, tell, useLibrary } from '../shell'
import { seriesRequest } from './request'

/** To the library, a series is a window of its own. */
const client = ClientId.parse(crypto.randomUUID())

/**
 * Lands a series, tells what was done with a way to take it back, and closes its view.
 *
 * @param flush so that the library knows what was typed
 */
export function useLanding(
  flush: () => Promise<unknown>,
  what: () => { readonly act: SeriesAct; readonly pages: readonly SeriesPage[] },
) {
  const { t } = useTranslation()
  const library = useLibrary()
  const undo = useMutation({
    mutationFn: (operation: OperationId) => library.series.undo({ client, operation }),
    onSuccess: ({ kind }) =>
      kind === 'covered' ? tell({ kind: 'trouble', text: t('series.covered') }) : undefined,
    onError: (error) => tell({ kind: 'trouble', text: sentenceOf(error, t) }),
  })
  return useMutation({
    mutationFn: async () => {
      const { act, pages } = what()
      await flush()
      return library.series.land({ client, act, pages: [...pages] })
    },
    onSuccess: ({ operation, pages, changed, left }) => {
      const changes = {
        places: t('series.places', { count: changed }),
        pages: t('series.pages', { count: pages.length }),
      }
      const text =
        left > 0
          ? t('series.landedBut', { ...changes, count: left, all: changed + left })
          : t('series.landed', changes)
      const takeBack = { label: t('series.undo'), run: () => operation && undo.mutate(operation) }
      tell(operation === null ? { kind: 'trouble', text } : { kind: 'done', text, act: takeBack })
      seriesRequest.set(null)
    },
  })
}
