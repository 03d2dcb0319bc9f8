import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Issue, Page, Publication } from '../../core/contract'
import { TextInput, useLibrary } from '../shell'
import { FactsDialog } from './facts-dialog'
import { IssueFields, isFit, issueGiven, issueWords } from './issue-fields'

interface PublicationProps {
  readonly publication: Publication
  readonly onClose: () => void
}

/** Gives a publication another title. One that another publication has is refused, and the dialog says so. */
export function PublicationDialog({ publication, onClose }: PublicationProps) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [title, setTitle] = useState(publication.title)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => library.shelf.renamePublication({ publication: publication.id, title }),
    onSuccess: onClose,
  })
  const empty = title.trim() === ''
  return (
    <FactsDialog
      title={t('library.publicationFacts')}
      error={error}
      fit={!empty}
      busy={isPending}
      onKeep={() => mutate()}
      onClose={onClose}
    >
      <TextInput
        label={t('intake.publication')}
        value={title}
        onChange={setTitle}
        error={empty ? t('intake.needed') : null}
        autoFocus
      />
      <p className="hint">{t('library.renaming')}</p>
    </FactsDialog>
  )
}

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
  const [place, setPlace] = useState(() => issueWords(issue, publication))
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => library.shelf.editIssue({ issue: issue.id, ...issueGiven(place) }),
    onSuccess: onClose,
  })
  return (
    <FactsDialog
      title={t('library.issueFacts')}
      error={error}
      fit={isFit(place)}
      busy={isPending}
      onKeep={() => mutate()}
      onClose={onClose}
    >
      <IssueFields place={place} onChange={setPlace} publications={publications} autoFocus />
      <p className="hint">{t('library.joining')}</p>
    </FactsDialog>
  )
}

interface PageProps {
  readonly page: Page
  readonly issue: Issue
  readonly publication: Publication
  readonly publications: readonly string[]
  readonly onClose: () => void
}

/** Corrects a page's label, and moves it to another issue. */
export function PageDialog({ page, issue, publication, publications, onClose }: PageProps) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [label, setLabel] = useState(page.label)
  const [place, setPlace] = useState(() => issueWords(issue, publication))
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => library.shelf.editPage({ page: page.id, label, ...issueGiven(place) }),
    onSuccess: onClose,
  })
  return (
    <FactsDialog
      title={t('library.pageFacts')}
      error={error}
      fit={label.trim() !== '' && isFit(place)}
      busy={isPending}
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
      <IssueFields place={place} onChange={setPlace} publications={publications} />
      <p className="hint">{t('library.moving')}</p>
    </FactsDialog>
  )
}
