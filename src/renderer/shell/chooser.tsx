import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Choices, type ChoicesProps } from './choices'
import { useHeldCommands } from './commands'
import { type OnScreen, placed } from './on-screen'
import './chooser.css'

interface Props<T> extends ChoicesProps<T> {
  /** null = in the middle. */
  readonly at: OnScreen | null
}

/** A few choices at the caret: one key takes one, or the arrows and Enter. Esc leaves everything as it is. */
export function Chooser<T>({ at, ...choices }: Props<T>) {
  useHeldCommands()
  return (
    <ModalOverlay
      className={at ? 'chooser-veil' : 'chooser-veil middle'}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) choices.onClose()
      }}
    >
      <Modal className="chooser" style={placed(at)}>
        <Dialog className="chooser-inside">
          <Heading slot="title">{choices.title}</Heading>
          <Choices {...choices} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
