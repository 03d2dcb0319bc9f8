import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getVersion } from 'prosemirror-collab'
import { useTranslation } from 'react-i18next'
import { ClientId, type EntityRecord, type RecordId } from '../../core/contract'
import type { EntityKind, StandingTag } from '../../core/document'
import type { DeskPage } from '../desk'
import { openRegister } from '../register'
import { refuse, sentenceOf, tell, useLibrary } from '../shell'
import { changeTag } from './acts'
import { entityMark, recordOf } from './kinds'

/** To the library, a link over many pages is another window's. */
const client = ClientId.parse(crypto.randomUUID())
const mostCandidates = 5

/** What a mention is linked to, what it may be linked to, and what can be done about it. Trouble is told. */
interface Links {
  /** The record that it is linked to; null = none. */
  readonly linked: RecordId | null
  /** That record; undefined = not known yet. */
  readonly record: EntityRecord | null | undefined
  /** What is sought among the records: what was typed, else what the mention says. */
  readonly sought: string
  /** Likeliest first. */
  readonly candidates: readonly EntityRecord[]
  /** `record` null = takes the link away. `all`: of every mention that says the same and has none. */
  link(record: RecordId | null, all: boolean): void
  /** Makes a record of what is sought, and links the mention to it; `all`: every mention that says the same and has none. */
  makeNew(all: boolean): void
  /** Everything that the library knows of it; closed again, the register leads back to the card. */
  inRegister(): void
}

/** @param typed by the editor, to find a record by; null = nothing is asked */
export function useLinking(desk: DeskPage, at: StandingTag, kind: EntityKind, typed: string | null): Links {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const linked = recordOf(at.mark)
  const { data: record } = useQuery({
    queryKey: ['records', 'get', linked],
    queryFn: () => (linked === null ? null : library.records.get({ record: linked })),
  })
  const sought = typed?.trim() || at.text
  const isTyped = Boolean(typed?.trim())
  const { data: candidates = [] } = useQuery({
    queryKey: ['records', 'candidates', kind, sought, isTyped],
    queryFn: () => library.records.candidates({ kind, text: sought, limit: mostCandidates, typed: isTyped }),
    enabled: linked === null || typed !== null,
  })

  function telling(work: Promise<void>): void {
    work.catch((error: unknown) => tell({ kind: 'trouble', text: sentenceOf(error, t) }))
  }

  async function link(record: RecordId | null, all: boolean): Promise<void> {
    if (!all) changeTag(desk, at, entityMark(kind, record === null ? null : String(record)))
    else {
      await desk.flush()
      const of = { of: 'name', kind, name: at.text } as const
      const { mentions, pages } = await library.records.link({ client, of, issue: null, record })
      tell({ kind: 'done', text: t('tagging.linkedAll', { mentions, pages }) })
    }
    await queries.invalidateQueries({ queryKey: ['records'] })
  }

  async function makeNew(all: boolean): Promise<void> {
    const aliases = sought === at.text ? [] : [at.text]
    if (!(await desk.flush())) {
      refuse(t('shell.notKept'))
      return
    }
    const { id: page } = desk.opened.page
    const place = { page, version: getVersion(desk.state), from: at.from, to: at.to }
    const facts = { kind, name: sought, aliases, notes: '', links: [] }
    const made = await library.records.make({ client, facts, place: all ? null : place })
    if (made.record === null) refuse(t('tagging.textChanged'))
    if (all) tell({ kind: 'done', text: t('tagging.linkedAll', made) })
    await queries.invalidateQueries({ queryKey: ['records'] })
  }

  async function inRegister(): Promise<void> {
    await desk.flush()
    openRegister(
      linked !== null
        ? { of: { of: 'record', record: linked }, name: record?.name ?? at.text }
        : { of: { of: 'name', kind, name: at.text }, name: at.text },
    )
  }

  return {
    ...{ linked, record, sought, candidates },
    link: (record, all) => telling(link(record, all)),
    makeNew: (all) => telling(makeNew(all)),
    inRegister: () => telling(inRegister()),
  }
}
