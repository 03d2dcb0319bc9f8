import type { ReactNode } from 'react'
import { Button, Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { MainButton, ModalDialog, TroubleLine } from '../shell'
import './facts.css'

interface Props {
  readonly title: string
  readonly error: Error | null
  /** What stands in the fields can be kept. */
  readonly fit: boolean
  /** It is being kept. */
  readonly busy: boolean
  readonly onKeep: () => void
  /** What the main button says, where there are no fields: then it has the focus. */
  readonly act?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What is known of something on the shelf, or what is to become of it: kept or left, and refused in its own words. */
export function FactsDialog({ title, error, fit, busy, onKeep, act, onClose, children }: Props) {
  const { t } = useTranslation()
  const waits = busy ? t('library.keeping') : fit ? null : t('library.unfit')
  return (
    <ModalDialog
      title={title}
      width="440px"
      onClose={onClose}
      footer={
        <>
          <Button className="button" onPress={onClose}>
            {t('shell.cancel')}
          </Button>
          <MainButton form="facts" autoFocus={act !== undefined} waits={waits}>
            {act ?? t('library.keep')}
          </MainButton>
        </>
      }
    >
      <Form
        id="facts"
        className="facts-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (waits === null) onKeep()
        }}
      >
        {children}
        <TroubleLine error={error} />
      </Form>
    </ModalDialog>
  )
}
