import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { type Place, ruleName, useCommands } from '../shell'
import { SuspectCard } from './card'
import { SuspectsDone } from './done-card'
import { usePageAhead, useWalkOn, walkOn } from './next-page'
import './suspects.css'
import { useStore } from '../store'
import { walkOf } from './walk'

/** The walk through an open page's suspects: its commands, its card, and what a click on a suspect does. */
export function Suspects({ desk, go }: { desk: DeskPage; go: (place: Place) => void }) {
  const { t } = useTranslation()
  const walk = walkOf(desk)
  const state = useStore(walk.state)
  // What other pages hold may be known before: while this one is looked through, F8 goes nowhere yet.
  const known = usePageAhead(desk, state.kind === 'done')
  const ahead = state.kind === 'done' ? known : undefined
  useWalkOn(desk, walk)
  const next = () => {
    if (ahead) {
      // Where she was before the walk is where she comes back to.
      walk.close()
      walkOn(ahead, go)
    } else walk.step(1)
  }
  useCommands([
    { id: 'nextSuspect', group: 'suspects', key: 'F8', run: next },
    { id: 'previousSuspect', group: 'suspects', key: 'Shift-F8', run: () => walk.step(-1) },
  ])

  useEffect(() => desk.setRuleNames((rule) => ruleName(rule, t)), [desk, t])
  useEffect(() => () => walk.leave(), [walk])
  useEffect(() => {
    // The mouse in the text: on a suspect its card opens beside, and the text keeps the keys; elsewhere it closes.
    const click = (event: MouseEvent) => {
      const { target } = event
      if (!(target instanceof Element) || !target.closest('.page-text')) return
      const at = target.closest('.suspect') ? desk.pane.positionAt(event.clientX, event.clientY) : null
      const found =
        at === null || !getSelection()?.isCollapsed
          ? undefined
          : desk.suspects().find(({ from, to }) => from <= at && at <= to)
      if (found) walk.open(found, false)
      else walk.leave()
    }
    document.addEventListener('click', click)
    return () => document.removeEventListener('click', click)
  }, [desk, walk])

  switch (state.kind) {
    case 'closed':
      return null
    case 'open':
      return <SuspectCard desk={desk} walk={walk} at={state.at} held={state.held} go={go} />
    case 'looking':
    case 'done':
      return <SuspectsDone walk={walk} done={state} ahead={ahead} />
    default:
      return state satisfies never
  }
}
