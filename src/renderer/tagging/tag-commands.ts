import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { openSeries } from '../series'
import { type Command, refuse, useCommands } from '../shell'
import { type Move, resizeHere, type Tagged, tagHere, untagHere } from './acts'
import { tagAt } from './hints'
import { commandOf, tagKinds, tagOf } from './kinds'
import { insertPicture, removePicture } from './picture-acts'
import { toggleShown } from './shown'
import { openTakeAll } from './take-all'
import type { TagWalk } from './walk'

/** What a key came to, or why to nothing. */
type Outcome = Tagged | 'noTag' | 'noneHere' | 'edge'

/** What tags by key and palette while a page is open. */
export function useTagCommands(desk: DeskPage, walk: TagWalk): void {
  const { t } = useTranslation()
  const { hints } = walk
  const report = (outcome: Outcome) => {
    if (outcome !== 'done') refuse(t(`tagging.cannot.${outcome}`))
  }
  const move = (id: string, key: string, edge: Move['edge'], by: 1 | -1, unit: Move['unit']): Command =>
    command(id, key, () => report(resizeHere(desk, { edge, by, unit })))
  useCommands([
    ...tagKinds.map((kind, index) =>
      command(commandOf(kind), `Alt-${index + 1}`, () => report(tagHere(desk, hints, kind))),
    ),
    command('untag', 'Alt-0', () => report(untagHere(desk) ? 'done' : 'noTag')),
    move('growTag', 'Alt-Shift-ArrowRight', 'to', 1, 'character'),
    move('shrinkTag', 'Alt-Shift-ArrowLeft', 'to', -1, 'character'),
    move('growTagByWord', 'Mod-Alt-Shift-ArrowRight', 'to', 1, 'word'),
    move('shrinkTagByWord', 'Mod-Alt-Shift-ArrowLeft', 'to', -1, 'word'),
    move('growTagBefore', 'Mod-Alt-ArrowLeft', 'from', -1, 'character'),
    move('shrinkTagBefore', 'Mod-Alt-ArrowRight', 'from', 1, 'character'),
    command('tagLike', 'Alt-a', () => report(likeHere(desk, walk) ? 'done' : 'noneHere')),
    command('tagCard', 'Alt-c', () => report(walk.openHere() ? 'done' : 'noneHere')),
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
}

function command(id: string, key: string | null, run: () => unknown): Command {
  return { id, group: 'tags', key, notInFields: true, run: () => void run() }
}

/** The series of all that reads like the selection, else like the tag or the suggestion at the caret. False where there is none. */
function likeHere(desk: DeskPage, walk: TagWalk): boolean {
  const { doc, selection } = desk.state
  const { from, to, empty } = selection
  const selected = doc.textBetween(from, to).trim()
  if (!empty && (selected === '' || !selection.$from.sameParent(selection.$to))) return false
  const tag = tagAt(doc, from)
  const hint = walk.hints.refresh().hints.find((one) => one.from <= from && from <= one.to)
  const at = tag ?? hint ?? null
  const text = empty ? at?.text : selected
  if (text === undefined) return false
  const begun = at !== null && at.text === text ? tagOf(at.mark) : null
  openSeries({ kind: 'tag', text, tag: begun, scope: 'issue' })
  return true
}
