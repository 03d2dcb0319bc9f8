import type { DifferentThings, PageId, Told } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** Numbers that an editor said count different things. Owns `different_things`. */

const insert = change(
  (given: Given<{ at: string; onePage: PageId; one: string; otherPage: PageId; other: string }>) =>
    query
      .insertInto('different_things')
      .values({
        at: given.at,
        one_page: given.onePage,
        one: given.one,
        other_page: given.otherPage,
        other: given.other,
      })
      .returning('id'),
)
const remove = change((given: Given<{ id: number }>) =>
  query.deleteFrom('different_things').where('id', '=', given.id),
)
const every = select(() =>
  query
    .selectFrom('different_things')
    .select(['id', 'at', 'one_page', 'one', 'other_page', 'other'])
    .orderBy('id', 'desc'),
)

/** Keeps that two numbers count different things; answers under which id. */
export function addDifferentThings(
  db: WritingDatabase,
  at: string,
  { one, other }: { one: Told; other: Told },
): number {
  const { page: onePage, ...first } = one
  const { page: otherPage, ...second } = other
  const row = { at, onePage, one: JSON.stringify(first), otherPage, other: JSON.stringify(second) }
  return insert.get(db, row).id
}

/** For good. */
export function removeDifferentThings(db: WritingDatabase, id: number): void {
  remove.run(db, { id })
}

/** Newest first. */
export function differentThings(db: ReadingDatabase): DifferentThings[] {
  return every.all(db, {}).map(({ id, at, one_page, one, other_page, other }) => ({
    id,
    at,
    one: { page: one_page, ...(JSON.parse(one) as Omit<Told, 'page'>) },
    other: { page: other_page, ...(JSON.parse(other) as Omit<Told, 'page'>) },
  }))
}
