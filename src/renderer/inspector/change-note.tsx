import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../core/document'
import { Crop } from '../card'
import type { DeskPage } from '../desk'
import { hasScan, useSheets } from '../facsimile'
import { daysIn, useLibrary } from '../shell'
import { Why } from './why'

/** Why the change that the list points at was made, by whom and when. */
export function ChangeNote({ desk, change }: { desk: DeskPage; change: Change | null }) {
  return (
    <div className="change-note">
      <Printed desk={desk} change={change} />
      <Why rule={change && (change.rule ?? 'hand')} reason={change?.reason ?? null} />
      <p className="inspector-when">{change ? <When desk={desk} change={change} /> : null}</p>
    </div>
  )
}

/** What is printed there. Where the page has a scan it keeps its place when there is nothing to show. */
function Printed({ desk, change }: { desk: DeskPage; change: Change | null }) {
  const sheets = useSheets(desk.opened.page.id)
  if (!sheets || !hasScan(sheets)) return null
  return (
    <div className="change-crop">
      {change ? (
        <Crop
          page={desk.opened.page.id}
          place={{ line: change.line, from: change.fromSource, to: change.toSource }}
          length={desk.opened.source.lines[change.line - 1]?.length ?? 0}
        />
      ) : null}
    </div>
  )
}

function When({ desk, change }: { desk: DeskPage; change: Change }) {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const page = desk.opened.page.id
  const { version } = desk.caret.now()
  const { from, to } = change
  const { data } = useQuery({
    queryKey: ['origin', page, version, from, to],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
    queryFn: () => library.history.origin({ page, version, from, to }),
  })
  if (!data || data.at === '') return null
  const day = { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  const at = new Intl.DateTimeFormat(daysIn(i18n.language), { ...day, hour12: false }).format(
    new Date(data.at),
  )
  if (data.kind === 'import') return t('inspector.changes.atImport', { at })
  return t('inspector.changes.at', { at, name: t(data.name.key, { ...data.name.values }) })
}
