import type { TFunction } from 'i18next'
import type { DeskPage } from '../desk'
import { openSeries } from '../series'
import { refuse, tell } from '../shell'
import type { PageFind } from './page-find'
import { findState, rememberQuery } from './state'

/**
 * Replaces every hit of the page, says how many they were, and answers it. It can be taken back from there, as long as
 * it was the last.
 */
export async function replaceAllTold(
  desk: DeskPage,
  find: PageFind,
  replacement: string,
  t: TFunction,
): Promise<number> {
  const count = await find.replaceAll(replacement)
  // The log's answer gives the operation its number.
  await desk.flush()
  if (count === 0) {
    refuse(t('find.nothingReplaced'))
    return 0
  }
  const operation = desk.reach.now().undo?.operation
  const takeBack = () => {
    const { undo, redo } = desk.reach.now()
    if (undo?.operation === operation) void desk.acts.undoOperation()
    // Undone by key meanwhile, there is nothing left to do.
    else if (redo?.operation !== operation) tell({ kind: 'trouble', text: t('series.covered') })
  }
  tell({
    kind: 'done',
    text: t('find.replaced', { count }),
    act: { label: t('series.undo'), run: takeBack },
  })
  return count
}

/** What the bar looks for, in the whole issue. */
export function openLikeIt(): void {
  rememberQuery()
  const { query, replacing, replacement } = findState.now()
  openSeries({
    kind: 'replace',
    find: query,
    replace: replacing ? replacement : null,
    scope: 'issue',
    from: 'find',
  })
}
