import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueId, RulePage } from '../../core/contract'
import type { DeskPage } from '../desk'
import { sentenceOf, useLibrary } from '../shell'

interface Counted {
  readonly pages: readonly RulePage[]
  /** Pages that were looked at so far, of so many. */
  readonly done: number
  readonly of: number
  /** Why it ended before all were looked at, as a sentence; null = it did not. */
  readonly broken: string | null
  readonly again: () => void
}

const nothing = { pages: [], done: 0, of: 0, broken: null } satisfies Partial<Counted>
/** Answers come by the page; what is drawn is drawn so often, in milliseconds. */
const drawEvery = 60

/** What a rule changed, page by page, as it is counted. @param issue null = in the whole library */
export function useRuleCount(desk: DeskPage, rule: string, issue: IssueId | null): Counted {
  const { t } = useTranslation()
  const library = useLibrary()
  const [counted, setCounted] = useState<Omit<Counted, 'again'>>(nothing)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round counts anew
  useEffect(() => {
    const stop = new AbortController()
    setCounted(nothing)
    const end = (broken: string) => setCounted((old) => ({ ...old, broken }))
    async function count(): Promise<void> {
      const pages: RulePage[] = []
      let drawn = 0
      if (!(await desk.flush())) {
        if (!stop.signal.aborted) end(t('shell.notKept'))
        return
      }
      for await (const answer of await library.changes.ofRule({ rule, issue }, { signal: stop.signal })) {
        if (answer.page) pages.push(answer.page)
        if (answer.done < answer.of && performance.now() - drawn < drawEvery) continue
        drawn = performance.now()
        setCounted({ ...nothing, pages: [...pages], done: answer.done, of: answer.of })
      }
      if (!stop.signal.aborted)
        setCounted((old) => ({ ...old, of: Math.max(1, old.of), done: Math.max(1, old.of) }))
    }
    count().catch((error: unknown) => {
      if (!stop.signal.aborted) end(sentenceOf(error, t))
    })
    return () => stop.abort()
  }, [desk, library, rule, issue, t, round])
  return { ...counted, again: () => setRound((old) => old + 1) }
}
