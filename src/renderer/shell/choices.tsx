import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { type Choice, ChoiceRow } from './choice'
import { takeChoiceKey } from './choice-keys'
import { useChoiceWalk } from './use-choice-walk'

export interface ChoicesProps<T> {
  readonly title: string
  readonly choices: readonly Choice<T>[]
  /** What to type into the field by which the choices are narrowed; absent = there is none, one key takes a choice. */
  readonly filter?: string
  /** Shown where nothing fits. */
  readonly nothing?: string
  readonly onChoose: (value: T) => void
  readonly onClose: () => void
}

/** Choices one below the other, with the field that narrows them, if any: it has the keys then, else the list. */
export function Choices<T>({ title, choices, filter, nothing, onChoose, onClose }: ChoicesProps<T>) {
  const id = useId()
  const walk = useChoiceWalk(choices)
  const { shown, active } = walk
  const list = useRef<HTMLDivElement>(null)

  // Before the dialog looks for what to focus.
  useEffect(() => {
    if (filter === undefined) list.current?.focus()
  }, [filter])

  useEffect(() => {
    list.current
      ?.querySelector(`[id="${CSS.escape(`${id}${active}`)}"]`)
      ?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  function press(event: KeyboardEvent): void {
    // The window's own keys wait as long as a choice is open.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const byKey = filter === undefined ? choices : []
    if (takeChoiceKey(event, { walk, byKey, onChoose, onClose })) event.preventDefault()
  }

  const common = {
    'aria-controls': `${id}list`,
    'aria-activedescendant': shown.length > 0 ? `${id}${active}` : undefined,
    onKeyDown: press,
  }
  return (
    <>
      {filter === undefined ? null : (
        <input
          className="input"
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to be typed into
          autoFocus
          role="combobox"
          aria-expanded
          aria-label={title}
          placeholder={filter}
          value={walk.text}
          onChange={(event) => walk.narrow(event.target.value)}
          {...common}
        />
      )}
      <div
        ref={list}
        id={`${id}list`}
        className="choices-list"
        role="listbox"
        aria-label={title}
        tabIndex={filter === undefined ? 0 : -1}
        {...(filter === undefined ? common : {})}
      >
        {shown.map((choice, place) => (
          <ChoiceRow
            key={`${choice.key} ${choice.label} ${choice.hint}`}
            id={`${id}${place}`}
            choice={choice}
            active={place === active}
            onTake={() => onChoose(choice.value)}
            onPoint={() => walk.goTo(place)}
          />
        ))}
        {shown.length === 0 && nothing !== undefined ? <p className="nothing">{nothing}</p> : null}
      </div>
    </>
  )
}
