import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { House, HouseProblem, PublicationId } from '../../core/contract'
import { sentenceOf, useLibrary } from '../shell'

type Written = Pick<House, 'rules' | 'words'>

export interface HouseNow {
  /** Rises when the files hold something else than what was written here: the fields begin anew. */
  readonly round: number
  /** undefined = it is being read. */
  readonly house: House | undefined
  /** Why the files could not be read; null = they were, or are being read. */
  readonly unread: unknown
  readonly readAgain: () => void
  /** Why nothing of what was typed was written; null = it was. */
  readonly refused: readonly HouseProblem[] | null
  /** A sentence, where the files could not be written at all. */
  readonly error: string | null
  /**
   * Writes rules and words; null = they were not written. `dropRest`: although the files hold more than that, which
   * will be lost.
   */
  readonly write: (wanted: Written, dropRest?: boolean) => Promise<House | null>
}

/** The house rules and words of a publication, or (null) of the library, in their files. */
export function useHouse(publication: PublicationId | null): HouseNow {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const key = ['house', publication]
  const {
    data: house,
    error: unread,
    refetch,
  } = useQuery({ queryKey: key, queryFn: () => library.house.read({ publication }) })
  const [refused, setRefused] = useState<readonly HouseProblem[] | null>(null)
  const [round, setRound] = useState(0)
  /** One after the other: each starts from the files as the one before left them. */
  const writing = useRef<Promise<House | null>>(Promise.resolve(null))
  const last = useRef<House | null>(null)
  const [error, setError] = useState<string | null>(null)

  function write(wanted: Written, dropRest = false): Promise<House | null> {
    writing.current = writing.current.then(() => writeNow(wanted, dropRest))
    return writing.current
  }

  async function writeNow({ rules, words }: Written, dropRest: boolean): Promise<House | null> {
    const from = last.current ?? house
    if (!from) return null
    try {
      const written = await library.house.write({ publication, rules, words, stamp: from.stamp, dropRest })
      setError(written.kind === 'changed' ? t('settings.house.changed') : null)
      setRefused(written.kind === 'refused' ? written.problems : null)
      if (written.kind === 'refused') return null
      last.current = written.house
      queries.setQueryData(key, written.house)
      if (written.kind === 'changed') setRound((old) => old + 1)
      return written.house
    } catch (trouble) {
      setError(sentenceOf(trouble, t))
      return null
    }
  }

  return { house, unread, readAgain: () => void refetch(), round, refused, error, write }
}
