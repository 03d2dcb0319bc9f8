import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { cropQuery } from '../card'
import { printedQuery } from '../hits'
import { useLibrary } from '../shell'
import { type Ink, oddness } from './oddness'
import { inkOfPicture } from './picture-ink'
import type { SheetPlace } from './places'

/** So many pictures are compared at most: they are all cut out of their scans first. */
const most = 3000
/** So many are asked for at a time. */
const abreast = 8

export interface Oddness {
  /** By place; empty until all are compared. */
  readonly odd: ReadonlyMap<string, number>
  readonly done: number
  readonly of: number
}

const nothing: Oddness = { odd: new Map(), done: 0, of: 0 }

/** Holds the pictures of places against each other, while it is asked for. */
export function useOddness(places: readonly SheetPlace[], on: boolean): Oddness {
  const library = useLibrary()
  const queries = useQueryClient()
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    if (!on) return
    let left = false
    const wanted = places.slice(0, most)
    const inks: { key: string; read: string; ink: Ink }[] = []
    let next = 0
    let done = 0
    const one = async ({ key, page, hit }: SheetPlace) => {
      const place = (await queries.fetchQuery(printedQuery(library, page))).get(hit)
      const picture = place && (await queries.fetchQuery(cropQuery(library, page.page, place))).file
      const ink = picture ? await inkOfPicture(picture) : null
      if (ink) inks.push({ key, read: hit.text, ink })
    }
    const work = async () => {
      for (let place = wanted[next++]; place && !left; place = wanted[next++]) {
        // A picture that cannot be had is not compared.
        await one(place).catch(() => undefined)
        done++
        if (done % 25 === 0 && !left) setFound((old) => ({ ...old, done, of: wanted.length }))
      }
    }
    setFound((old) => ({ ...old, done: 0, of: wanted.length }))
    void Promise.all(Array.from({ length: abreast }, work)).then(() => {
      if (left) return
      const scores = oddness(inks)
      setFound({
        odd: new Map(inks.map(({ key }, index) => [key, scores[index] ?? 0])),
        done: wanted.length,
        of: wanted.length,
      })
    })
    return () => {
      left = true
    }
  }, [library, queries, places, on])
  return on ? found : nothing
}
