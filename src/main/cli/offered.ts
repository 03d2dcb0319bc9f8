import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { maxFileBytes, maxScanBytes } from '../../core/contract'
import type { Offered } from '../../core/pairing'
import { fileAt } from '../work'

/** A folder with more is no issue, it is an archive. */
export const mostFiles = 10_000
const leftByTheSystem = /^(\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/iu

/** The files that are meant by the paths on a command line: folders with all that is in them, up to one too many. */
export async function offeredAt(paths: readonly string[]): Promise<Offered[]> {
  const found: Offered[] = []
  for (const path of paths) {
    const folder = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null)
    if (!folder) {
      found.push(await offeredFile(path))
      continue
    }
    const hidden = (place: string) => place.split(/[/\\]/u).some((step) => leftByTheSystem.test(step))
    for (const entry of folder) {
      const at = join(entry.parentPath, entry.name)
      if (!entry.isFile() || hidden(at.slice(path.length)) || found.length > mostFiles) continue
      found.push(await offeredFile(at))
    }
  }
  return found
}

/** One that is not there is offered like any other: whoever opens it is told. */
async function offeredFile(path: string): Promise<Offered> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  return {
    path: path.replaceAll('\\', '/'),
    bytes: size,
    // Whether it is a page or a scan is not known here: the narrower bound is looked at by who takes it.
    open: () => fileAt(path, Math.max(maxFileBytes, maxScanBytes)),
  }
}
