import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import './chooser.css'
import { useHeldCommands } from './commands'

/** A place on screen, in CSS pixels. */
export interface OnScreen {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

export interface Choice<T> {
  readonly value: T
  readonly label: string
  /** What stands on the one key that takes it; null = none. */
  readonly key: string | null
  readonly icon?: ReactNode
  readonly hint?: string
  /** It is so already. */
  readonly now?: boolean
}

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

/** Widest and highest, in CSS pixels, to keep it on screen. */
const width = 300
const height = 430

/** A few choices at the caret: one key takes one, or the arrows and Enter. Esc leaves everything as it is. */
export function Chooser<T>(props: Props<T>) {
  const { title, choices, filter, nothing, at, onChoose, onClose } = props
  const id = useId()
  useHeldCommands()
  const [text, setText] = useState('')
  const shown = filter === undefined ? choices : choices.filter((choice) => fits(choice, text.trim()))
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      choices.findIndex((choice) => choice.now),
    ),
  )
  const active = Math.min(index, shown.length - 1)
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
    const walked = walk(event.key)
    const taken =
      filter === undefined && !event.ctrlKey && !event.metaKey && !event.altKey
        ? choices.find((choice) => choice.key !== null && choice.key === event.key.toLowerCase())
        : undefined
    if (taken) onChoose(taken.value)
    if (taken || walked) event.preventDefault()
  }

  function walk(key: string): boolean {
    const chosen = shown[active]
    switch (key) {
      case 'ArrowDown':
        setIndex(Math.min(active + 1, shown.length - 1))
        return true
      case 'ArrowUp':
        setIndex(Math.max(0, active - 1))
        return true
      case 'Enter':
        if (chosen) onChoose(chosen.value)
        return true
      case 'Escape':
        onClose()
        return true
      default:
        return false
    }
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
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setIndex(0)
              }}
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
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
              <div
                key={`${choice.key} ${choice.label} ${choice.hint}`}
                id={`${id}${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={choice.now === true}
                className={place === active ? 'choice-row active' : 'choice-row'}
                onClick={() => onChoose(choice.value)}
                onPointerMove={() => setIndex(place)}
              >
                <span className="cap">
                  {choice.key === null ? null : <kbd>{choice.key.toUpperCase()}</kbd>}
                </span>
                {choice.icon}
                <span className="label">{choice.label}</span>
                {choice.hint === undefined ? null : <small>{choice.hint}</small>}
              </div>
            ))}
            {shown.length === 0 && nothing !== undefined ? <p className="nothing">{nothing}</p> : null}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** By the number that it is known by, or by any stretch of its words. */
function fits<T>({ key, label, hint }: Choice<T>, text: string): boolean {
  if (text === '') return true
  if (/^\d+$/u.test(text) && key?.startsWith(text)) return true
  return `${label} ${hint ?? ''}`.toLowerCase().includes(text.toLowerCase())
}

/** Under the place, or above it where there is no room. */
function placed(at: OnScreen | null): CSSProperties {
  if (!at) return {}
  const left = Math.max(8, Math.min(at.left, window.innerWidth - width - 8))
  return at.bottom + height > window.innerHeight && at.top > window.innerHeight / 2
    ? { position: 'fixed', left, bottom: window.innerHeight - at.top + 6 }
    : { position: 'fixed', left, top: Math.min(at.bottom + 6, window.innerHeight - 160) }
}
