import type { PolicyScope, ScopedPolicy, Treatment } from '../../../core/contract'
import { type Policy, printFidelity } from '../../../core/rules'
import {
  findIssueOf,
  issueById,
  policyOf,
  type ReadingDatabase,
  setTreatment,
  type WritingDatabase,
} from '../../library'

/** What was chosen for a scope, and what holds there otherwise. */
export function readPolicy(db: ReadingDatabase, scope: PolicyScope): ScopedPolicy {
  return { own: policyOf(db, scope), inherited: { ...printFidelity, ...inheritedBy(db, scope) } }
}

/** @throws Trouble */
export function setPolicy(
  { library: { db } }: { readonly library: { readonly db: WritingDatabase } },
  input: { scope: PolicyScope; rule: string; treatment: Treatment | null },
): ScopedPolicy {
  db.transaction(() => setTreatment(db, input.scope, input.rule, input.treatment)).immediate()
  return readPolicy(db, input.scope)
}

/** What cleaning does with a page that is about to become one of this issue, which need not be there yet. */
export function policyFor(
  db: ReadingDatabase,
  place: { readonly publication: string; readonly date: string | null; readonly number: string | null },
): Policy {
  const { publication, issue } = findIssueOf(db, place)
  return {
    ...printFidelity,
    ...policyOf(db, { kind: 'library' }),
    ...(publication === null ? {} : policyOf(db, { kind: 'publication', publication })),
    ...(issue === null ? {} : policyOf(db, { kind: 'issue', issue })),
  }
}

function inheritedBy(db: ReadingDatabase, scope: PolicyScope): Policy {
  switch (scope.kind) {
    case 'library':
      return {}
    case 'publication':
      return policyOf(db, { kind: 'library' })
    case 'issue': {
      const issue = issueById(db, scope.issue)
      return {
        ...policyOf(db, { kind: 'library' }),
        ...(issue ? policyOf(db, { kind: 'publication', publication: issue.publication }) : {}),
      }
    }
    default:
      return scope satisfies never
  }
}
