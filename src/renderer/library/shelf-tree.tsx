import { type KeyboardEvent, useRef, useState } from 'react'
import { type Key, ListLayout, Tree, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../core/contract'
import type { Asking } from './errand'
import type { Going } from './going'
import type { Whereabouts } from './queries'
import { errandOfKey } from './shelf-acts'
import { pageKey } from './shelf-keys'
import { ShelfRow } from './shelf-row'
import { findShelf, useShelves } from './shelves'
import { toggled, useExpanded } from './use-expanded'
import { useInSight } from './use-in-sight'
import './shelf.css'

interface Props extends Going, Asking {
  readonly publications: readonly Publication[]
  /** Where the open page stands: its way down the tree is opened. */
  readonly whereabouts: Whereabouts | null
}

/** In px; each row is measured once it is drawn. */
const rowSizes = { estimatedRowSize: 34, gap: 1 }

/**
 * Publications, their issues, and an issue's pages. What is closed is not asked for, what is out of sight not drawn: a
 * daily paper has 340 issues a year.
 */
export function ShelfTree({ publications, whereabouts, place, go, ask }: Props) {
  const { t } = useTranslation()
  const [expanded, setExpanded] = useExpanded(publications, whereabouts)
  const shelves = useShelves(publications, expanded)

  const [layout] = useState(() => new ListLayout<object>())
  const tree = useRef<HTMLDivElement>(null)
  // Once its text is there: its outline takes a part of the pane.
  const here = whereabouts && place?.page === whereabouts.page.id ? pageKey(place.page) : null
  useInSight(tree, layout, here !== null && findShelf(shelves, here) ? here : null)

  function choose(key: Key): void {
    const shelf = findShelf(shelves, key)
    if (shelf?.kind === 'waiting') return
    if (shelf?.kind === 'unread') shelf.again()
    else if (shelf?.kind === 'page') go({ page: shelf.page.id, article: null })
    else setExpanded((old) => toggled(old, key))
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
      {/* A row grows when it is told how far its page is. */}
      <Virtualizer layout={layout} layoutOptions={rowSizes} shouldObserveItemSize>
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
          {(shelf) => <ShelfRow shelf={shelf} ask={ask} />}
        </Tree>
      </Virtualizer>
    </div>
  )
}
