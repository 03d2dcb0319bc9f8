import { useEffect, useMemo, useState } from 'react'
import type { PageId, Within } from '../../core/contract'
import { useHits } from '../hits'
import { groupOf, patternOf } from './groups'
import { oddestFirst, placesOf } from './places'
import { useOddness } from './use-oddness'

/** `read`: as they are read. `odd`: those first whose picture looks least like the others’. */
export type SheetOrder = 'read' | 'odd'

/** So many places are shown at most. */
const most = 5000
const none: ReadonlySet<string> = new Set()

/** What a sheet looks for, what it found, in which order, and what of it is marked. */
export function useSheet(character: string, near: PageId | null, flush: () => Promise<unknown>) {
  const [characters, setCharacters] = useGroup(character)
  const [scope, setScope] = useState<Within>(near === null ? 'library' : 'page')
  const [order, setOrder] = useState<SheetOrder>('read')
  const [marked, setMarked] = useState(none)
  const [again, setAgain] = useState(0)
  const pattern = patternOf(characters)
  const query = { text: pattern ?? '', regex: true, matchCase: true, matchWidth: true, wholeWord: false }
  const hits = useHits(pattern === null ? null : { query, near, within: scope, most }, flush, again)
  const asRead = useMemo(() => placesOf(hits.pages), [hits.pages])
  const compared = useOddness(asRead, order === 'odd' && hits.state === 'done')
  const places = useMemo(
    () => (order === 'odd' && compared.odd.size > 0 ? oddestFirst(asRead, compared.odd) : asRead),
    [asRead, compared, order],
  )
  return {
    characters,
    setCharacters,
    /** Whether a page was open when it began; without one, the whole library is looked through. */
    near: near !== null,
    scope,
    setScope,
    order,
    turnOrder: () => setOrder(order === 'odd' ? 'read' : 'odd'),
    hits,
    places,
    /** Pictures that are compared so far, of so many. */
    compared,
    /** Names of the places that are marked, and still there. */
    marked: useMemo(
      () => new Set(places.flatMap(({ key }) => (marked.has(key) ? [key] : []))),
      [marked, places],
    ),
    mark: (key: string) =>
      setMarked((old) => new Set(old.has(key) ? [...old].filter((one) => one !== key) : [...old, key])),
    /** Looks anew, with nothing marked. */
    begin() {
      setMarked(none)
      setAgain((count) => count + 1)
    },
  }
}

export type Sheet = ReturnType<typeof useSheet>

/** The characters that are looked at together. The table of look-alikes is large: it is read when it is asked for. */
function useGroup(character: string) {
  const [characters, setCharacters] = useState(() => groupOf(character || '己', []))
  useEffect(() => {
    if (character === '' || groupOf(character, []) !== character) return
    let left = false
    import('../../core/text/lookalikes').then(
      ({ twinsOf }) => {
        const twins = twinsOf(character.charCodeAt(0)).map((unit) => String.fromCharCode(unit))
        if (!left) setCharacters((now) => (now === character ? groupOf(character, twins) : now))
      },
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [character])
  return [characters, setCharacters] as const
}
