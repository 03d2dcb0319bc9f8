import { ChevronRight } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { Button, Collection, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../core/contract'
import { isStrings, useKept } from '../shell'
import type { Asking } from './errand'
import type { Going } from './going'
import type { Whereabouts } from './queries'
import { RowMenu } from './row-menu'
import { editOf, errandOfKey } from './shelf-acts'
import { issueKey, pageKey, publicationKey } from './shelf-keys'
import { ShelfLabel } from './shelf-label'
import { findShelf, type Shelf, useShelves } from './shelves'
import './shelf.css'

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
  useInSight(tree, here !== null && findShelf(shelves, here) ? here : null)

  function choose(key: Key): void {
    const shelf = findShelf(shelves, key)
    if (shelf?.kind === 'waiting') return
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
    const opens = shelf.kind === 'publication' || shelf.kind === 'issue'
    return (
      <TreeItem
        id={shelf.key}
        textValue={textOf(shelf)}
        className={`row ${shelf.kind}`}
        hasChildItems={opens}
      >
        <TreeItemContent>
          {!opens ? null : (
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
      case 'waiting':
        return t('library.waiting')
    }
  }

  function menuOf(shelf: Shelf) {
    const errand = editOf(shelf)
    const edit = () => errand && ask(errand)
    switch (shelf.kind) {
      case 'publication':
        return [
          { label: t('library.renamePublication'), key: 'F2', act: edit },
          { label: t('commands.progress'), act: () => ask({ kind: 'progress' }) },
          { label: t('exits.exportLibrary'), act: () => ask({ kind: 'export', scope: { kind: 'library' } }) },
        ]
      case 'issue': {
        const { issue } = shelf
        return [
          { label: t('library.editIssue'), key: 'F2', act: edit },
          {
            label: t('exits.exportIssue'),
            act: () => ask({ kind: 'export', scope: { kind: 'issue', issue: issue.id } }),
          },
        ]
      }
      case 'page': {
        const { page } = shelf
        return [
          { label: t('library.editPage'), key: 'F2', act: edit },
          {
            label: t('exits.exportPage'),
            act: () => ask({ kind: 'export', scope: { kind: 'page', page: page.id } }),
          },
          { label: t('library.removePage'), key: 'Del', act: () => ask({ kind: 'remove', page }) },
        ]
      }
      case 'waiting':
        return []
    }
  }

  /** A row's own keys, which mean something else in the text. */
  function press(event: KeyboardEvent): void {
    const { altKey, ctrlKey, metaKey, shiftKey, nativeEvent, target } = event
    if (altKey || ctrlKey || metaKey || shiftKey || nativeEvent.isComposing) return
    const key = target instanceof Element && target.closest<HTMLElement>('[data-key]')?.dataset.key
    const shelf = key ? findShelf(shelves, key) : null
    const errand = shelf ? errandOfKey(event.key, shelf) : null
    if (!errand) return
    ask(errand)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div onKeyDownCapture={press}>
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
    </div>
  )
}

/**
 * Brings the open page's row into sight when it changes, and keeps it there while the shelf grows and its part of the
 * pane shrinks, until the editor moves about in it herself.
 */
function useInSight(tree: RefObject<HTMLElement | null>, key: string | null): void {
  useEffect(() => {
    const list = tree.current
    const part = list?.closest<HTMLElement>('.scroll')
    if (!list || !part || key === null) return
    const row = () => list.querySelector(`[data-key="${key}"]`)
    const over = new AbortController()
    const sizes = new ResizeObserver(() => row()?.scrollIntoView({ block: 'nearest' }))
    over.signal.addEventListener('abort', () => sizes.disconnect())
    for (const act of ['wheel', 'keydown', 'pointerdown'])
      part.addEventListener(act, () => over.abort(), { signal: over.signal, passive: true })
    sizes.observe(list)
    sizes.observe(part)
    return () => over.abort()
  }, [tree, key])
}
