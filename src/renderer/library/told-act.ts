import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ActBeside, DeskPage } from '../desk'
import { sentenceOf, tell } from '../shell'
import { shelfKeys } from './queries'

/** Something to be done to the shelf. It must not hold an open page. */
export interface ShelfChange {
  /** Does it, and answers how it is taken back. */
  readonly work: () => Promise<() => Promise<unknown>>
  /** What is said once it is done, and on the button that takes it back. */
  readonly done: string
  readonly undo: string
}

/**
 * Does something to the shelf, which its notice takes back as long as it stands, and undo on the page that is open.
 *
 * @param desk null = no page is open that it could be an act of
 */
export function useShelfChange(desk: DeskPage | null, onDone: () => void) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (change: ShelfChange) => {
      if (desk) await desk.acts.beside(() => toldAct(change, t))
      else await toldAct(change, t)
      // The next one is to be asked of what this one left.
      await queries.invalidateQueries({ queryKey: shelfKeys.all })
    },
    onSuccess: onDone,
  })
}

/** Outside the hook, so that the act does not hold the page that was open. */
async function toldAct({ work, done, undo }: ShelfChange, t: TFunction): Promise<ActBeside> {
  let standing: { readonly takeBack: () => Promise<unknown>; readonly withdraw: () => void } | null = null

  async function back(): Promise<void> {
    // Taken back by its notice, it is so.
    if (!standing) return
    const was = standing
    standing = null
    try {
      await was.takeBack()
    } catch (error) {
      standing = was
      throw error
    }
    was.withdraw()
  }

  async function again(): Promise<void> {
    const takeBack = await work()
    const run = () => void back().catch((error) => tell({ kind: 'trouble', text: sentenceOf(error, t) }))
    standing = { takeBack, withdraw: tell({ kind: 'done', text: done, act: { label: undo, run } }) }
  }

  await again()
  return { back, again }
}
