import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Issue, Page, Publication, StoodBefore } from '../../core/contract'
import type { DeskPage, WindowActs } from '../desk'
import { TextInput, useLibrary } from '../shell'
import { FactsDialog } from './facts-dialog'
import { IssueFields, isFit, isSame, issueGiven, issueWords } from './issue-fields'
import { useShelfChange } from './told-act'

interface DialogProps {
  readonly acts: WindowActs
  /** The page that is open, where undo takes back what was corrected; null = none is. */
  readonly desk: DeskPage | null
  readonly onClose: () => void
}

interface PublicationProps extends DialogProps {
  readonly publication: Publication
}

/** Gives a publication another title. One that another publication has is refused, and the dialog says so. */
export function PublicationDialog({ publication, acts, desk, onClose }: PublicationProps) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [title, setTitle] = useState(publication.title)
  const { mutate, error, isPending } = useShelfChange(acts, desk, onClose)
  const { id, title: before } = publication
  const change = {
    work: async () => {
      await library.shelf.renamePublication({ publication: id, title })
      return () => library.shelf.renamePublication({ publication: id, title: before })
    },
    done: t('library.renamed', { title: title.trim() }),
    undo: t('library.undo'),
    undone: t('library.renamedBack', { title: before }),
  }
  const empty = title.trim() === ''
  return (
    <FactsDialog
      title={t('library.publicationFacts')}
      error={error}
      fit={!empty}
      busy={isPending}
      onKeep={() => (title === before ? onClose() : mutate(change))}
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

interface IssueProps extends DialogProps {
  readonly issue: Issue
  readonly publication: Publication
  readonly publications: readonly string[]
}

/** Corrects what was guessed of an issue. An issue that becomes one that is there already joins it: the dialog says so. */
export function IssueDialog({ issue, publication, publications, acts, desk, onClose }: IssueProps) {
  const { t } = useTranslation()
  const library = useLibrary()
  const words = issueWords(issue, publication)
  const [place, setPlace] = useState(words)
  const { mutate, error, isPending } = useShelfChange(acts, desk, onClose)
  const change = useCorrection(() => library.shelf.editIssue({ issue: issue.id, ...issueGiven(place) }))
  return (
    <FactsDialog
      title={t('library.issueFacts')}
      error={error}
      fit={isFit(place)}
      busy={isPending}
      onKeep={() => (isSame(place, words) ? onClose() : mutate(change))}
      onClose={onClose}
    >
      <IssueFields place={place} onChange={setPlace} publications={publications} autoFocus />
      <p className="hint">{t('library.joining')}</p>
    </FactsDialog>
  )
}

interface PageProps extends DialogProps {
  readonly page: Page
  readonly issue: Issue
  readonly publication: Publication
  readonly publications: readonly string[]
}

/** Corrects a page's label, and moves it to another issue. */
export function PageDialog({ page, issue, publication, publications, acts, desk, onClose }: PageProps) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [label, setLabel] = useState(page.label)
  const words = issueWords(issue, publication)
  const [place, setPlace] = useState(words)
  const { mutate, error, isPending } = useShelfChange(acts, desk, onClose)
  const change = useCorrection(() => library.shelf.editPage({ page: page.id, label, ...issueGiven(place) }))
  return (
    <FactsDialog
      title={t('library.pageFacts')}
      error={error}
      fit={label.trim() !== '' && isFit(place)}
      busy={isPending}
      onKeep={() => (label === page.label && isSame(place, words) ? onClose() : mutate(change))}
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

/** A correction of facts that undo takes back. @param edit answers how the pages stood before */
function useCorrection(edit: () => Promise<{ readonly before: StoodBefore }>) {
  const { t } = useTranslation()
  const library = useLibrary()
  return {
    work: async () => {
      const { before } = await edit()
      return () => library.shelf.takeEditBack(before)
    },
    done: t('library.corrected'),
    undo: t('library.undo'),
    undone: t('library.correctedBack'),
  }
}
