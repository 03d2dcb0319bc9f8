import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { openSeries } from '../series'
import { type Command, type Place, refuse, useCommands, useLibrary } from '../shell'
import { type Move, resizeHere, type Tagged, tagHere, untagHere } from './acts'
import { HintsDone } from './done-card'
import { HintCard } from './hint-card'
import { tagAt } from './hints'
import { commandOf, tagKinds, tagOf } from './kinds'
import { insertPicture, removePicture } from './picture-acts'
import { toggleShown, useShownTags } from './shown'
import { TagCard } from './tag-card'
import './tagging.css'
import './tag-card.css'
import './take-all.css'
import { useStore } from '../store'
import { openTakeAll, TakeAll } from './take-all'
import { type TagWalk, tagWalkOf } from './walk'

/** Tagging on an open page: its commands, its cards, and what a click on a tag does. */
export function Tagging({ desk, go }: { desk: DeskPage; go: (place: Place) => void }) {
  const { t } = useTranslation()
  const walk = tagWalkOf(desk, useLibrary())
  const { hints } = walk
  const state = useStore(walk.state)
  useShownTags()
  useEffect(() => hints.start(), [hints])
  useEffect(() => () => walk.leave(), [walk])
  useClicks(desk, walk)

  const say = (tagged: Tagged) => {
    if (tagged !== 'done') refuse(t(`tagging.cannot.${tagged}`))
  }
  const move = (id: string, key: string, edge: Move['edge'], by: 1 | -1, unit: Move['unit']): Command =>
    command(id, key, () => resizeHere(desk, { edge, by, unit }))
  useCommands([
    ...tagKinds.map((kind, index) =>
      command(commandOf(kind), `Alt-${index + 1}`, () => say(tagHere(desk, hints, kind))),
    ),
    command('untag', 'Alt-0', () => untagHere(desk)),
    move('growTag', 'Alt-Shift-ArrowRight', 'to', 1, 'character'),
    move('shrinkTag', 'Alt-Shift-ArrowLeft', 'to', -1, 'character'),
    move('growTagByWord', 'Mod-Alt-Shift-ArrowRight', 'to', 1, 'word'),
    move('shrinkTagByWord', 'Mod-Alt-Shift-ArrowLeft', 'to', -1, 'word'),
    move('growTagBefore', 'Mod-Alt-ArrowLeft', 'from', -1, 'character'),
    move('shrinkTagBefore', 'Mod-Alt-ArrowRight', 'from', 1, 'character'),
    command('tagLike', 'Alt-a', () => likeHere(desk, walk)),
    command('tagCard', 'Alt-c', () => walk.openHere()),
    { id: 'nextHint', group: 'tags', key: 'F9', run: () => walk.step(1) },
    { id: 'previousHint', group: 'tags', key: 'Shift-F9', run: () => walk.step(-1) },
    {
      id: 'takeAll',
      group: 'tags',
      key: 'Alt-t',
      run: () => {
        walk.leave()
        openTakeAll({ desk, hints, kind: null })
      },
    },
    { id: 'showHints', group: 'tags', key: 'Alt-F9', run: () => toggleShown('hints') },
    { id: 'outlineHints', group: 'tags', key: 'Alt-Shift-F9', run: () => toggleShown('outlines') },
    { id: 'showUnsure', group: 'tags', key: null, run: () => toggleShown('unsure') },
    command('insertPicture', null, () => insertPicture(desk)),
    command('removePicture', null, () => removePicture(desk)),
  ])

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

function command(id: string, key: string | null, run: () => unknown): Command {
  return { id, group: 'tags', key, notInFields: true, run: () => void run() }
}

/** The series of all that reads like the selection, else like the tag or the suggestion at the caret. */
function likeHere(desk: DeskPage, walk: TagWalk): void {
  const { doc, selection } = desk.state
  const { from, to, empty } = selection
  const selected = doc.textBetween(from, to).trim()
  if (!empty && (selected === '' || !selection.$from.sameParent(selection.$to))) return
  const tag = tagAt(doc, from)
  const hint = walk.hints.refresh().hints.find((one) => one.from <= from && from <= one.to)
  const at = tag ?? hint ?? null
  const text = empty ? at?.text : selected
  if (text === undefined) return
  const begun = at !== null && at.text === text ? tagOf(at.mark) : null
  openSeries({ kind: 'tag', text, tag: begun, scope: 'issue' })
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
