import type { ReactNode, Ref } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
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

/** What a dialog is for, or a form that is open in it: the one button that Ctrl+Enter presses. */
export function MainButton({ ref, waits, pending = false, form, children, ...props }: Props) {
  return (
    <Button
      {...props}
      ref={ref}
      className="button primary"
      isDisabled={waits !== null}
      isPending={pending}
      {...(form === undefined ? {} : { type: 'submit', form })}
      data-main
      data-waits={waits}
    >
      {children}
    </Button>
  )
}

interface CloseProps {
  readonly autoFocus?: boolean
  readonly onPress: () => void
}

/** The button of a dialog that there is nothing to do in but look and leave. Ctrl+Enter presses it. */
export function CloseButton(props: CloseProps) {
  const { t } = useTranslation()
  return (
    <Button {...props} className="button" data-closes>
      {t('shell.close')}
    </Button>
  )
}

/**
 * Does what Ctrl+Enter asks for in a dialog: presses its main button, or says why that waits. Where it has none, takes what
 * stands in the form that has the focus, or closes it. False where there is nothing of all that.
 *
 * @param busy what is said where there is none, because what the dialog is for is under way; null = it is for nothing
 */
export function finish(dialog: Element, at: Element, busy: string | null): boolean {
  const main = dialog.querySelector<HTMLButtonElement>('[data-main]')
  const why = main ? main.dataset.waits : busy
  if (why) refuse(why)
  else if (main) main.click()
  else {
    const takes = at.closest('form')?.querySelector<HTMLButtonElement>('button[type="submit"]')
    const close = dialog.querySelector<HTMLButtonElement>('[data-closes]')
    if (takes) takes.click()
    else if (close) {
      // As a press by the mouse does: what stands in a field is kept as it is left.
      close.focus()
      close.click()
    } else return false
  }
  return true
}
