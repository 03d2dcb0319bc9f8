import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { PageId } from '../../../src/core/contract'
import { type LibrarySession, openLibrary, type Place, take } from '../../../src/main/work'
import { cleanInProcess } from './clean-in-process'
import { proofInProcess } from './proof-in-process'
import { readInProcess } from './read-in-process'
import { scanInProcess } from './scan-in-process'
import { tagInProcess } from './tag-in-process'

export { cleanInProcess } from './clean-in-process'
export { client, edit, insertion, operation, placeIn } from './edit-requests'

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A library that is closed after the test, if the test has not done so. */
export function openTestLibrary(folder: string): LibrarySession {
  const session = openLibrary(folder, {
    cleaner: cleanInProcess,
    tagger: tagInProcess(folder),
    proofreader: proofInProcess(),
    reader: readInProcess(folder),
    scanner: scanInProcess(folder),
  })
  onTestFinished(async () => {
    if (session.library.db.open) await session.close()
  })
  return session
}

export const somewhere: Place = { publication: '云溪晚报', date: '2024-03-18', number: '412', label: '3' }

export async function importText(
  session: LibrarySession,
  text: string,
  place: Partial<Place> & { name?: string } = {},
): Promise<PageId> {
  const { name = 'page.txt', ...where } = place
  const file = new File([text], name)
  const taken = await take(session, { file, encoding: null, again: true, ...somewhere, ...where })
  return taken.page.id
}
