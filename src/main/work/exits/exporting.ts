import { openReadingLibrary, type ReadingDatabase } from '../../library'
import { type Scanner, ScanThread } from '../scans/scan-thread'

/** What is exported from: a library's rows, and who cuts pictures out of its scans. */
export interface Exporting {
  readonly library: { readonly db: ReadingDatabase }
  readonly scans: Scanner
}

/** Opens a library to export from it, beside whoever works on it; nothing is written to it. @throws Trouble */
export function openForExport(folder: string): Exporting & { close(): Promise<void> } {
  const library = openReadingLibrary(folder)
  const scans = new ScanThread(folder)
  return {
    library,
    scans,
    async close() {
      await scans.close()
      library.close()
    },
  }
}
