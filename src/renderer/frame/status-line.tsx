import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { ReadPart } from '../review'
import { sentenceOf, useLibrary } from '../shell'
import './status-line.css'
import { useStore } from '../store'

/** Whether every change is kept, where the caret is, how much text there is. A key draws what it changed, nothing else. */
export function StatusLine({ desk }: { desk: DeskPage }) {
  return (
    <footer className="status-line">
      <SavedWord desk={desk} />
      <Line desk={desk} />
      <ReadPart />
      <Changes desk={desk} />
      <Suspects desk={desk} />
      <Characters desk={desk} />
      <LibraryFolder />
    </footer>
  )
}

function Line({ desk }: { desk: DeskPage }) {
  const { t, i18n } = useTranslation()
  const line = useStore(desk.caret, ({ line, number }) => (line === null ? null : number))
  const lines = useStore(desk.caret, (caret) => caret.lines).toLocaleString(i18n.language)
  return (
    <span>
      {line === null
        ? t('shell.status.lines', { lines })
        : t('shell.status.line', { line: line.toLocaleString(i18n.language), lines })}
    </span>
  )
}

function Characters({ desk }: { desk: DeskPage }) {
  const { t, i18n } = useTranslation()
  const count = useStore(desk.found, (found) => found.characters)
  const characters = count.toLocaleString(i18n.language)
  return <span>{t('shell.status.characters', { count, characters })}</span>
}

function Changes({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  return (
    <span>{t('shell.status.changes', { count: useStore(desk.found, ({ changes }) => changes.length) })}</span>
  )
}

function Suspects({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  const looking = useStore(desk.doubts.looking)
  const unknown = useStore(desk.found, ({ suspects, answered }) => suspects.length === 0 && !answered)
  const count = useStore(desk.found, ({ suspects }) => suspects.length)
  return (
    <span aria-busy={looking || undefined}>
      {unknown ? t('suspects.looking') : t('shell.status.suspects', { count })}
    </span>
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

function SavedWord({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  const saved = useStore(desk.saved)
  switch (saved.kind) {
    case 'kept':
      return <span className="kept">{t('shell.status.kept')}</span>
    case 'sending':
      return <span className="kept busy">{t('shell.status.sending')}</span>
    case 'waiting':
      return (
        <span className="kept waiting" title={sentenceOf(saved.error, t, 'waiting')}>
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
