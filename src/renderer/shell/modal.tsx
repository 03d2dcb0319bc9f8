import { X } from 'lucide-react'
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

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

/** The one form of dialog. It is shown as long as it is rendered; the focus comes back to where it was. */
export function ModalDialog({ title, width, onClose, beside, footer, className, kept, children }: Props) {
  const { t } = useTranslation()
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
        <Dialog className={`dialog ${className ?? ''}`}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: hears a key that no control of the dialog had a use for */}
          <div className="dialog-keys" onKeyDown={press}>
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
      </Modal>
    </ModalOverlay>
  )
}
