import { first } from './0001-first'
import { policiesAndKept } from './0002-policies-and-kept'
import { decisions } from './0003-decisions'
import { reviews } from './0004-reviews'
import { tags } from './0005-tags'
import { continuations } from './0006-continuations'
import { differentThings } from './0007-different-things'
import { scans } from './0008-scans'
import { countedNames } from './0009-counted-names'
import { unfinishedFiles } from './0010-unfinished-files'
import { laterSources } from './0011-later-sources'
import { sourceDigests } from './0012-source-digests'
import { removedPages } from './0013-removed-pages'
import { madeRecords } from './0014-made-records'
import { sourceLengths } from './0015-source-lengths'

/** One step in the history of the tables: takes a library from `version - 1` to `version`. */
export interface Migration {
  readonly version: number
  readonly sql: string
}

/** In order; the last one's version is what this program writes. */
export const migrations: readonly Migration[] = [
  first,
  policiesAndKept,
  decisions,
  reviews,
  tags,
  continuations,
  differentThings,
  scans,
  countedNames,
  unfinishedFiles,
  laterSources,
  sourceDigests,
  removedPages,
  madeRecords,
  sourceLengths,
]
