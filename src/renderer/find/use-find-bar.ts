import { type RefObject, useRef } from 'react'
import type { DeskPage } from '../desk'
import { useStore } from '../store'
import type { FindKey } from './find-keys'
import type { PageFind } from './page-find'
import { changeFind, findState, rememberQuery } from './state'
import { useReplacing } from './use-replacing'
import { useTypedQuery } from './use-typed-query'

interface Fields {
  readonly query: RefObject<HTMLInputElement | null>
  readonly replacement: RefObject<HTMLInputElement | null>
}

/** What stands in the find bar, and what can be done from it. */
export function useFindBar(desk: DeskPage, find: PageFind) {
  const { query, replacing: isReplacing, replacement } = useStore(findState)
  const found = useStore(find.found)
  const fields: Fields = { query: useRef(null), replacement: useRef(null) }
  const { typed, type, look, recall } = useTypedQuery(desk, find, fields.query)
  const replacing = useReplacing(desk, find, replacement)

  function close(): void {
    rememberQuery()
    changeFind({ open: false })
    desk.focus()
  }
  function step(by: 1 | -1): void {
    rememberQuery()
    void find.step(by, false)
  }
  /** @returns whether the key is taken */
  function act(key: FindKey): boolean {
    switch (key.kind) {
      case 'undo':
        return replacing.undo()
      case 'toReplacement':
        fields.replacement.current?.focus()
        fields.replacement.current?.select()
        return isReplacing
      case 'step':
        step(key.by)
        return true
      case 'recall':
        recall(key.by)
        return true
      case 'replaceOne':
        void replacing.one()
        return true
      case 'replaceAll':
        void replacing.all()
        return true
      default:
        return key satisfies never
    }
  }
  return {
    fields,
    query,
    /** As the field has it; the query follows where no input method composes. */
    typed,
    found,
    isReplacing,
    replacement,
    look,
    step,
    close,
    act,
    type(text: string, composing: boolean): void {
      replacing.typed()
      type(text, composing)
    },
    typeReplacement(text: string): void {
      replacing.typed()
      changeFind({ replacement: text })
    },
  }
}
