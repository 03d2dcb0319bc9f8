import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { keyLine, ModalDialog, useKeyOf } from '../shell'
import './wide.css'

interface Props {
  readonly title: string
  readonly className: string
  readonly beside?: ReactNode
  readonly footer: ReactNode
  /** The command that opened it, whose key leads back into it. */
  readonly command: string
  /** What is looked at in the text meanwhile; null = the view itself is. */
  readonly looking: string | null
  readonly onBack: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A view as large as the window. While a place is looked at in the text it waits, with one key back. */
export function WideView(props: Props) {
  const { title, className, beside, footer, command, looking, onBack, onClose, children } = props
  const { t } = useTranslation()
  const key = useKeyOf(command)

  if (looking !== null)
    return (
      <section className="set-aside" aria-label={title}>
        <span className="wide-what">{looking}</span>
        <Button className="button" onPress={onBack}>
          {t('wide.back', { view: title })}
        </Button>
        {key === null ? null : <kbd aria-hidden>{keyLine(key)}</kbd>}
        <Button className="button quiet icon" aria-label={t('shell.close')} onPress={onClose}>
          <X aria-hidden />
        </Button>
      </section>
    )
  return (
    <ModalDialog
      title={title}
      width="1360px"
      className={`wide ${className}`}
      beside={beside}
      footer={footer}
      onClose={onClose}
    >
      {children}
    </ModalDialog>
  )
}
