import { useEffect } from 'react'
import type { DeskPage } from '../desk'
import { type Place, useLibrary } from '../shell'
import { useStore } from '../store'
import { HintsDone } from './done-card'
import { HintCard } from './hint-card'
import { tagAt } from './hints'
import { useShownTags } from './shown'
import { TagCard } from './tag-card'
import './tagging.css'
import './tag-card.css'
import './take-all.css'
import { useTagCommands } from './tag-commands'
import { TakeAll } from './take-all'
import { type TagWalk, tagWalkOf } from './walk'

/** Tagging on an open page: its commands, its cards, and what a click on a tag does. */
export function Tagging({ desk, go }: { desk: DeskPage; go: (place: Place) => void }) {
  const walk = tagWalkOf(desk, useLibrary())
  const { hints } = walk
  const state = useStore(walk.state)
  useShownTags()
  useEffect(() => hints.start(), [hints])
  useEffect(() => () => walk.leave(), [walk])
  useClicks(desk, walk)
  useTagCommands(desk, walk)

  return (
    <>
      {state.kind === 'hint' ? <HintCard desk={desk} walk={walk} at={state.at} held={state.held} /> : null}
      {state.kind === 'tag' ? (
        <TagCard desk={desk} walk={walk} at={state.at} held={state.held} go={go} />
      ) : null}
      {state.kind === 'done' ? <HintsDone walk={walk} tally={state.tally} /> : null}
      <TakeAll desk={desk} />
    </>
  )
}

/**
 * The mouse in the text: on a tag or a suggestion its card opens beside, and the text keeps the keys; elsewhere it
 * closes.
 */
function useClicks(desk: DeskPage, walk: TagWalk): void {
  useEffect(() => {
    const click = (event: MouseEvent) => {
      const { target } = event
      if (!(target instanceof Element) || !target.closest('.page-text')) return
      const marked = target.closest('.suspect') === null && target.closest('.hint, .entity, .figure') !== null
      const at =
        marked && getSelection()?.isCollapsed ? desk.pane.positionAt(event.clientX, event.clientY) : null
      const tag = at === null ? null : tagAt(desk.state.doc, at)
      const hint =
        at === null ? undefined : walk.hints.refresh().hints.find(({ from, to }) => from <= at && at <= to)
      if (tag) walk.openTag(tag, false)
      else if (hint) walk.openHint(hint, false)
      else walk.leave()
    }
    document.addEventListener('click', click)
    return () => document.removeEventListener('click', click)
  }, [desk, walk])
}
