import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '../../core/contract'
import { refuse, tell, useLibrary } from '../shell'
import { RegisterUndo } from './register-undo'
import { useLinks } from './use-links'
import { useNameActs } from './use-name-acts'
import { useOneAtATime } from './use-one-at-a-time'
import { useRecordActs } from './use-record-acts'

/** What can be done in the register, and undone. @param flush sends what was typed */
export function useRegisterActs(flush: () => Promise<unknown>) {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const { busy, act, actInTurn } = useOneAtATime(() => queries.invalidateQueries({ queryKey: ['records'] }))
  const [undoing] = useState(() => new RegisterUndo(library.records))
  const links = useLinks(flush)
  const onRecords = useRecordActs(act, undoing)
  const onNames = useNameActs(act, undoing, links, flush)
  const say = (sentence: Sentence) => t(sentence.key, sentence.values ?? {})

  return {
    busy,
    ...onRecords,
    ...onNames,
    undo: () =>
      actInTurn(async () => {
        const undone = await undoing.undo(links.unlink)
        if (undone.kind === 'covered') tell({ kind: 'trouble', text: t('series.covered') })
        else if (undone.kind === 'nothing') refuse(t('register.nothingToUndo'))
        else if (undone.name === null) tell({ kind: 'done', text: t('register.unlinked') })
        else tell({ kind: 'done', text: t('register.undone', { name: say(undone.name) }) })
      }),
    redo: () =>
      actInTurn(async () => {
        const redone = await undoing.redo(links.link)
        if (redone.kind === 'nothing') refuse(t('register.nothingToRedo'))
        else if (redone.name !== null)
          tell({ kind: 'done', text: t('register.redone', { name: say(redone.name) }) })
      }),
  }
}
export type RegisterActs = ReturnType<typeof useRegisterActs>
