import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ClientId, type FigureDisagreement, type OperationId, type Told } from '../../core/contract'
import { compareAgain } from '../desk'
import { refuse, sentenceOf, tell, useLibrary } from '../shell'
import { DoneActs } from './done-acts'
import type { Side } from './use-disagreements'

/** To the library, the list is a window of its own. */
const client = ClientId.parse(crypto.randomUUID())

type Act =
  | { readonly kind: 'different'; readonly id: number }
  | { readonly kind: 'corrected'; readonly operation: OperationId }

/** What was done, and how its notice is withdrawn. */
interface Done {
  readonly act: Act
  readonly withdraw: () => void
}

const told = ({ page, text, sentence }: Side): Told => ({ page, text, sentence })

/** What can be done about numbers that disagree, and undone. */
export function useDisagreementActs(flush: () => Promise<unknown>) {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const [done] = useState(() => new DoneActs<Done>())

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
  /** Takes back just this; what was done after it stays. */
  const takeBack = (one: Done | undefined) =>
    act(async () => {
      const isDone =
        one !== undefined &&
        (await done.takeBack(one, async () => {
          one.withdraw()
          await turnBack(one.act)
        }))
      if (!isDone) refuse(t('ledger.nothingToUndo'))
    })
  async function turnBack(act: Act): Promise<void> {
    if (act.kind === 'different') {
      await library.figures.forgetDifferent({ id: act.id })
      return
    }
    const { kind } = await library.series.undo({ client, operation: act.operation })
    if (kind === 'covered') tell({ kind: 'trouble', text: t('series.covered') })
  }
  function keep(act: Act, text: string): void {
    const withdraw = tell({
      kind: 'done',
      text,
      act: { label: t('ledger.undo'), run: () => void takeBack(one) },
    })
    const one: Done = { act, withdraw }
    done.add(one)
  }

  return {
    forget: (id: number) =>
      act(async () => {
        done.forget(({ act }) => act.kind === 'different' && act.id === id)
        await library.figures.forgetDifferent({ id })
      }),
    undo: () => takeBack(done.last),
    setDifferent: ({ one, other }: FigureDisagreement) =>
      act(async () => {
        const { id } = await library.figures.setDifferent({ one: told(one), other: told(other) })
        keep({ kind: 'different', id }, t('ledger.differentNow'))
      }),
    correct: ({ page, article, block, from, text }: Side, put: string) =>
      act(async () => {
        await flush()
        const answer = await library.figures.correct({ client, page, article, block, from, text, put })
        if (answer.kind === 'behind') {
          tell({ kind: 'trouble', text: t('ledger.behind') })
          return
        }
        const { operation } = answer
        keep({ kind: 'corrected', operation }, t('ledger.corrected', { before: text, after: put }))
      }),
  }
}
