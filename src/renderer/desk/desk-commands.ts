import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, refuse, sentenceOf, tell, useCommandRegistry, useCommands } from '../shell'
import type { DeskPage } from './desk-page'
import type { Turns } from './keys'
import type { WindowActs } from './window-acts'

const turnCommands = ({ undo, redo }: Turns): readonly Command[] => [
  { id: 'undo', group: 'edit', key: 'Mod-z', notInFields: true, run: undo },
  { id: 'redo', group: 'edit', key: 'Mod-y', alsoKeys: ['Mod-Shift-z'], notInFields: true, run: redo },
]

/** What can be done with an open page from anywhere in the window. Undo and redo are the text's own keys as well. */
export function DeskCommands({ desk }: { desk: DeskPage }) {
  const registry = useCommandRegistry()
  useEffect(() => registry.before(() => desk.pane.settleCaret()), [registry, desk])
  useCommands(turnCommands({ undo: () => void desk.acts.undo(), redo: () => void desk.acts.redo() }))
  return null
}

/** Undo and redo where no page is open. */
export function EmptyDeskCommands({ acts }: { acts: WindowActs }) {
  const { t } = useTranslation()
  useCommands(
    turnCommands({
      undo: () => void turned(acts.undo(), t('desk.nothingToUndo'), t),
      redo: () => void turned(acts.redo(), t('desk.nothingToRedo'), t),
    }),
  )
  return null
}

async function turned(turn: Promise<boolean>, nothing: string, t: TFunction): Promise<void> {
  try {
    if (!(await turn)) refuse(nothing)
  } catch (error) {
    tell({ kind: 'trouble', text: sentenceOf(error, t) })
  }
}
