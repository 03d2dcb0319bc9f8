import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { allScans, errorCode, type ReadingDatabase, scansName } from '../../library'
import { scanFile } from '../../scans'

/** Every scan that a library knows and that is not as it was kept, each in a few words. */
export async function scanDifferences(db: ReadingDatabase, library: string): Promise<string[]> {
  const folder = join(library, scansName)
  const differences: string[] = []
  for (const scan of allScans(db)) {
    const found = await hashOf(scanFile(folder, scan))
    if (found === null) differences.push(`the scan ${scan.name} (${scan.sha256}) is not there`)
    else if (found !== scan.sha256)
      differences.push(`the scan ${scan.name} (${scan.sha256}) is not the image that was kept`)
  }
  return differences
}

/** null = there is no such file. */
async function hashOf(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file), hash)
    return hash.digest('hex')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
