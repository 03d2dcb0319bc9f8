import { X } from 'lucide-react'
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useHeldCommands } from './commands'
import { finish } from './main-button'
import { scrollDialog } from './scroll-dialog'

interface Props {
  readonly title: string
  /** CSS length. */
  readonly width?: string
  readonly onClose: () => void
  /** Stands beside the title. */
  readonly beside?: ReactNode
  readonly footer: ReactNode
  readonly className?: string
  /** Esc and a click beside it do not close it: something is under way in it. */
  readonly kept?: boolean
  readonly children: ReactNode
}

/**
 * The one form of dialog. It is shown as long as it is rendered; the focus comes back to where it was, and the window's
 * commands wait. Ctrl+Enter presses its {@link MainButton}, or its {@link CloseButton}.
 */
export function ModalDialog({ title, width, onClose, beside, footer, className, kept, children }: Props) {
  const { t } = useTranslation()
  useHeldCommands()

  /** What the dialog is for, wherever the focus is in it: react-aria's choices keep every Enter to themselves. */
  function press(event: KeyboardEvent<HTMLElement>): void {
    const { currentTarget, target, nativeEvent } = event
    if (scrollDialog(event)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const mod = event.ctrlKey || event.metaKey
    if (event.key !== 'Enter' || !mod || event.shiftKey || event.altKey) return
    if (nativeEvent.isComposing) return
    // What a dialog opens over itself stands elsewhere in the window, but its keys are heard here as well.
    if (!(target instanceof Element) || !currentTarget.contains(target)) return
    // A field that records keys takes this one, too.
    if (target.closest('[data-records-keys]')) return
    if (!finish(currentTarget, target, kept ? t('shell.atWork') : null)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={kept === true}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal" style={{ '--modal': width ?? '520px' } as CSSProperties}>
        <div className="modal-keys" onKeyDownCapture={press}>
          <Dialog className={`dialog ${className ?? ''}`}>
            <header>
              <Heading slot="title">{title}</Heading>
              {beside}
              <Button
                className="button quiet icon"
                aria-label={t('shell.close')}
                onPress={onClose}
                isDisabled={kept === true}
              >
                <X aria-hidden />
              </Button>
            </header>
            <div className="inside">{children}</div>
            <footer>{footer}</footer>
          </Dialog>
        </div>
      </Modal>
    </ModalOverlay>
  )
}
