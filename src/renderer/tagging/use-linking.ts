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

/** What a mention is linked to, and what can be done about it. Trouble is told. */
interface Links {
  /** The record that it is linked to; null = none. */
  readonly linked: RecordId | null
  /** That record; null = it is linked to none, or to one that is gone; undefined = not known yet. */
  readonly record: EntityRecord | null | undefined
  /** `record` null = takes the link away. `all`: of every mention that says the same and has none. */
  link(record: RecordId | null, all: boolean): void
  /** Makes a record and links the mention to it; `all`: every mention that says the same and has none. */
  makeNew(name: string, all: boolean): void
  /** Everything that the library knows of it; closed again, the register leads back to the card. */
  inRegister(): void
}

export function useLinking(desk: DeskPage, at: StandingTag, kind: EntityKind): Links {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const linked = recordOf(at.mark)
  const { data } = useQuery({
    queryKey: ['records', 'get', linked],
    queryFn: () => (linked === null ? null : library.records.get({ record: linked })),
  })
  const record = linked === null ? null : data

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

  async function makeNew(name: string, all: boolean): Promise<void> {
    const aliases = name === at.text ? [] : [at.text]
    if (!(await desk.flush())) {
      refuse(t('shell.notKept'))
      return
    }
    const { id: page } = desk.opened.page
    const place = { page, version: getVersion(desk.state), from: at.from, to: at.to }
    const facts = { kind, name, aliases, notes: '', links: [] }
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
    linked,
    record,
    link: (record, all) => telling(link(record, all)),
    makeNew: (name, all) => telling(makeNew(name, all)),
    inRegister: () => telling(inRegister()),
  }
}
