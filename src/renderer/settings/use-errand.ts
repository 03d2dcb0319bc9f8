import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../shell'

type Errand =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly stop: () => void }
  | { readonly kind: 'failed'; readonly why: string }

/** One thing that takes its time, can be stopped, and may fail. */
export function useErrand(): {
  readonly state: Errand
  readonly run: (work: (signal: AbortSignal) => Promise<string | null>) => Promise<void>
} {
  const { t } = useTranslation()
  const [state, setState] = useState<Errand>({ kind: 'idle' })
  async function run(work: (signal: AbortSignal) => Promise<string | null>): Promise<void> {
    const controller = new AbortController()
    setState({ kind: 'running', stop: () => controller.abort() })
    const why = await work(controller.signal).catch((error: unknown) =>
      controller.signal.aborted ? null : sentenceOf(error, t),
    )
    setState(why === null ? { kind: 'idle' } : { kind: 'failed', why })
  }
  return { state, run }
}
