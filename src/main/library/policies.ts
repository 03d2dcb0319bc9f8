import type { PolicyScope, Treatment } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** What a library or a publication wants of each rule: correct, suspect or leave. Owns `policy`. */

/** Where a treatment holds, as its row says it: 0 = everywhere in the library. */
interface Place {
  readonly publication: number
  readonly issue: number
}

const ofPlace = select((given: Given<Place>) =>
  query
    .selectFrom('policy')
    .select(['rule', 'treatment'])
    .where(({ fn, val }) => fn('ifnull', ['publication', val(0)]), '=', given.publication)
    .where(({ fn, val }) => fn('ifnull', ['issue', val(0)]), '=', given.issue),
)
const insert = change(
  (given: Given<{ publication: number | null; issue: number | null; rule: string; treatment: Treatment }>) =>
    query.insertInto('policy').values({
      publication: given.publication,
      issue: given.issue,
      rule: given.rule,
      treatment: given.treatment,
    }),
)
const remove = change((given: Given<Place & { rule: string }>) =>
  query
    .deleteFrom('policy')
    .where(({ fn, val }) => fn('ifnull', ['publication', val(0)]), '=', given.publication)
    .where(({ fn, val }) => fn('ifnull', ['issue', val(0)]), '=', given.issue)
    .where('rule', '=', given.rule),
)

/** What was chosen for a scope itself, by rule. */
export function policyOf(db: ReadingDatabase, scope: PolicyScope): Record<string, Treatment> {
  return Object.fromEntries(ofPlace.all(db, placeOf(scope)).map(({ rule, treatment }) => [rule, treatment]))
}

/** `treatment` null = nothing is chosen. */
export function setTreatment(
  db: WritingDatabase,
  scope: PolicyScope,
  rule: string,
  treatment: Treatment | null,
): void {
  const place = placeOf(scope)
  remove.run(db, { ...place, rule })
  if (treatment !== null)
    insert.run(db, {
      publication: place.publication || null,
      issue: place.issue || null,
      rule,
      treatment,
    })
}

function placeOf(scope: PolicyScope): Place {
  switch (scope.kind) {
    case 'library':
      return { publication: 0, issue: 0 }
    case 'publication':
      return { publication: scope.publication, issue: 0 }
    case 'issue':
      return { publication: 0, issue: scope.issue }
    default:
      return scope satisfies never
  }
}
