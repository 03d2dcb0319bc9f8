import type { ReactNode, Ref } from 'react'
import { Button } from 'react-aria-components'
import { refuse } from './toasts'

interface Props {
  readonly ref?: Ref<HTMLButtonElement>
  /** Why it cannot be pressed as yet, for whoever presses its key all the same; null = it can. */
  readonly waits: string | null
  /** It was pressed, and what it does has to wait. */
  readonly pending?: boolean
  readonly autoFocus?: boolean
  /** The form that it submits, by id. */
  readonly form?: string
  readonly onPress?: () => void
  readonly children: ReactNode
}

/** What a dialog is for: the one button of its footer that Ctrl+Enter presses. */
export function MainButton({ ref, waits, pending = false, form, children, ...props }: Props) {
  return (
    <Button
      {...props}
      ref={ref}
      className="button primary"
      isDisabled={waits !== null}
      isPending={pending}
      {...(form === undefined ? {} : { type: 'submit', form })}
      data-waits={waits}
    >
      {children}
    </Button>
  )
}

/**
 * Presses the main button of a dialog, or says why it waits.
 *
 * @param busy what is said where there is none, because what the dialog is for is under way; null = it is for nothing
 */
export function pressMainButton(dialog: Element, busy: string | null): void {
  const main = dialog.querySelector<HTMLButtonElement>('footer .button.primary')
  const why = main ? main.dataset.waits : busy
  if (why) refuse(why)
  else main?.click()
}
