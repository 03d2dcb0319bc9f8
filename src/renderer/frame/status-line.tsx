import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type DeskPage, type Saved, useStore } from '../desk'
import { ReadPart } from '../review'
import { sentenceOf, useLibrary } from '../shell'

/** Whether every change is kept, where the caret is, how much text there is. */
export function StatusLine({ desk }: { desk: DeskPage }) {
  const { t, i18n } = useTranslation()
  const saved = useStore(desk.saved)
  const { line, lines, version } = useStore(desk.caret)
  const { characters, suspects, changes } = useStore(desk.found)
  const number = (value: number) => value.toLocaleString(i18n.language)
  return (
    <footer className="status-line">
      <SavedWord saved={saved} />
      <i aria-hidden />
      <span>{t('shell.status.version', { version: number(version) })}</span>
      <i aria-hidden />
      <span>
        {line === null
          ? t('shell.status.lines', { lines: number(lines) })
          : t('shell.status.line', { line: number(line), lines: number(lines) })}
      </span>
      <i aria-hidden />
      <span>{t('shell.status.characters', { count: characters, characters: number(characters) })}</span>
      <i aria-hidden />
      <ReadPart />
      <i aria-hidden />
      <span>{t('shell.status.changes', { count: changes.length })}</span>
      <i aria-hidden />
      <span>{t('shell.status.suspects', { count: suspects.length })}</span>
      <LibraryFolder />
    </footer>
  )
}

/** Stands where no page is open. */
export function QuietStatusLine() {
  return (
    <footer className="status-line">
      <LibraryFolder />
    </footer>
  )
}

/** Where everything lies: the folder to back up. */
function LibraryFolder() {
  const { t } = useTranslation()
  const library = useLibrary()
  const { data } = useQuery({ queryKey: ['host'], queryFn: () => library.desk.host() })
  return data ? (
    <span className="end" title={t('shell.status.program', { version: data.version })}>
      {data.library}
    </span>
  ) : null
}

function SavedWord({ saved }: { saved: Saved }) {
  const { t } = useTranslation()
  switch (saved.kind) {
    case 'kept':
      return <span className="kept">{t('shell.status.kept')}</span>
    case 'sending':
      return <span className="kept busy">{t('shell.status.sending')}</span>
    case 'waiting':
      return (
        <span className="kept waiting" title={sentenceOf(saved.error, t)}>
          {t('shell.status.waiting')}
        </span>
      )
    case 'refused':
      return (
        <span className="kept waiting" title={sentenceOf(saved.error, t)}>
          {t('shell.status.refused')}
        </span>
      )
    default:
      return saved satisfies never
  }
}
