import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { refuse } from '../shell'
import { tagKinds } from './kinds'
import type { ListPlace, ListRow, RowActs } from './tag-rows'
import type { TagLine, TagTree } from './use-tag-tree'

/** What the keys of a list of tags do to the line at hand. */
export function useTagListKeys<Place extends ListPlace>(
  tree: TagTree<Place>,
  acts: RowActs<Place>,
): (event: KeyboardEvent) => void {
  const { t } = useTranslation()
  const { line, index, place } = tree

  function onGroup(key: string, { group, open }: TagLine<Place> & { kind: 'group' }): boolean {
    if (key === 'Enter' || key === ' ' || (key === 'ArrowLeft' && open) || (key === 'ArrowRight' && !open))
      tree.toggle(group.key)
    else if (key === 'ArrowRight') tree.goTo(index + 1)
    else if (isAct(key)) refuse(t('tagging.cannot.group'))
    else return false
    return true
  }

  function onRow(key: string, row: ListRow<Place>): boolean {
    if (!place) return false
    const as = tagKinds[Number(key) - 1]
    if (key === 'ArrowRight') tree.turn(1)
    else if (key === 'ArrowLeft') tree.turn(-1)
    else if (key === 'Enter' || key === ' ') acts.enter(row, place)
    else if (row.kind === null && isAct(key)) refuse(t('tagging.cannot.picture'))
    else if (key === 'Backspace' || key === 'Delete') acts.remove(row, place)
    else if (key.toLowerCase() === 'a') acts.series(row)
    else if (as && row.kind !== null) acts.as(row, as)
    else return false
    return true
  }

  return (event) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey || !line) return
    if (tree.walk(event)) tree.begin()
    else if (!(line.kind === 'group' ? onGroup(event.key, line) : onRow(event.key, line.row))) return
    event.preventDefault()
    event.stopPropagation()
  }
}

/** Whether a key does something to what is tagged. */
function isAct(key: string): boolean {
  return key === 'Backspace' || key === 'Delete' || key.toLowerCase() === 'a'
}
