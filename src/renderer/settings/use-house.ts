import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { House, HouseProblem, PublicationId } from '../../core/contract'
import { sentenceOf, useLibrary } from '../shell'

export interface HouseNow {
  /** Rises when the files hold something else than what was written here: the fields begin anew. */
  readonly round: number
  /** undefined = it is being read. */
  readonly house: House | undefined
  /** What was wrong with what was written last, or is wrong in the files. */
  readonly problems: readonly HouseProblem[]
  /** The problems are of what was typed, and nothing of it was written. */
  readonly refused: boolean
  /** A sentence, where the files could not be written at all. */
  readonly error: string | null
  /** Writes rules and words. `dropBroken`: although the file holds rules that cannot be used. */
  readonly write: (wanted: Pick<House, 'rules' | 'words'>, dropBroken?: boolean) => Promise<void>
}

/** The house rules and words of a publication, or (null) of the library, in their files. */
export function useHouse(publication: PublicationId | null): HouseNow {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const key = ['house', publication]
  const { data: house } = useQuery({ queryKey: key, queryFn: () => library.house.read({ publication }) })
  const [refused, setRefused] = useState<readonly HouseProblem[] | null>(null)
  const [round, setRound] = useState(0)
  /** One after the other: each starts from the files as the one before left them. */
  const writing = useRef<Promise<House | undefined>>(Promise.resolve(undefined))
  const [error, setError] = useState<string | null>(null)

  async function write({ rules, words }: Pick<House, 'rules' | 'words'>, dropBroken = false): Promise<void> {
    const turn = writing.current.then((last) => writeNow(last ?? house, { rules, words }, dropBroken))
    writing.current = turn
    await turn
  }

  async function writeNow(
    from: House | undefined,
    { rules, words }: Pick<House, 'rules' | 'words'>,
    dropBroken: boolean,
  ): Promise<House | undefined> {
    if (!from) return from
    try {
      const written = await library.house.write({
        publication,
        rules,
        words,
        stamp: from.stamp,
        dropBroken,
      })
      setError(written.kind === 'changed' ? t('settings.house.changed') : null)
      setRefused(written.kind === 'refused' ? written.problems : null)
      if (written.kind === 'refused') return from
      queries.setQueryData(key, written.house)
      if (written.kind === 'changed') setRound((old) => old + 1)
      return written.house
    } catch (trouble) {
      setError(sentenceOf(trouble, t))
      return from
    }
  }

  return {
    house,
    round,
    problems: refused ?? house?.problems ?? [],
    refused: refused !== null,
    error,
    write,
  }
}
