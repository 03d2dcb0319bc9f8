import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import { rowHeight, rowOfKey, rowsOfPage, useSeen } from '../shell'
import { type Keep, useKeep } from './keep'
import { rested } from './rested'

/** So many lines are asked for at once. */
const stretch = 200

interface Stretch<Line> {
  readonly total: number
  readonly lines: readonly Line[]
}

interface Asked<Line> {
  /** Under which the answers are kept; another one is another list, walked from its beginning. */
  readonly key: readonly unknown[]
  readonly load: (offset: number, limit: number) => Promise<Stretch<Line>>
  /** Names a line: the one that has the focus keeps it while others come and go. */
  readonly keyOf: (line: Line) => string
  /** Where the place in the list is kept, for when it is shown again. */
  readonly keep: Keep
  /** The line that has the focus at first, if it is near the beginning; absent or null = the first. */
  readonly start?: string | null
}

interface Point {
  readonly name: string
  readonly index: number
  readonly key: string | null
}

/** A list of any length, read as it is walked. */
export interface LongList<Line> {
  readonly total: number
  /** False until the first answer. */
  readonly known: boolean
  readonly error: unknown
  /** Asks again for what could not be read. */
  readonly again: () => void
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The lines to be drawn: `[first, last)`. */
  readonly first: number
  readonly last: number
  /** undefined = not read yet. */
  readonly at: (index: number) => Line | undefined
  readonly index: number
  /** The line that has the list's focus; undefined = the list is empty, or that line is not read yet. */
  readonly line: Line | undefined
  /** The DOM id of a line, by its number. */
  readonly idOf: (index: number) => string
  readonly goTo: (index: number) => void
  /** The line with this key has the focus, if it is near. */
  readonly follow: (key: string) => void
  /** Walks by arrows, by pages and to the ends. True where the key was taken. */
  readonly walk: (event: KeyboardEvent) => boolean
}

export function useLongList<Line>({ key, load, keyOf, keep, start = null }: Asked<Line>): LongList<Line> {
  const id = useId()
  const name = JSON.stringify(key)
  const beginning: Point = { name, index: 0, key: null }
  const [point, setPoint] = useKeep(keep, `place ${key.slice(0, 2).join(' ')}`, { ...beginning, key: start })
  const [total, setTotal] = useState(0)
  const { scroller, first, last, reveal } = useSeen(total)
  const from = Math.floor(first / stretch)
  const until = Math.max(from, Math.floor((Math.min(last, Math.max(total, 1)) - 1) / stretch))
  const answers = useQueries({
    queries: Array.from({ length: until - from + 1 }, (_, n) => ({
      queryKey: [...key, from + n],
      queryFn: async ({ signal }) => {
        await rested(signal)
        return load((from + n) * stretch, stretch)
      },
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 60_000,
    })),
  })
  const now = answers.find(({ data }) => data)?.data?.total ?? total
  if (now !== total) setTotal(now)

  const at = (index: number): Line | undefined =>
    answers[Math.floor(index / stretch) - from]?.data?.lines[index % stretch]
  const wanted = point.name === name ? point : beginning
  const index = Math.max(0, Math.min(found() ?? wanted.index, now - 1))
  const line = at(index)

  /** Where the line stands now that had the focus; null = it is not near. */
  function found(): number | null {
    if (wanted.key === null) return null
    const own = at(wanted.index)
    if (own !== undefined && keyOf(own) === wanted.key) return wanted.index
    for (const [n, { data }] of answers.entries()) {
      const place = data?.lines.findIndex((one) => keyOf(one) === wanted.key) ?? -1
      if (place >= 0) return (from + n) * stretch + place
    }
    return null
  }

  // A line that moved is followed; another list, and one that is shown again, are looked at where their focus is.
  const any = now > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: only then
  useEffect(() => reveal(index), [index, name, any])

  function goTo(wanted: number): void {
    const next = Math.max(0, Math.min(wanted, now - 1))
    const line = at(next)
    setPoint({ name, index: next, key: line === undefined ? null : keyOf(line) })
    reveal(next)
  }

  function walk({ key }: KeyboardEvent): boolean {
    const page = rowsOfPage(scroller.current, rowHeight)
    const target = rowOfKey(key, { at: index, count: now, page })
    if (target === null) return false
    goTo(target)
    return true
  }

  return {
    total: now,
    known: answers.some(({ data }) => data !== undefined),
    error: answers.find(({ error }) => error)?.error ?? null,
    again: () => {
      for (const { error, refetch } of answers) if (error) void refetch()
    },
    ...{ scroller, first, last: Math.min(last, now), at, index, line, goTo, walk },
    idOf: (one) => `${id}${one}`,
    follow: (key) => setPoint({ name, index, key }),
  }
}
