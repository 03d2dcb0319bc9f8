import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ClientId, type FigureDisagreement, type OperationId, type Told } from '../../core/contract'
import { compareAgain } from '../desk'
import { sentenceOf, tell, useLibrary } from '../shell'
import type { Scope } from './scope'

/** To the library, the list is a window of its own. */
const client = ClientId.parse(crypto.randomUUID())
const most = 300

type Act =
  | { readonly kind: 'different'; readonly id: number }
  | { readonly kind: 'corrected'; readonly operation: OperationId }

export type Side = FigureDisagreement['one']
const told = ({ page, text, sentence }: Side): Told => ({ page, text, sentence })

/** The numbers that disagree, those of which it was said that they do not, and what can be done about either. */
export function useDisagreements(scope: Scope, flush: () => Promise<unknown>) {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const done = useRef<Act[]>([])
  const found = useQuery({
    queryKey: ['figures', 'disagreements', scope],
    queryFn: async () => {
      await flush()
      return library.figures.disagreements({ scope, limit: most })
    },
    staleTime: 0,
  })
  const different = useQuery({
    queryKey: ['figures', 'different'],
    queryFn: () => library.figures.different(),
    staleTime: 0,
  })

  /** Does something, tells trouble, and compares again. */
  async function act(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      tell({ kind: 'trouble', text: sentenceOf(error, t) })
    }
    await queries.invalidateQueries({ queryKey: ['figures'] })
    compareAgain()
  }
  const forget = (id: number) =>
    act(async () => {
      done.current = done.current.filter((one) => one.kind !== 'different' || one.id !== id)
      await library.figures.forgetDifferent({ id })
    })
  const undo = () =>
    act(async () => {
      const last = done.current.pop()
      if (last === undefined) tell({ kind: 'done', text: t('ledger.nothingToUndo') })
      else if (last.kind === 'different') await library.figures.forgetDifferent({ id: last.id })
      else {
        const { kind } = await library.series.undo({ client, operation: last.operation })
        if (kind === 'covered') tell({ kind: 'trouble', text: t('series.covered') })
      }
    })
  const takeBack = () => ({ label: t('ledger.undo'), run: () => void undo() })

  return {
    found,
    different,
    forget,
    undo,
    setDifferent: ({ one, other }: FigureDisagreement) =>
      act(async () => {
        const { id } = await library.figures.setDifferent({ one: told(one), other: told(other) })
        done.current.push({ kind: 'different', id })
        tell({ kind: 'done', text: t('ledger.differentNow'), act: takeBack() })
      }),
    correct: ({ page, article, block, from, text }: Side, put: string) =>
      act(async () => {
        await flush()
        const answer = await library.figures.correct({ client, page, article, block, from, text, put })
        if (answer.kind === 'behind') {
          tell({ kind: 'trouble', text: t('ledger.behind') })
          return
        }
        done.current.push({ kind: 'corrected', operation: answer.operation })
        tell({ kind: 'done', text: t('ledger.corrected', { before: text, after: put }), act: takeBack() })
      }),
  }
}
