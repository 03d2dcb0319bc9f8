import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { type Choice, ChoiceRow } from './choice'
import { takeChoiceKey } from './choice-keys'
import './chooser.css'
import { useHeldCommands } from './commands'
import { type OnScreen, placed } from './on-screen'
import { useChoiceWalk } from './use-choice-walk'

interface Props<T> {
  readonly title: string
  readonly choices: readonly Choice<T>[]
  /** What to type into the field by which the choices are narrowed; absent = there is none, one key takes a choice. */
  readonly filter?: string
  /** Shown where nothing fits. */
  readonly nothing?: string
  /** null = in the middle. */
  readonly at: OnScreen | null
  readonly onChoose: (value: T) => void
  readonly onClose: () => void
}

/** A few choices at the caret: one key takes one, or the arrows and Enter. Esc leaves everything as it is. */
export function Chooser<T>({ title, choices, filter, nothing, at, onChoose, onClose }: Props<T>) {
  const id = useId()
  useHeldCommands()
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
    <ModalOverlay
      className={at ? 'chooser-veil' : 'chooser-veil middle'}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="chooser" style={placed(at)}>
        <Dialog className="chooser-inside">
          <Heading slot="title">{title}</Heading>
          {filter === undefined ? null : (
            <input
              className="input"
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
