import { expect, test } from 'vitest'
import type { IssueId, PublicationId } from '../../src/core/contract'
import { issuesOf, pagesOf, policyOf, publications } from '../../src/main/library'
import { setPolicy } from '../../src/main/work/house/policies'
import {
  editIssue,
  editPage,
  putPageBack,
  removePage,
  renamePublication,
  takeEditBack,
} from '../../src/main/work/shelf'
import { importText, openTestLibrary, somewhere, temporaryFolder } from './support/library'

const bridge = '新桥通车\n\n昨天，云溪的新桥通车了，两岸的人都来看。\n'
const elsewhere = { publication: '河谷早报', date: '2024-05-06', number: null }

async function opened() {
  const session = openTestLibrary(temporaryFolder())
  const { db } = session.library
  /** Everything on the shelf, with what was chosen for it. */
  const shelf = () =>
    publications(db).map(({ id, title }) => ({
      title,
      policy: policyOf(db, { kind: 'publication', publication: id }),
      issues: issuesOf(db, id).map(({ id: issue, date, number }) => ({
        date,
        number,
        policy: policyOf(db, { kind: 'issue', issue }),
        pages: pagesOf(db, issue).map((page) => [page.id, page.label]),
      })),
    }))
  const issueOf = (page: number) => {
    const row = db.prepare('SELECT issue FROM page WHERE id = ?').pluck().get(page)
    return row as IssueId
  }
  const choose = (issue: IssueId, publication: string) => {
    const there = publications(db).find(({ title }) => title === publication)
    if (!there) throw new Error('no such publication')
    setPolicy(session, { scope: { kind: 'issue', issue }, rule: 'debris', treatment: 'leave' })
    const scope = { kind: 'publication', publication: there.id } as const
    setPolicy(session, { scope, rule: 'misreads', treatment: 'suspect' })
  }
  return { session, shelf, issueOf, choose }
}

test('an issue whose facts were corrected is what it was, and still the same issue', async () => {
  const { session, shelf, issueOf } = await opened()
  const page = await importText(session, bridge)
  const issue = issueOf(page)
  const stood = shelf()
  const { before } = editIssue(session, { issue, ...elsewhere })
  expect(shelf()).not.toEqual(stood)
  takeEditBack(session, before)
  expect(shelf()).toEqual(stood)
  expect(issueOf(page)).toBe(issue)
})

test('an issue that joined another one stands apart again, with its removed pages and what was chosen for it', async () => {
  const { session, shelf, issueOf, choose } = await opened()
  await importText(session, bridge, { label: '1' })
  const joins = { ...elsewhere, label: '2' }
  const first = await importText(session, bridge, joins)
  const removed = await importText(session, bridge, { ...joins, label: '3' })
  choose(issueOf(first), joins.publication)
  const stood = shelf()
  removePage(session, { page: removed })
  const { issue, before } = editIssue(session, { issue: issueOf(first), ...somewhere })
  expect(issue.pages).toBe(2)
  takeEditBack(session, before)
  putPageBack(session, { page: removed })
  expect(shelf()).toEqual(stood)
})

test('what was renamed before it went can be renamed back once it is there again', async () => {
  const { session, shelf, issueOf } = await opened()
  const page = await importText(session, bridge)
  const stood = shelf()
  const [{ id: publication, title } = { id: 0 as PublicationId, title: '' }] = publications(
    session.library.db,
  )
  renamePublication(session, { publication, title: '河谷日报' })
  const { before } = editIssue(session, { issue: issueOf(page), ...elsewhere })
  takeEditBack(session, before)
  renamePublication(session, { publication, title })
  expect(shelf()).toEqual(stood)
})

test('a page that was moved out of its issue as the last one is where it was, under its label', async () => {
  const { session, shelf, issueOf, choose } = await opened()
  await importText(session, bridge, elsewhere)
  const page = await importText(session, bridge, { label: '7' })
  choose(issueOf(page), somewhere.publication)
  const stood = shelf()
  const { before } = editPage(session, { page, ...elsewhere, label: '8' })
  expect(publications(session.library.db)).toHaveLength(1)
  // Another issue has the number of the one that went.
  const later = await importText(session, bridge, { publication: '山城晚报' })
  takeEditBack(session, before)
  removePage(session, { page: later })
  expect(shelf()).toEqual(stood)
})
