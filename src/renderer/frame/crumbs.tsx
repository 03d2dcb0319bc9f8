import { useQueryClient } from '@tanstack/react-query'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { IssueId } from '../../core/contract'
import { type Asking, type Going, shelfKeys, useIssues, usePages, type Whereabouts } from '../library'
import { issueInWords, sentenceOf, tell, useLibrary } from '../shell'
import './crumbs.css'

interface Props extends Asking {
  readonly whereabouts: Whereabouts
  readonly go: Going['go']
}

/** Where the editor is; each step is a way to its neighbours. */
export function Crumbs(props: Props) {
  const { t } = useTranslation()
  return (
    <nav className="crumbs" aria-label={t('shell.crumbs')}>
      <span className="crumb title">{props.whereabouts.publication.title}</span>
      <i aria-hidden>›</i>
      <IssueCrumb {...props} />
      <i aria-hidden>›</i>
      <PageCrumb {...props} />
    </nav>
  )
}

/** The issue, with the publication's other ones. */
function IssueCrumb({ whereabouts: { publication, issue }, go, ask }: Props) {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const { data: issues } = useIssues(publication.id)

  async function openFirst(id: IssueId): Promise<void> {
    const [first] = await queries.fetchQuery({
      queryKey: shelfKeys.pages(id),
      queryFn: () => library.shelf.pages({ issue: id }),
    })
    if (first) go({ page: first.id, article: null })
  }

  return (
    <Crumb label={issueInWords(issue, t, i18n.language)} purpose={t('shell.otherIssue')}>
      {(issues ?? []).map((other) => {
        const name = issueInWords(other, t, i18n.language)
        return (
          <MenuItem
            key={other.id}
            className="item"
            textValue={name}
            data-selected={other.id === issue.id || undefined}
            onAction={() => {
              openFirst(other.id).catch((error: unknown) =>
                tell({ kind: 'trouble', text: sentenceOf(error, t) }),
              )
            }}
          >
            {name}
            {other.id === issue.id ? <Check className="tick here" aria-hidden /> : null}
          </MenuItem>
        )
      })}
      <Separator className="rule" />
      <Errand says={t('library.editIssue')} onAction={() => ask({ kind: 'issue', issue, publication })} />
    </Crumb>
  )
}

/** The page, with the issue's other ones. */
function PageCrumb({ whereabouts: { publication, issue, page }, go, ask }: Props) {
  const { t } = useTranslation()
  const { data: pages } = usePages(issue.id)
  return (
    <Crumb label={t('library.page', { label: page.label })} purpose={t('shell.otherPage')} here>
      {(pages ?? []).map((other) => {
        const name = t('library.page', { label: other.label })
        return (
          <MenuItem
            key={other.id}
            className="item"
            textValue={name}
            onAction={() => go({ page: other.id, article: null })}
          >
            {name}
            {other.id === page.id ? <Check className="tick here" aria-hidden /> : null}
          </MenuItem>
        )
      })}
      <Separator className="rule" />
      <Errand says={t('library.editPage')} onAction={() => ask({ kind: 'page', page, issue, publication })} />
      <Errand says={t('library.removePage')} onAction={() => ask({ kind: 'remove', page })} />
    </Crumb>
  )
}

function Errand({ says, onAction }: { says: string; onAction: () => void }) {
  return (
    <MenuItem className="item" textValue={says} onAction={onAction}>
      {says}
    </MenuItem>
  )
}

interface CrumbProps {
  readonly label: string
  readonly purpose: string
  readonly here?: boolean
  readonly children: ReactNode
}

function Crumb({ label, purpose, here, children }: CrumbProps) {
  return (
    <MenuTrigger>
      <Button className={`button quiet crumb ${here ? 'here' : ''}`}>
        <span>{label}</span>
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label={purpose}>
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
