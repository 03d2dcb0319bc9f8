import { Resume } from '../../core/contract'
import { keep, kept, type ReadingDatabase, type WritingDatabase } from '../library'
import type { LibrarySession } from './session'

const name = 'resume'
const nowhere: Resume = { page: null, spots: [], kept: {} }

/** Where the work on a library stopped. */
export function readResume(db: ReadingDatabase): Resume {
  try {
    return Resume.parse({ ...nowhere, ...JSON.parse(kept(db, name) ?? '{}') })
  } catch {
    // Written by another version of the program: the desk begins anew, which loses no work.
    return nowhere
  }
}

type Changed = { readonly [K in keyof Resume]?: Resume[K] | undefined }

/** Changes what is given, keeps the rest. @throws Trouble */
export function keepResume(db: WritingDatabase, changed: Changed): void {
  const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))
  keep(db, name, JSON.stringify(Resume.parse({ ...readResume(db), ...given })))
}

/** Reads the page where the work stopped: the window that is about to open it does not wait for that. */
export function readAhead({ library, pages }: Pick<LibrarySession, 'library' | 'pages'>): void {
  const { page } = readResume(library.db)
  try {
    if (page !== null) pages.get(page)
  } catch {
    // Whoever opens it is told why it cannot be.
  }
}
