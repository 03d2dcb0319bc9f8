import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ClientId, type PageId } from '../../core/contract'
import type { DeskPage } from '../desk'
import { refuse, sentenceOf, tell, useLibrary } from '../shell'
import { useRuleCount } from './use-rule-count'

interface Progress {
  readonly done: number
  readonly of: number
}

/** What a rule changed on more pages than this one, as it is counted; and how it is taken back. */
interface RuleChanges {
  readonly counted: ReturnType<typeof useRuleCount>
  /** Whether more may be found. */
  readonly counting: boolean
  /** Pages that are not ticked. */
  readonly left: ReadonlySet<PageId>
  readonly toggle: (page: PageId) => void
  /** How many pages are, and how many changes are on them. */
  readonly ticked: { readonly pages: number; readonly changes: number }
  /** How far taking them back is; null = it was not begun. */
  readonly landing: Progress | null
  /** Takes back what is ticked. */
  readonly stet: () => void
  readonly cancel: () => void
}

export function useRuleChanges(
  desk: DeskPage,
  rule: string,
  scope: 'issue' | 'library',
  onDone: () => void,
): RuleChanges {
  const { t } = useTranslation()
  const library = useLibrary()
  const [left, setLeft] = useState<ReadonlySet<PageId>>(new Set())
  const [landing, setLanding] = useState<Progress | null>(null)
  const landed = useRef<AbortController | null>(null)
  const issue = scope === 'issue' ? desk.opened.issue.id : null
  const counted = useRuleCount(desk, rule, issue)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is counted anew is ticked anew
  useEffect(() => setLeft(new Set()), [desk, rule, issue])
  useEffect(() => () => landed.current?.abort(), [])

  const ticked = counted.pages.filter(({ page }) => !left.has(page))

  async function land(): Promise<void> {
    const pages = ticked.map(({ page }) => page)
    const stop = new AbortController()
    landed.current = stop
    setLanding({ done: 0, of: pages.length })
    try {
      if (!(await desk.flush())) {
        refuse(t('shell.notKept'))
        return
      }
      const client = ClientId.parse(`changes-${crypto.randomUUID()}`)
      const answers = await library.changes.stetRule({ rule, pages, client }, { signal: stop.signal })
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
    counting: counted.broken === null && (counted.done < counted.of || counted.of === 0),
    left,
    ticked: { pages: ticked.length, changes: ticked.reduce((sum, { changes }) => sum + changes, 0) },
    landing,
    toggle: (page: PageId) =>
      setLeft((old) => {
        const next = new Set(old)
        if (!next.delete(page)) next.add(page)
        return next
      }),
    stet: () => void land(),
    cancel: () => {
      landed.current?.abort()
      onDone()
    },
  }
}
