import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageId, Spot } from '../../core/contract'
import type { DeskPage } from '../desk'
import { onMac, type Place, refuse, useCommands, useMemory } from '../shell'
import { Trail } from './trail'

interface Trailed {
  readonly trail: Trail
  /** Goes to a place; the one that she leaves for it can be gone back to. */
  readonly go: (place: Place) => void
}

/**
 * The way back to where she was before she, or a key that goes on, went to another place, with the caret where it stood.
 *
 * @param open opens a place
 * @param gone the page that is no more; null = the one that was asked for is there
 */
export function useTrail(desk: DeskPage | null, open: (place: Place) => void, gone: PageId | null): Trailed {
  const { t } = useTranslation()
  const memory = useMemory()
  const [trail] = useState(() => new Trail())
  // What goes somewhere outlives the pages, and must hold none of them.
  const now = useRef(desk)
  useEffect(() => {
    now.current = desk
    if (!desk) return
    const { id: page } = desk.opened.page
    const stops = [
      desk.follow((tr) => trail.follow(page, tr.mapping)),
      desk.jumps.listen((spot) => trail.left({ page, ...spot })),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [desk, trail])
  useEffect(() => {
    if (gone !== null) trail.forget(gone)
  }, [gone, trail])

  const go = useCallback(
    (place: Place) => {
      const spot = spotOf(now.current)
      const stays = spot?.page === place.page && place.article === null
      if (spot && !stays) trail.left(spot)
      open(place)
    },
    [trail, open],
  )
  function stand(spot: Spot | null, nowhere: string): void {
    if (!spot) refuse(nowhere)
    else if (desk?.opened.page.id === spot.page)
      desk.jumps.arrive(() => desk.select(spot.anchor, spot.head, true))
    else {
      memory.keepSpot(spot)
      open({ page: spot.page, article: null })
    }
  }
  useCommands([
    {
      id: 'goBack',
      group: 'go',
      key: onMac ? 'Mod-[' : 'Alt-ArrowLeft',
      run: () => stand(trail.back(spotOf(desk)), t('shell.nowhereBack')),
    },
    {
      id: 'goForward',
      group: 'go',
      key: onMac ? 'Mod-]' : 'Alt-ArrowRight',
      run: () => stand(trail.forward(spotOf(desk)), t('shell.nowhereForward')),
    },
  ])
  return { trail, go }
}

/** Where the caret is on an open page; null = none is open. */
function spotOf(desk: DeskPage | null): Spot | null {
  const spot = desk?.pane.spot()
  return desk && spot ? { page: desk.opened.page.id, ...spot } : null
}
