import { ArticleId, type ExportScope } from '../../core/contract'
import type { DeskPage } from '../desk'
import { canMerge, gather, merge, remove } from './acts'
import { ask, type Question } from './question'
import { articlesOf, type Target } from './target'

/** What can be done with what is chosen in the outline, by one key or from its menu. */
export interface RowAction {
  /** Its words are `structure.acts.<id>`. */
  readonly id: 'role' | 'article' | 'gather' | 'merge' | 'state' | 'continues' | 'export' | 'delete'
  /** As the browser names it; in the outline a bare letter types nothing. */
  readonly key: string
  readonly run: () => void
  /** Whether the menu offers it; absent = always. The key of what is not offered says why. */
  readonly offered?: () => boolean
}

interface Around {
  readonly desk: DeskPage
  readonly target: Target
  readonly at: Question['at']
  readonly done: (target: Target | null) => void
  readonly onExport: (scope: ExportScope) => void
  /** There is nothing to merge it with, which is to be said. */
  readonly onAlone: (kind: Target['kind']) => void
}

export function rowActions({ desk, target, at, done, onExport, onAlone }: Around): readonly RowAction[] {
  const asks = (kind: Question['kind']) => () => ask({ desk, kind, target, at, done })
  const [article] = articlesOf(target)
  const id = ArticleId.safeParse(article === undefined ? null : desk.state.doc.maybeChild(article)?.attrs.id)
  const all: readonly (RowAction | null)[] = [
    { id: 'role', key: 'r', run: asks('role') },
    { id: 'article', key: 't', run: asks('article') },
    target.kind === 'blocks' ? { id: 'gather', key: 'n', run: () => done(gather(desk, target)) } : null,
    {
      id: 'merge',
      key: 'm',
      offered: () => canMerge(desk, target),
      run: () => {
        const merged = merge(desk, target)
        if (merged) done(merged)
        else onAlone(target.kind)
      },
    },
    { id: 'state', key: 's', run: asks('state') },
    { id: 'continues', key: 'c', run: asks('continues') },
    id.success
      ? {
          id: 'export',
          key: 'e',
          run: () => onExport({ kind: 'article', page: desk.opened.page.id, article: id.data }),
        }
      : null,
    {
      id: 'delete',
      key: 'Delete',
      run: () => {
        if (remove(desk, target)) done(null)
      },
    },
  ]
  return all.filter((action) => action !== null)
}
