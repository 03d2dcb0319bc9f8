import { Collection, Header, ListBox, ListBoxSection } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { canBeChosen, type Entry, type Section } from './entries'
import { EntryRow } from './entry-row'

interface Props {
  readonly sections: readonly Section[]
  /** Whether there is more could not be read. */
  readonly unread: boolean
  readonly onChoose: (entry: Entry) => void
}

/** What was found, under its headings. */
export function PaletteList({ sections, unread, onChoose }: Props) {
  const { t } = useTranslation()
  const entries = sections.flatMap((section) => section.entries)
  return (
    <ListBox
      className="palette-list"
      aria-label={t('palette.found')}
      items={sections}
      selectionMode="none"
      onAction={(id) => {
        const entry = entries.find((one) => one.id === id)
        if (entry && canBeChosen(entry)) onChoose(entry)
      }}
      renderEmptyState={() => (
        <p className="quiet-note">{t(unread ? 'shell.unanswered.said' : 'palette.none')}</p>
      )}
      disabledKeys={entries.filter((entry) => !canBeChosen(entry)).map(({ id }) => id)}
    >
      {(section) => (
        <ListBoxSection id={section.id}>
          <Header className="palette-heading">{section.title}</Header>
          <Collection items={section.entries} dependencies={[section.title]}>
            {(entry) => <EntryRow entry={entry} under={section.title} />}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  )
}
