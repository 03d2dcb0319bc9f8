import { useTranslation } from 'react-i18next'
import { ClientId, type OperationId } from '../../core/contract'
import { tell, useLibrary } from '../shell'
import type { Linked } from './register-undo'

/** To the library, the register is a window of its own. */
export const client = ClientId.parse(crypto.randomUUID())

/** How the mentions of a name are linked to a record, over the whole library. */
export interface Links {
  readonly link: (linked: Linked) => Promise<OperationId | null>
  /** False = something done since stands on the operation, and it stays. */
  readonly unlink: (operation: OperationId) => Promise<boolean>
}

/** @param flush sends what was typed */
export function useLinks(flush: () => Promise<unknown>): Links {
  const { t } = useTranslation()
  const library = useLibrary()
  return {
    async link(linked) {
      await flush()
      const { mentions, pages, operation } = await library.records.link({ client, issue: null, ...linked })
      tell({ kind: 'done', text: t('tagging.linkedAll', { mentions, pages }) })
      return operation
    },
    async unlink(operation) {
      return (await library.series.undo({ client, operation })).kind !== 'covered'
    },
  }
}
