import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, tell, useLibrary } from '../shell'
import { download } from './download'
import { missingInWords } from './left-note'
import { zipLibrary } from './zip-library'

/** How far a library is; null = none is being written. */
export type Zipping = { readonly done: number; readonly of: number } | null

type Rendering = Parameters<typeof zipLibrary>[1]

/** Writes a library as one zip, with progress, and hands it over. */
export function useZip(onDone: () => void): {
  readonly zipping: Zipping
  readonly zip: (name: string, rendering: Rendering) => Promise<void>
  readonly stop: () => void
} {
  const { t } = useTranslation()
  const library = useLibrary()
  const [zipping, setZipping] = useState<Zipping>(null)
  const stopping = useRef<AbortController | null>(null)

  async function zip(name: string, rendering: Rendering): Promise<void> {
    const controller = new AbortController()
    stopping.current = controller
    setZipping({ done: 0, of: 0 })
    try {
      const { file, failed, missing } = await zipLibrary(library, rendering, controller.signal, (done, of) =>
        setZipping({ done, of }),
      )
      const [first] = failed
      if (first) {
        const why = sentenceOf(first.error, t)
        tell({ kind: 'trouble', text: t('exits.left', { count: failed.length, why }) })
      }
      for (const text of missingInWords(missing, t)) tell({ kind: 'trouble', text })
      download(name, 'application/zip', file)
      onDone()
    } catch (error) {
      if (!controller.signal.aborted) tell({ kind: 'trouble', text: sentenceOf(error, t) })
    } finally {
      setZipping(null)
    }
  }

  return { zipping, zip, stop: () => stopping.current?.abort() }
}
