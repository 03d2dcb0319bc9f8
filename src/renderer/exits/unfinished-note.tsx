import { useQuery } from '@tanstack/react-query'
import { ChevronRight, CircleCheck, CircleDashed } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ExportReach, PageId, Unfinished } from '../../core/contract'
import { placeInWords, useLibrary } from '../shell'

interface Props {
  readonly reach: ExportReach
  /** The page that is open, which is no way to go. */
  readonly here: PageId | null
  readonly onPage: (page: PageId) => void
}

/** Says what would leave unfinished, and leads there. It forbids nothing. */
export function UnfinishedNote({ reach, here, onPage }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [open, setOpen] = useState(false)
  const { data } = useQuery({
    queryKey: ['unfinished', reach],
    queryFn: () => library.exits.unfinished({ reach }),
    staleTime: 0,
    gcTime: 0,
  })
  if (!data) return <p className="unfinished" />
  if (data.unvalidated === 0 && data.suspects === 0)
    return (
      <p className="unfinished done">
        <CircleCheck aria-hidden /> {t('exits.unfinished.none')}
      </p>
    )
  const elsewhere = data.pages.filter(({ page }) => page !== here)
  return (
    <div className="unfinished">
      <p>
        <CircleDashed aria-hidden /> <span>{t('exits.unfinished.said', { what: counts(data, t) })}</span>
        {elsewhere.length > 0 ? (
          <Button className="button quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
            <ChevronRight aria-hidden /> {t('exits.unfinished.where')}
          </Button>
        ) : null}
      </p>
      {open ? <UnfinishedPages unfinished={data} reach={reach} onPage={onPage} /> : null}
    </div>
  )
}

function UnfinishedPages({
  unfinished: { pages, more },
  reach,
  onPage,
}: Pick<Props, 'reach' | 'onPage'> & { unfinished: Unfinished }) {
  const { t, i18n } = useTranslation()
  return (
    <ul>
      {pages.map((page) => (
        <li key={page.page}>
          <Button className="link" onPress={() => onPage(page.page)}>
            {reach.kind === 'library'
              ? placeInWords(page, t, i18n.language)
              : t('library.page', { label: page.label })}
          </Button>
          <span>{counts(page, t)}</span>
        </li>
      ))}
      {more > 0 ? <li>{t('exits.unfinished.more', { count: more })}</li> : null}
    </ul>
  )
}

type Translate = ReturnType<typeof useTranslation>['t']

function counts({ unvalidated, suspects }: Pick<Unfinished, 'unvalidated' | 'suspects'>, t: Translate) {
  return [
    unvalidated > 0 ? t('exits.unfinished.articles', { count: unvalidated }) : '',
    suspects > 0 ? t('exits.unfinished.suspects', { count: suspects }) : '',
  ]
    .filter(Boolean)
    .join(t('shell.comma'))
}
