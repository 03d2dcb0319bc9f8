import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** Small things that the library remembers by name, as JSON: where the work stopped, when to back up. Owns `kept`. */

const byName = select((given: Given<{ name: string }>) =>
  query.selectFrom('kept').select('json').where('name', '=', given.name),
)
const put = change((given: Given<{ name: string; json: string }>) =>
  query
    .insertInto('kept')
    .values({ name: given.name, json: given.json })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ json: given.json })),
)

/** What the program keeps in the library about itself, by name: JSON text; null = nothing yet. */
export function kept(db: ReadingDatabase, name: string): string | null {
  return byName.get(db, { name })?.json ?? null
}

export function keep(db: WritingDatabase, name: string, json: string): void {
  put.run(db, { name, json })
}
