import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ActBeside, DeskPage, WindowActs } from '../desk'
import { sentenceOf, tell } from '../shell'
import { shelfKeys } from './queries'

/** Something to be done to the shelf. It must not hold an open page. */
export interface ShelfChange {
  /** Does it, and answers how it is taken back. */
  readonly work: () => Promise<() => Promise<unknown>>
  /** What is said once it is done, on the button that takes it back, and once it is taken back. */
  readonly done: string
  readonly undo: string
  readonly undone: string
  /** Where taking it back leads to, where no page is open then; absent = nowhere. */
  readonly leads?: ActBeside['leads']
}

/**
 * Does something to the shelf, which its notice takes back as long as it stands, and undo: on the page that is open, and
 * where none is.
 *
 * @param desk null = no page is open that it could be an act of
 */
export function useShelfChange(acts: WindowActs, desk: DeskPage | null, onDone: () => void) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (change: ShelfChange) => {
      await (desk?.acts ?? acts).beside(() => toldAct(change, acts, t))
      // The next one is to be asked of what this one left.
      await queries.invalidateQueries({ queryKey: shelfKeys.all })
    },
    onSuccess: onDone,
  })
}

/** Outside the hook, so that the act does not hold the page that was open. */
async function toldAct(
  { work, done, undo, undone, leads }: ShelfChange,
  acts: WindowActs,
  t: TFunction,
): Promise<ActBeside> {
  let takeBack: () => Promise<unknown>
  let withdraw = (): void => undefined
  const says = (telling: Parameters<typeof tell>[0]) => {
    withdraw()
    withdraw = tell(telling)
  }
  const act: ActBeside = {
    anywhere: true,
    ...(leads ? { leads } : {}),
    async back() {
      await takeBack()
      says({ kind: 'done', text: undone })
    },
    async again() {
      takeBack = await work()
      const run = () =>
        void acts.takeBack(act).catch((error) => tell({ kind: 'trouble', text: sentenceOf(error, t) }))
      says({ kind: 'done', text: done, act: { label: undo, run } })
    },
  }
  await act.again()
  return act
}
