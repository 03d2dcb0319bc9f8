import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Issue, Page, Publication } from '../../core/contract'
import { isDate, orNull } from '../intake'
import { ModalDialog, sentenceOf, TextInput, useLibrary } from '../shell'
import './facts.css'

interface IssueProps {
  readonly issue: Issue
  readonly publication: Publication
  readonly publications: readonly string[]
  readonly onClose: () => void
}

/** Corrects what was guessed of an issue. An issue that becomes one that is there already joins it: the dialog says so. */
export function IssueDialog({ issue, publication, publications, onClose }: IssueProps) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [title, setTitle] = useState(publication.title)
  const [date, setDate] = useState(issue.date ?? '')
  const [number, setNumber] = useState(issue.number ?? '')
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      library.shelf.editIssue({
        issue: issue.id,
        publication: title,
        date: orNull(date),
        number: orNull(number),
      }),
    onSuccess: onClose,
  })
  return (
    <FactsDialog
      title={t('library.issueFacts')}
      error={error}
      fit={title.trim() !== '' && isDate(date) && !isPending}
      onKeep={() => mutate()}
      onClose={onClose}
    >
      <TextInput
        label={t('intake.publication')}
        value={title}
        onChange={setTitle}
        error={title.trim() === '' ? t('intake.needed') : null}
        offers={publications}
        autoFocus
      />
      <div className="pair">
        <TextInput
          label={t('intake.date')}
          value={date}
          onChange={setDate}
          placeholder={t('intake.datePlaceholder')}
          error={isDate(date) ? null : t('intake.dateForm')}
        />
        <TextInput
          label={t('intake.number')}
          value={number}
          onChange={setNumber}
          placeholder={t('intake.numberPlaceholder')}
        />
      </div>
      <p className="hint">{t('library.joining')}</p>
    </FactsDialog>
  )
}

interface PageProps {
  readonly page: Page
  readonly onClose: () => void
}

export function PageDialog({ page, onClose }: PageProps) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [label, setLabel] = useState(page.label)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => library.shelf.editPage({ page: page.id, label }),
    onSuccess: onClose,
  })
  return (
    <FactsDialog
      title={t('library.pageFacts')}
      error={error}
      fit={label.trim() !== '' && !isPending}
      onKeep={() => mutate()}
      onClose={onClose}
    >
      <TextInput
        label={t('intake.label')}
        value={label}
        onChange={setLabel}
        error={label.trim() === '' ? t('intake.needed') : null}
        hint={t('library.pageSource', { source: page.source })}
        autoFocus
      />
    </FactsDialog>
  )
}

interface FormProps {
  readonly title: string
  readonly error: Error | null
  /** What stands in the fields can be kept. */
  readonly fit: boolean
  readonly onKeep: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

function FactsDialog({ title, error, fit, onKeep, onClose, children }: FormProps) {
  const { t } = useTranslation()
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
          <Button className="button primary" type="submit" form="facts" isDisabled={!fit}>
            {t('library.keep')}
          </Button>
        </>
      }
    >
      <Form
        id="facts"
        className="facts-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (fit) onKeep()
        }}
      >
        {children}
        {error ? (
          <p className="trouble" role="alert">
            {sentenceOf(error, t)}
          </p>
        ) : null}
      </Form>
    </ModalDialog>
  )
}
