import { useQueries } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { Button, Collection, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Issue, Page, Publication } from '../../core/contract'
import { IssueSum, PageSum, PageSuspects } from '../review'
import { count, dateInWords, isStrings, numberInWords, untilStill, useKept, useLibrary } from '../shell'
import { eachOnce } from './each-once'
import type { Asking } from './errand'
import type { Going } from './going'
import { shelfKeys, type Whereabouts } from './queries'
import { RowMenu } from './row-menu'
import { issueKey, pageKey, publicationKey } from './shelf-keys'
import './shelf.css'

type Shelf =
  | { kind: 'publication'; key: string; publication: Publication; inside: Shelf[] }
  | { kind: 'issue'; key: string; issue: Issue; publication: Publication; inside: Shelf[] }
  | { kind: 'page'; key: string; page: Page; inside: Shelf[] }

interface Props extends Going, Asking {
  readonly publications: readonly Publication[]
  /** Where the open page stands: its way down the tree is opened. */
  readonly whereabouts: Whereabouts | null
}

/** Publications, their issues, and an issue's pages. What is closed is not asked for. */
export function ShelfTree({ publications, whereabouts, place, go, ask }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useKept<readonly string[]>('library.open', [], isStrings)
  const expanded = useMemo((): ReadonlySet<Key> => new Set(open), [open])
  const setExpanded = useCallback(
    (next: (old: ReadonlySet<Key>) => ReadonlySet<Key>) =>
      setOpen((old) => [...next(new Set(old))].map(String)),
    [setOpen],
  )
  const shelves = useShelves(publications, expanded)

  const way = whereabouts
    ? `${publicationKey(whereabouts.publication.id)} ${issueKey(whereabouts.issue.id)}`
    : publications.length === 1 && publications[0]
      ? publicationKey(publications[0].id)
      : ''
  useEffect(() => {
    if (way !== '') setExpanded((old) => new Set([...old, ...way.split(' ')]))
  }, [way, setExpanded])

  const tree = useRef<HTMLDivElement>(null)
  // Once its text is there: its outline takes a part of the pane.
  const here = whereabouts && place?.page === whereabouts.page.id ? pageKey(place.page) : null
  useInSight(tree, here !== null && find(shelves, here) ? here : null)

  function choose(key: Key): void {
    const shelf = find(shelves, key)
    if (shelf?.kind === 'page') {
      go({ page: shelf.page.id, article: null })
      return
    }
    setExpanded((old) => {
      const next = new Set(old)
      if (!next.delete(key)) next.add(key)
      return next
    })
  }

  function row(shelf: Shelf) {
    return (
      <TreeItem
        id={shelf.key}
        textValue={textOf(shelf)}
        className={`row ${shelf.kind}`}
        hasChildItems={shelf.kind !== 'page'}
      >
        <TreeItemContent>
          {shelf.kind === 'page' ? null : (
            <Button slot="chevron" className="chevron">
              <ChevronRight aria-hidden />
            </Button>
          )}
          <ShelfLabel shelf={shelf} />
          <RowMenu items={menuOf(shelf)} label={t('library.actions', { name: textOf(shelf) })} />
        </TreeItemContent>
        <Collection items={shelf.inside}>{row}</Collection>
      </TreeItem>
    )
  }

  function textOf(shelf: Shelf): string {
    switch (shelf.kind) {
      case 'publication':
        return shelf.publication.title
      case 'issue':
        return [shelf.issue.date, shelf.issue.number].filter(Boolean).join(' ') || t('library.undated')
      case 'page':
        return t('library.page', { label: shelf.page.label })
    }
  }

  function menuOf(shelf: Shelf) {
    switch (shelf.kind) {
      case 'publication':
        return [
          { label: t('commands.progress'), act: () => ask({ kind: 'progress' }) },
          { label: t('exits.exportLibrary'), act: () => ask({ kind: 'export', scope: { kind: 'library' } }) },
        ]
      case 'issue': {
        const { issue, publication } = shelf
        return [
          { label: t('library.editIssue'), act: () => ask({ kind: 'issue', issue, publication }) },
          {
            label: t('exits.exportIssue'),
            act: () => ask({ kind: 'export', scope: { kind: 'issue', issue: issue.id } }),
          },
        ]
      }
      case 'page': {
        const { page } = shelf
        return [
          { label: t('library.editPage'), act: () => ask({ kind: 'page', page }) },
          {
            label: t('exits.exportPage'),
            act: () => ask({ kind: 'export', scope: { kind: 'page', page: page.id } }),
          },
        ]
      }
    }
  }

  return (
    <Tree
      ref={tree}
      aria-label={t('library.shelf')}
      className="shelf"
      items={shelves}
      expandedKeys={expanded}
      onExpandedChange={(keys) => setExpanded(() => keys)}
      selectionMode="single"
      selectionBehavior="toggle"
      disallowEmptySelection
      selectedKeys={place ? [pageKey(place.page)] : []}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined) choose(key)
      }}
    >
      {row}
    </Tree>
  )
}

/** Brings the open page's row into sight when it changes; it is still growing while issues and pages are being asked for. */
function useInSight(tree: RefObject<HTMLElement | null>, key: string | null): void {
  useEffect(() => {
    const row = () => (key === null ? null : (tree.current?.querySelector(`[data-key="${key}"]`) ?? null))
    return untilStill(
      () => row()?.getBoundingClientRect().top ?? (key === null ? null : 0),
      () => row()?.scrollIntoView({ block: 'nearest' }),
    )
  }, [tree, key])
}

function ShelfLabel({ shelf }: { shelf: Shelf }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language
  switch (shelf.kind) {
    case 'publication':
      return (
        <>
          <b className="name">{shelf.publication.title}</b>
          <span className="count">{count(shelf.publication.issues, language)}</span>
        </>
      )
    case 'issue': {
      const { date, number } = shelf.issue
      return (
        <>
          <span className="name">
            {date === null && number === null ? t('library.undated') : null}
            {number === null ? null : <b>{numberInWords(number, t)}</b>}
            {date === null ? null : <span className="date">{dateInWords(date, language, 'short')}</span>}
            <IssueSum issue={shelf.issue} />
          </span>
          <span className="count">{count(shelf.issue.pages, language)}</span>
        </>
      )
    }
    case 'page':
      return (
        <>
          <span className="tile" aria-hidden>
            {shelf.page.label}
          </span>
          <span className="name">
            <span className="title">
              {t('library.page', { label: shelf.page.label })}
              <PageSuspects page={shelf.page} />
            </span>
            <small>
              {t('library.pageHolds', {
                count: shelf.page.articles,
                characters: count(shelf.page.characters, language),
              })}
            </small>
            <PageSum page={shelf.page} />
          </span>
        </>
      )
  }
}

/** The tree as far as it is open. */
function useShelves(publications: readonly Publication[], expanded: ReadonlySet<Key>): Shelf[] {
  const library = useLibrary()
  const open = publications.filter(({ id }) => expanded.has(publicationKey(id)))
  const issues = useQueries({
    queries: open.map(({ id }) => ({
      queryKey: shelfKeys.issues(id),
      queryFn: () => library.shelf.issues({ publication: id }),
    })),
    combine: eachOnce,
  })
  const pages = useQueries({
    queries: issues
      .filter(({ id }) => expanded.has(issueKey(id)))
      .map(({ id }) => ({
        queryKey: shelfKeys.pages(id),
        queryFn: () => library.shelf.pages({ issue: id }),
      })),
    combine: eachOnce,
  })
  return publications.map((publication) => ({
    kind: 'publication',
    key: publicationKey(publication.id),
    publication,
    inside: issues
      .filter((issue) => issue.publication === publication.id)
      .map((issue) => ({
        kind: 'issue',
        key: issueKey(issue.id),
        issue,
        publication,
        inside: pages
          .filter((page) => page.issue === issue.id)
          .map((page) => ({ kind: 'page', key: pageKey(page.id), page, inside: [] })),
      })),
  }))
}

function find(shelves: readonly Shelf[], key: Key): Shelf | null {
  for (const shelf of shelves) {
    const found = shelf.key === key ? shelf : find(shelf.inside, key)
    if (found) return found
  }
  return null
}
