import { constants } from 'node:fs'
import { copyFile, link, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, scansName } from '../../library'
import { isThrowaway } from '../../scans'

/**
 * Puts a library's scans into a copy of it, but for what can be made again. Their files are never changed, only added:
 * on the same disk the copy has them by another link, which costs nothing, elsewhere a copy of its own.
 */
export async function copyScans(from: string, to: string): Promise<void> {
  const entries = await readdir(join(from, scansName), { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  await mkdir(join(to, scansName), { recursive: true })
  for (const entry of entries) {
    const { name } = entry
    // A folder that somebody put there is no scan.
    if (isThrowaway(name) || entry.isDirectory()) continue
    const [source, target] = [join(from, scansName, name), join(to, scansName, name)]
    // Another disk, or one that knows no links.
    await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE))
  }
}
