import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** By which version of the program rows were derived: an older one's are made anew. Owns `derivation`. */

const version = select(() => query.selectFrom('derivation').select('version'))
const update = change((given: Given<{ version: number }>) =>
  query.updateTable('derivation').set({ version: given.version }),
)

/** Which derivation the derived rows are of; an older Stet derived less. */
export function derivedVersion(db: ReadingDatabase): number {
  return version.get(db, {})?.version ?? 0
}

export function setDerivedVersion(db: WritingDatabase, now: number): void {
  update.run(db, { version: now })
}
