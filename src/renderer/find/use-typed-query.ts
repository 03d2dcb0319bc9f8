import { type RefObject, useEffect, useState } from 'react'
import type { FindQuery } from '../../core/find'
import type { DeskPage } from '../desk'
import { useStore } from '../store'
import type { PageFind } from './page-find'
import { changeFind, findState } from './state'

interface TypedQuery {
  /** As the field shows it: while an input method composes, nothing is looked for yet. */
  readonly typed: string
  readonly type: (text: string, composing: boolean) => void
  readonly look: (query: FindQuery) => void
  /** Looks for what was looked for before, or after, what the field shows. */
  readonly recall: (by: 1 | -1) => void
}

/** The last asking that was answered with the focus. */
let answered = 0

/** What is typed into the field, and looked for from where the caret was as the bar came. */
export function useTypedQuery(
  desk: DeskPage,
  find: PageFind,
  field: RefObject<HTMLInputElement | null>,
): TypedQuery {
  const { query, recent, asked } = useStore(findState)
  const [typed, setTyped] = useState(query.text)
  const [began] = useState(desk.state.selection.from)

  useEffect(() => {
    // A bar that comes with another page was not asked for: the focus stays where it is.
    if (asked === answered) return
    answered = asked
    setTyped(findState.now().query.text)
    field.current?.focus()
    field.current?.select()
  }, [asked, field])

  function look(next: FindQuery): void {
    changeFind({ query: next })
    void find.ask(next, began)
  }
  return {
    typed,
    look,
    type(text, composing) {
      setTyped(text)
      if (!composing) look({ ...query, text })
    },
    recall(by) {
      const text = recent[recent.indexOf(query.text) + by]
      if (text === undefined) return
      setTyped(text)
      look({ ...query, text })
    },
  }
}
