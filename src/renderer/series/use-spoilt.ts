import { useEffect, useMemo, useState } from 'react'
import type { FoundHit, FoundPage } from '../../core/contract'
import type { PlaceInWords } from '../../core/find'
import { useLibrary } from '../shell'
import { keyOf, type Put } from './places'

/** So many places are asked about at once, and so much of what stands around each. */
const most = 1000
const around = 3

interface Spoilt {
  /** Hits that stand in a word which would be none then, by their names. */
  readonly keys: ReadonlySet<string>
  /** Whether that is known of all. */
  readonly known: boolean
}

/** Which hits stand in words that a series would spoil: a character that was misread in one word is right in others. */
export function useSpoilt(pages: readonly FoundPage[], put: Put, asks: boolean): Spoilt {
  const library = useLibrary()
  const [answers, setAnswers] = useState<ReadonlyMap<string, boolean>>(new Map())
  const wanted = useMemo(() => (asks ? placesOf(pages, put) : new Map<string, Place>()), [pages, put, asks])
  const open = useMemo(
    () => [...wanted.keys()].filter((name) => !answers.has(name)).slice(0, most),
    [wanted, answers],
  )
  useEffect(() => {
    if (open.length === 0) return
    let left = false
    const learn = (spoils: readonly boolean[]) => {
      if (!left)
        setAnswers(
          (old) => new Map([...old, ...open.map((name, at) => [name, spoils[at] ?? false] as const)]),
        )
    }
    const places = open.map((name) => JSON.parse(name) as PlaceInWords)
    // A library that cannot tell leaves every place ticked, as it was found.
    library.series.spoils({ places }).then(learn, () => learn([]))
    return () => {
      left = true
    }
  }, [library, open])
  const keys = useMemo(
    () => new Set([...wanted].flatMap(([name, { hits }]) => (answers.get(name) ? hits : []))),
    [wanted, answers],
  )
  return { keys, known: open.length === 0 }
}

interface Place {
  /** Names of the hits that stand like this. */
  readonly hits: string[]
}

/** The places as they are asked about, each once. */
function placesOf(pages: readonly FoundPage[], put: Put): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>()
  for (const page of pages)
    for (const hit of page.hits) {
      const name = nameOf(hit, put)
      if (name === null) continue
      const place = found.get(name) ?? { hits: [] }
      place.hits.push(keyOf(page, hit))
      found.set(name, place)
    }
  return found
}

function nameOf(hit: FoundHit, put: Put): string | null {
  const becomes = put(hit)
  if (becomes === null || becomes === hit.text) return null
  const { before, text, after } = hit
  const place: PlaceInWords = {
    before: before.slice(-around),
    text,
    after: after.slice(0, around),
    put: becomes,
  }
  return JSON.stringify(place)
}
