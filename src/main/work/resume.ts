import { setImmediate } from 'node:timers/promises'
import { type OpenPage, Resume } from '../../core/contract'
import { keep, kept, type ReadingDatabase, type WritingDatabase } from '../library'
import { makeReady, openPage } from './log/open-page'
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

/** The page where the work stopped; null = none, or one that cannot be opened: whoever asks for it by name is told why. */
export function openLast(session: Pick<LibrarySession, 'library' | 'pages'>): OpenPage | null {
  const { page } = readResume(session.library.db)
  try {
    return page === null ? null : openPage(session, { page })
  } catch {
    return null
  }
}

/**
 * Reads the page where the work stopped and makes its answer, in parts that let others through: the window that is about
 * to open it does not wait for that.
 */
export async function readAhead(session: Pick<LibrarySession, 'library' | 'pages'>): Promise<void> {
  const { page } = readResume(session.library.db)
  try {
    if (page !== null) session.pages.get(page)
    await setImmediate()
    if (page !== null) makeReady(session, page)
  } catch {
    // Whoever opens it is told why it cannot be.
  }
  await setImmediate()
  // Node loads fetch's machinery when this name is first looked at, which oRPC does in every request.
  void globalThis.FormData
}
