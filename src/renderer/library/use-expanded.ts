import { useCallback, useEffect, useMemo } from 'react'
import type { Key } from 'react-aria-components'
import type { Publication } from '../../core/contract'
import { isStrings, useKept } from '../shell'
import type { Whereabouts } from './queries'
import { issueKey, publicationKey } from './shelf-keys'

type Keys = ReadonlySet<Key>

/** The rows of the shelf that are open: those that were left so, and the way down to the open page. */
export function useExpanded(
  publications: readonly Publication[],
  whereabouts: Whereabouts | null,
): readonly [Keys, (next: (old: Keys) => Keys) => void] {
  const [open, setOpen] = useKept<readonly string[]>('library.open', [], isStrings)
  const expanded = useMemo((): Keys => new Set(open), [open])
  const setExpanded = useCallback(
    (next: (old: Keys) => Keys) => setOpen((old) => [...next(new Set(old))].map(String)),
    [setOpen],
  )

  // One string, so that a list that was asked for again opens nothing that was closed since.
  const way = wayTo(publications, whereabouts).join(' ')
  useEffect(() => {
    if (way !== '') setExpanded((old) => new Set([...old, ...way.split(' ')]))
  }, [way, setExpanded])

  return [expanded, setExpanded]
}

/** The rows that the open page lies in; where none is open, a publication that is the only one. */
function wayTo(publications: readonly Publication[], whereabouts: Whereabouts | null): readonly string[] {
  if (whereabouts) return [publicationKey(whereabouts.publication.id), issueKey(whereabouts.issue.id)]
  const [only, ...others] = publications
  return only && others.length === 0 ? [publicationKey(only.id)] : []
}

/** The keys with one of them the other way round. */
export function toggled(keys: Keys, key: Key): Keys {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
