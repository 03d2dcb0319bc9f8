import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refuse, sentenceOf, tell } from '../shell'

/** Does something to the library; trouble is told, and answers null. */
export type Doing = <T>(work: () => Promise<T>) => Promise<T | null>

interface OneAtATime {
  readonly busy: boolean
  /** Refused while something else goes on. */
  readonly act: Doing
  /** Waits for what goes on: what is taken back is the last of it, however fast the keys come. */
  readonly actInTurn: Doing
}

/** @param onDone called behind each act, come what may */
export function useOneAtATime(onDone: () => Promise<void>): OneAtATime {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  /** The act that goes on. A ref: the next key may come before anything is rendered. */
  const running = useRef<Promise<unknown> | null>(null)

  const act: Doing = async (work) => {
    if (running.current) {
      refuse(t('register.cannot.busy'))
      return null
    }
    const working = work()
    running.current = working
    setBusy(true)
    try {
      return await working
    } catch (error) {
      tell({ kind: 'trouble', text: sentenceOf(error, t) })
      return null
    } finally {
      running.current = null
      setBusy(false)
      await onDone()
    }
  }
  const actInTurn: Doing = async (work) => {
    while (running.current) await running.current.catch(() => undefined)
    return act(work)
  }
  return { busy, act, actInTurn }
}
