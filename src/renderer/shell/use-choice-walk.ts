import { useState } from 'react'
import { type Choice, fits } from './choice'

export interface ChoiceWalk<T> {
  /** What fits what was typed. */
  readonly shown: readonly Choice<T>[]
  /** The index of the choice at hand; -1 = nothing fits. */
  readonly active: number
  readonly goTo: (index: number) => void
  readonly text: string
  readonly narrow: (text: string) => void
}

/** A walk through choices, from the one that is so already; narrowed by what is typed. */
export function useChoiceWalk<T>(choices: readonly Choice<T>[]): ChoiceWalk<T> {
  const [text, setText] = useState('')
  const shown = choices.filter((choice) => fits(choice, text.trim()))
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      choices.findIndex((choice) => choice.now),
    ),
  )
  const active = Math.min(index, shown.length - 1)
  return {
    shown,
    active,
    goTo: (wanted) => setIndex(Math.max(0, Math.min(wanted, shown.length - 1))),
    text,
    narrow(typed) {
      setText(typed)
      setIndex(0)
    },
  }
}
