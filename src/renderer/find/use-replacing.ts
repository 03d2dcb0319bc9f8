import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { replaceAllTold } from './acts'
import type { PageFind } from './page-find'
import { rememberQuery } from './state'

/** The names of what the bar does to the text. */
const replacements: ReadonlySet<string> = new Set(
  ['replace', 'remove', 'replaceAll', 'removeAll'].map((act) => `operations.${act}`),
)

interface Replacing {
  readonly one: () => Promise<void>
  readonly all: () => Promise<void>
  /** A field was typed into: what is undone next is that. */
  readonly typed: () => void
  /** Undoes what was replaced since; false = nothing was. */
  readonly undo: () => boolean
}

/** What the bar replaces, and how it is undone from its fields: right after a replacement, not what was typed before. */
export function useReplacing(desk: DeskPage, find: PageFind, replacement: string): Replacing {
  const { t } = useTranslation()
  /** How often something was replaced since a field was typed into. */
  const replaced = useRef(0)

  async function undoLast(): Promise<void> {
    // The log's answer gives the last operation its name; another one is left alone.
    if ((await desk.flush()) && replacements.has(desk.reach.now().undo?.name.key ?? ''))
      await desk.acts.undoOperation()
  }

  return {
    async one() {
      if (await find.replace(replacement)) replaced.current += 1
    },
    async all() {
      rememberQuery()
      if ((await replaceAllTold(desk, find, replacement, t)) > 0) replaced.current += 1
    },
    typed() {
      replaced.current = 0
    },
    undo() {
      if (replaced.current === 0) return false
      replaced.current -= 1
      void undoLast()
      return true
    },
  }
}
