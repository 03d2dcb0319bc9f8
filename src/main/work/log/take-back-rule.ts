import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import type { ClientId, IssueId, PageId, RuleCounted, RulePage, RuleStetted } from '../../../core/contract'
import { type Change, changes, type Draft, stet } from '../../../core/document'
import { followTags } from '../../../core/tagging'
import {
  draftOf,
  issueById,
  pageById,
  pageIds,
  pagesOf,
  pageVersion,
  publicationTitle,
  sourceText,
} from '../../library'
import type { LibrarySession } from '../session'
import { type Edit, operate } from './operate'

const samplesOfPage = 5
const around = 10

/** What a rule changed on the pages of an issue, or of the library, page by page; ends when `signal` does. */
export async function* changesOfRule(
  session: LibrarySession,
  { rule, issue }: { rule: string; issue: IssueId | null },
  signal: AbortSignal | undefined,
): AsyncGenerator<RuleCounted, void> {
  const { db } = session.library
  const pages = issue === null ? pageIds(db) : pagesOf(db, issue).map(({ id }) => id)
  for (const [index, page] of pages.entries()) {
    if (signal?.aborted) return
    const found = changesOn(session, page, rule)
    const told = found && found.changes.length > 0 ? rulePage(session, page, found) : null
    yield { done: index + 1, of: pages.length, page: told }
    await new Promise(setImmediate)
  }
}

/**
 * Takes back what a rule changed on pages, as one operation. Pages that somebody edits in the meantime are looked at again
 * when all is done, at once; until then nothing is changed.
 *
 * @throws Trouble of the disk; then no page is changed
 */
export async function* stetRule(
  session: LibrarySession,
  { rule, pages, client }: { rule: string; pages: readonly PageId[]; client: ClientId },
  signal: AbortSignal | undefined,
): AsyncGenerator<RuleStetted, void> {
  const ready = new Map<PageId, { version: number; transform: Transform; changes: number }>()
  for (const [index, page] of pages.entries()) {
    if (signal?.aborted) return
    const prepared = prepare(session, page, rule)
    if (prepared) ready.set(page, prepared)
    yield { kind: 'progress', done: index + 1, of: pages.length }
    await new Promise(setImmediate)
  }
  if (signal?.aborted) return
  const edits = new Map<PageId, Edit>()
  let count = 0
  for (const [page, before] of ready) {
    const now = session.pages.get(page).version === before.version ? before : prepare(session, page, rule)
    if (!now) continue
    count += now.changes
    edits.set(page, () => now.transform)
  }
  const name = { key: 'operations.stetRule', values: { rule, count } }
  const operated = edits.size === 0 ? null : operate(session, { client, name }, edits)
  yield {
    kind: 'done',
    operation: operated?.operation ?? null,
    changes: operated ? count : 0,
    pages: operated?.pages.length ?? 0,
  }
}

function prepare(session: LibrarySession, page: PageId, rule: string) {
  const found = changesOn(session, page, rule)
  if (!found || found.changes.length === 0) return null
  const transform = new Transform(found.document)
  stet(transform, found.changes)
  followTags(transform, found.document, transform.mapping)
  return { version: found.version, transform, changes: found.changes.length }
}

interface OnPage {
  readonly version: number
  readonly document: Node
  readonly changes: readonly Change[]
}

/** null = the page is gone. */
function changesOn(session: LibrarySession, page: PageId, rule: string): OnPage | null {
  const { db } = session.library
  const source = sourceText(db, page)
  const draft: Draft | null = draftOf(db, page)
  if (!source || !draft || pageVersion(db, page) === null) return null
  const { document, version } = session.pages.get(page)
  const lines = source.lines.map((text) => ({ text, box: null, confidence: null }))
  const all = changes({ name: source.name, lines, later: source.later }, document, draft)
  return { version, document, changes: all.filter((change) => (change.rule ?? 'hand') === rule) }
}

function rulePage(session: LibrarySession, id: PageId, { document, changes }: OnPage): RulePage | null {
  const { db } = session.library
  const page = pageById(db, id)
  const issue = page && issueById(db, page.issue)
  if (!page || !issue) return null
  return {
    page: id,
    publication: publicationTitle(db, issue.publication) ?? '',
    date: issue.date,
    number: issue.number,
    label: page.label,
    changes: changes.length,
    samples: changes.slice(0, samplesOfPage).map((change) => sample(document, change)),
  }
}

function sample(document: Node, { line, from, to, before, after }: Change): RulePage['samples'][number] {
  const cut = (text: string) => text.slice(0, 40).toWellFormed()
  const $from = document.resolve(from)
  const $to = document.resolve(to)
  const left = $from.parent.isTextblock ? $from.parent.textBetween(0, $from.parentOffset) : ''
  const right = $to.parent.isTextblock
    ? $to.parent.textBetween($to.parentOffset, $to.parent.content.size)
    : ''
  return {
    line,
    left: left.slice(-around).toWellFormed(),
    before: cut(before),
    after: cut(after),
    right: right.slice(0, around).toWellFormed(),
  }
}
