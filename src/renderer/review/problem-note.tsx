import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { MainButton, ModalDialog, TextInput } from '../shell'

interface Props {
  /** What stands there already. */
  readonly first: string
  readonly onKeep: (note: string) => void
  readonly onClose: () => void
}

/** In UTF-16 units, as the contract bounds it. */
const longest = 2000

/** What the problem is, for whoever takes the article up again. It may stay empty. */
export function ProblemNote({ first, onKeep, onClose }: Props) {
  const { t } = useTranslation()
  const [note, setNote] = useState(first)
  const id = 'problem-note'
  return (
    <ModalDialog
      title={t('review.problem')}
      width="420px"
      onClose={onClose}
      footer={
        <MainButton form={id} waits={null}>
          {t('review.keepProblem')}
        </MainButton>
      }
    >
      <Form
        id={id}
        onSubmit={(event) => {
          event.preventDefault()
          onKeep(note.trim().slice(0, longest))
        }}
      >
        <TextInput label={t('review.note')} value={note} onChange={setNote} autoFocus />
      </Form>
    </ModalDialog>
  )
}
