import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanding } from '../series'
import { refuse } from '../shell'
import { placesToFix } from './places'
import type { Sheet } from './use-sheet'

interface Fix {
  /** The right character, as it is typed. */
  readonly put: string
  readonly setPut: (put: string) => void
  /** Why nothing can be put right yet; null = it can. */
  readonly waits: string | null
  /** Puts right what is marked, in one operation; where that cannot be, says why. */
  readonly fix: () => void
  readonly error: Error | null
}

/** How the marked places of a sheet are put right. */
export function useFix(sheet: Sheet, flush: () => Promise<unknown>): Fix {
  const { t } = useTranslation()
  const { characters, places, marked } = sheet
  const [put, setPut] = useState('')
  const fixing = placesToFix(places, marked, put)
  const land = useLanding(flush, () => ({
    act: { kind: 'replace', find: characters, replacement: put },
    pages: fixing,
  }))
  const lacks =
    marked.size === 0
      ? 'nothingMarked'
      : put === ''
        ? 'nothingPut'
        : fixing.length === 0
          ? 'sameAlready'
          : null
  const waits = land.isPending ? t('shell.atWork') : lacks && t(`sheet.cannot.${lacks}`)

  function fix(): void {
    if (waits !== null) {
      refuse(waits)
      return
    }
    land.mutate(undefined, {
      onSuccess: () => {
        setPut('')
        sheet.begin()
      },
    })
  }
  return { put, setPut, waits, fix, error: land.error }
}
