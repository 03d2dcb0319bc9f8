import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ClientId, type PageId, type RulePage } from '../../core/contract'
import type { DeskPage } from '../desk'
import { sentenceOf, tell, useLibrary } from '../shell'

interface Progress {
  readonly done: number
  readonly of: number
}

interface Counted extends Progress {
  readonly pages: readonly RulePage[]
}

const nothing: Counted = { pages: [], done: 0, of: 0 }
/** Answers come by the page; what is drawn is drawn so often, in milliseconds. */
const drawEvery = 60

/** What a rule changed on more pages than this one, as it is counted; and how it is taken back. */
export function useRuleChanges(desk: DeskPage, rule: string, scope: 'issue' | 'library', onDone: () => void) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [counted, setCounted] = useState(nothing)
  const [left, setLeft] = useState<ReadonlySet<PageId>>(new Set())
  const [landing, setLanding] = useState<Progress | null>(null)
  const landed = useRef<AbortController | null>(null)
  const issue = scope === 'issue' ? desk.opened.issue.id : null

  useEffect(() => {
    const stop = new AbortController()
    setCounted(nothing)
    setLeft(new Set())
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

  useEffect(() => () => landed.current?.abort(), [])

  async function land(pages: readonly PageId[]): Promise<void> {
    const stop = new AbortController()
    landed.current = stop
    setLanding({ done: 0, of: pages.length })
    try {
      if (!(await desk.flush())) return
      const client = ClientId.parse(`changes-${crypto.randomUUID()}`)
      const answers = await library.changes.stetRule(
        { rule, pages: [...pages], client },
        { signal: stop.signal },
      )
      for await (const answer of answers) {
        if (answer.kind === 'progress') setLanding(answer)
        else {
          const values = { count: answer.changes, pages: answer.pages.toLocaleString() }
          tell({ kind: 'done', text: t('inspector.wide.done', values) })
          onDone()
        }
      }
    } catch (error) {
      if (!stop.signal.aborted) tell({ kind: 'trouble', text: sentenceOf(error, t) })
    } finally {
      setLanding(null)
    }
  }

  return {
    counted,
    left,
    landing,
    toggle: (page: PageId) =>
      setLeft((old) => {
        const next = new Set(old)
        if (!next.delete(page)) next.add(page)
        return next
      }),
    stet: (pages: readonly PageId[]) => void land(pages),
    cancel: () => {
      landed.current?.abort()
      onDone()
    },
  }
}
