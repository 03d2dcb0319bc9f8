import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueId, RulePage } from '../../core/contract'
import type { DeskPage } from '../desk'
import { sentenceOf, tell, useLibrary } from '../shell'

interface Counted {
  readonly pages: readonly RulePage[]
  /** Pages that were looked at so far, of so many. */
  readonly done: number
  readonly of: number
}

const nothing: Counted = { pages: [], done: 0, of: 0 }
/** Answers come by the page; what is drawn is drawn so often, in milliseconds. */
const drawEvery = 60

/** What a rule changed, page by page, as it is counted. @param issue null = in the whole library */
export function useRuleCount(desk: DeskPage, rule: string, issue: IssueId | null): Counted {
  const { t } = useTranslation()
  const library = useLibrary()
  const [counted, setCounted] = useState(nothing)
  useEffect(() => {
    const stop = new AbortController()
    setCounted(nothing)
    async function count(): Promise<void> {
      const pages: RulePage[] = []
      let drawn = 0
      if (!(await desk.flush())) return
      for await (const answer of await library.changes.ofRule({ rule, issue }, { signal: stop.signal })) {
        if (answer.page) pages.push(answer.page)
        if (answer.done < answer.of && performance.now() - drawn < drawEvery) continue
        drawn = performance.now()
        setCounted({ pages: [...pages], done: answer.done, of: answer.of })
      }
      if (!stop.signal.aborted)
        setCounted((old) => ({ ...old, of: Math.max(1, old.of), done: Math.max(1, old.of) }))
    }
    count().catch((error: unknown) => {
      if (!stop.signal.aborted) tell({ kind: 'trouble', text: sentenceOf(error, t) })
    })
    return () => stop.abort()
  }, [desk, library, rule, issue, t])
  return counted
}
