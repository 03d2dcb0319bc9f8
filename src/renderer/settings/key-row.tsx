import { RotateCcw } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import {
  type Command,
  type KeyRefusal,
  type Keystroke,
  keyCaps,
  onMac,
  refusalOf,
  strokeOf,
  Tip,
} from '../shell'

interface Props {
  readonly command: Command
  /** null = none. */
  readonly stroke: Keystroke | null
  /** It is not the one from the start. */
  readonly chosen: boolean
  /** Another command that has a keystroke already; null = none has. */
  readonly holder: (stroke: Keystroke) => Command | null
  readonly changing: boolean
  readonly onChanging: (on: boolean) => void
  /** Chooses keys by the commands' ids: null = none. */
  readonly set: (keys: Readonly<Record<string, Keystroke | null>>) => void
  /** Back to the key from the start. */
  readonly reset: () => void
}

type Pressed =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly stroke: Keystroke; readonly why: KeyRefusal }
  | { readonly kind: 'taken'; readonly stroke: Keystroke; readonly by: Command }

/** A command with its key, which another keystroke takes the place of once it is pressed. */
export function KeyRow({ command, stroke, chosen, holder, changing, onChanging, set, reset }: Props) {
  const { t } = useTranslation()
  const name = t(`commands.${command.id}`)
  const button = useRef<HTMLButtonElement>(null)
  const wasChanging = useRef(changing)
  // Back to where it was asked for; left alone, the dialog would send the focus to its first button.
  useLayoutEffect(() => {
    if (wasChanging.current && !changing && document.activeElement === document.body) button.current?.focus()
    wasChanging.current = changing
  }, [changing])
  return (
    <li className="key-row" data-changing={changing || undefined}>
      <span className="words">{name}</span>
      {changing ? (
        <Recorder command={command} stroke={stroke} holder={holder} onChanging={onChanging} set={set} />
      ) : (
        <>
          {chosen ? (
            <Tip says={t('settings.keys.reset')}>
              <Button
                className="button quiet icon"
                aria-label={t('settings.keys.resetOne', { name })}
                onPress={reset}
              >
                <RotateCcw aria-hidden />
              </Button>
            </Tip>
          ) : null}
          <Button
            ref={button}
            className="button quiet key-button"
            aria-label={t('settings.keys.change', { name })}
            onPress={() => onChanging(true)}
          >
            {stroke === null ? (
              <span className="no-key">{t('settings.keys.noKey')}</span>
            ) : (
              <Caps of={stroke} />
            )}
          </Button>
        </>
      )}
    </li>
  )
}

/** Waits for the new key. Escape leaves all as it is, Backspace alone takes the key away. */
function Recorder({
  command,
  stroke: before,
  holder,
  onChanging,
  set,
}: Omit<Props, 'chosen' | 'changing' | 'reset'>) {
  const { t } = useTranslation()
  const [pressed, setPressed] = useState<Pressed>({ kind: 'waiting' })

  function press(event: KeyboardEvent): void {
    // The way out with Tab stays open.
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    const stroke = strokeOf(event.nativeEvent, onMac)
    if (stroke === null) return
    if (stroke === 'Escape') onChanging(false)
    else if (stroke === 'Backspace' || stroke === 'Delete') set({ [command.id]: null })
    else take(stroke)
  }

  function take(stroke: Keystroke): void {
    const why = refusalOf(stroke)
    const by = holder(stroke)
    if (why !== null) setPressed({ kind: 'refused', stroke, why })
    else if (by) setPressed({ kind: 'taken', stroke, by })
    else set({ [command.id]: stroke })
  }

  return (
    <>
      <input
        className="input key-recorder"
        data-records-keys
        aria-label={t('settings.keys.press', { name: t(`commands.${command.id}`) })}
        placeholder={t('settings.keys.pressKey')}
        // biome-ignore lint/a11y/noAutofocus: it stands in the place of the button that was pressed
        autoFocus
        readOnly
        value=""
        onKeyDown={press}
      />
      <p className="key-says" role="status">
        {pressed.kind === 'waiting' ? t('settings.keys.howTo') : null}
        {pressed.kind === 'refused' ? (
          <>
            <Caps of={pressed.stroke} /> {t(`settings.keys.refused.${pressed.why}`)}
          </>
        ) : null}
        {pressed.kind === 'taken' ? (
          <>
            <Caps of={pressed.stroke} />{' '}
            {t('settings.keys.taken', {
              name: t(`commands.${pressed.by.id}`),
            })}{' '}
          </>
        ) : null}
      </p>
      {pressed.kind === 'taken' ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: hears what its buttons leave
        <div
          className="key-acts"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onChanging(false)
          }}
        >
          <Button
            className="button"
            autoFocus
            onPress={() => set({ [command.id]: pressed.stroke, [pressed.by.id]: before })}
          >
            {before === null ? t('settings.keys.take') : t('settings.keys.swap')}
          </Button>
          <Button className="button quiet" onPress={() => onChanging(false)}>
            {t('shell.cancel')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

function Caps({ of }: { of: Keystroke }) {
  return (
    <span className="caps">
      {keyCaps(of).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
