import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type DeskPage, NotSavedYet, type Opening, useDeskPage, type WindowActs } from '../desk'
import { useWhereabouts, type Whereabouts } from '../library'
import { type Place, sentenceOf, tell, troubleOf, useLibrary, useMemory } from '../shell'
import { useNeighbours } from './neighbours'
import { resume } from './resume'
import type { Trail } from './trail'
import { useHere } from './use-here'
import { useTrail } from './use-trail'
import { type Turn, useTurns } from './use-turns'

/** The page that the window is at, and the ways to others. */
export interface OpenPage {
  /** The place that was asked for last; null = none. */
  readonly here: Place | null
  readonly opening: Opening
  /** null = the page is not open yet, or none is. */
  readonly desk: DeskPage | null
  /** Of the page that was open last; null = none was, or it is not known yet. */
  readonly whereabouts: Whereabouts | null
  readonly trail: Trail
  readonly go: (place: Place) => void
  readonly turn: (turn: Turn) => void
}

/** @param onGo called as she goes to another place */
export function useOpenPage(acts: WindowActs, onGo: () => void): OpenPage {
  const { t } = useTranslation()
  const memory = useMemory()
  const { here, go: openPlace, leave } = useHere(memory, onGo)
  const page = here?.page ?? null
  const opening = useDeskPage(
    useLibrary(),
    page,
    acts.past,
    (trouble) =>
      trouble instanceof NotSavedYet
        ? tell({ kind: 'why', text: t('desk.notSavedYet') })
        : tell({ kind: 'trouble', text: sentenceOf(trouble, t) }),
    (page) => resume(page, memory),
  )
  const desk = opening.kind === 'open' ? opening.desk : null
  const { whereabouts, gone: removed } = useWhereabouts(desk?.opened ?? null)
  // A page that is gone since, or was removed in this or another window: then nothing is open.
  const gone = removed || (opening.kind === 'failed' && troubleOf(opening.error)?.kind === 'not-found')
  const { trail, go } = useTrail(desk, openPlace, gone ? page : null)
  const turn = useTurns(page, useNeighbours(page, whereabouts), go)
  useEffect(() => {
    if (gone) leave()
  }, [gone, leave])
  return { here, opening, desk, whereabouts, trail, go, turn }
}
