import type { Issue, IssueId, PageId, StoodBefore, Treatment } from '../../core/contract'
import {
  addIssueAgain,
  addPublicationAgain,
  dropEmptyIssue,
  dropEmptyPublication,
  everyPageOf,
  findIssue,
  findPublication,
  issueById,
  issueOfPage,
  policyOf,
  publicationTitle,
  type ReadingDatabase,
  setIssueKey,
  setPageIssue,
  setPageLabel,
  setTreatment,
  Trouble,
  type WritingDatabase,
} from '../library'

/** How the pages of an issue stand, before the issue's facts are corrected. */
export function issueStanding(db: ReadingDatabase, issue: Issue): StoodBefore {
  return { edited: 'issue', pages: everyPageOf(db, issue.id), label: null, ...placeOf(db, issue) }
}

/** How a page stands, before its facts are corrected. @throws Trouble `not-found` */
export function pageStanding(
  db: ReadingDatabase,
  { id, issue: of, label }: { readonly id: PageId; readonly issue: IssueId; readonly label: string },
): StoodBefore {
  const issue = issueById(db, of)
  if (!issue) throw new Trouble('not-found', { context: 'page', page: id })
  return { edited: 'page', pages: [id], label, ...placeOf(db, issue) }
}

function placeOf(
  db: ReadingDatabase,
  { id, publication, date, number }: Issue,
): Pick<StoodBefore, 'publication' | 'issue'> {
  return {
    publication: {
      id: publication,
      title: publicationTitle(db, publication) ?? '',
      policy: policyOf(db, { kind: 'publication', publication }),
    },
    issue: { id, date, number, policy: policyOf(db, { kind: 'issue', issue: id }) },
  }
}

/** Lets pages stand where they stood; an issue or a publication that is gone since is made again. */
export function standAgain(db: WritingDatabase, before: StoodBefore): void {
  const left = new Set(before.pages.flatMap((page) => issueOfPage(db, page) ?? []))
  const emptied = [...left].flatMap((issue) => issueById(db, issue) ?? [])
  const issue = issueAgain(db, before, left)
  for (const page of before.pages) {
    setPageIssue(db, page, issue)
    if (before.label !== null) setPageLabel(db, page, before.label)
  }
  for (const { id, publication } of emptied) {
    dropEmptyIssue(db, id)
    dropEmptyPublication(db, publication)
  }
}

/** @param left the issues that the pages stand in now */
function issueAgain(db: WritingDatabase, before: StoodBefore, left: ReadonlySet<IssueId>): IssueId {
  const { edited, issue } = before
  const key = { publication: publicationAgain(db, before), date: issue.date, number: issue.number }
  const there = findIssue(db, key)
  if (there !== null) return there
  // It is there under the facts that it was given; a number alone may be another issue's by now.
  if (edited === 'issue' && left.has(issue.id)) {
    setIssueKey(db, issue.id, key)
    return issue.id
  }
  const made = addIssueAgain(db, issue.id, key)
  chooseAgain(issue.policy, (rule, treatment) =>
    setTreatment(db, { kind: 'issue', issue: made }, rule, treatment),
  )
  return made
}

function publicationAgain(db: WritingDatabase, { publication: { id, title, policy } }: StoodBefore) {
  const there = findPublication(db, title)
  if (there !== null) return there
  const publication = addPublicationAgain(db, id, title)
  chooseAgain(policy, (rule, treatment) =>
    setTreatment(db, { kind: 'publication', publication }, rule, treatment),
  )
  return publication
}

function chooseAgain(
  policy: Readonly<Record<string, Treatment>>,
  choose: (rule: string, treatment: Treatment) => void,
): void {
  for (const [rule, treatment] of Object.entries(policy)) choose(rule, treatment)
}
