import { statfsSync } from 'node:fs'
import type { TroubleKind } from '../../core/contract'

type Values = Readonly<Record<string, string | number>>

/**
 * Something that went wrong for a reason outside the program. Made once, where the outside is touched; `values` stand
 * in the sentence `trouble.<kind>` of the locale catalogues (a value `context` picks the sentence
 * `trouble.<kind>_<context>`, as i18next does); `cause` is what the outside said.
 */
export class Trouble extends Error {
  override readonly name = 'Trouble'
  readonly kind: TroubleKind
  readonly values: Values

  constructor(kind: TroubleKind, values: Values, cause?: unknown) {
    super(`${kind} ${JSON.stringify(values)}`, { cause })
    this.kind = kind
    this.values = values
  }
}

/** The `code` of a Node or SQLite error; '' = it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/**
 * What SQLite or the file system said of a library, as trouble. Anything that is neither (a fault of the program, say)
 * comes back as it is. `library` is the folder.
 */
export function libraryTrouble(error: unknown, library: string): unknown {
  if (error instanceof Trouble) return error
  const told = libraryTroubleKind(errorCode(error))
  const kind = told === 'disk-error' && isFull(library) ? 'disk-full' : told
  return kind ? new Trouble(kind, { library, ...contexts[kind] }, error) : error
}

/** Where the kind alone would say too little, or too much. */
const contexts: Partial<Record<TroubleKind, Values>> = {
  'not-found': { context: 'library' },
  'library-in-use': { context: 'unknown' },
}

/** https://www.sqlite.org/rescode.html, extended codes included, and Node's names of system errors. */
function libraryTroubleKind(code: string): TroubleKind | null {
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full'
  if (code === 'SQLITE_NOTADB') return 'library-not-sqlite'
  // A read past the end of the file: pages are missing.
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_IOERR_SHORT_READ') return 'library-damaged'
  if (code.startsWith('SQLITE_BUSY')) return 'library-in-use'
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return 'library-read-only'
  if (code.startsWith('SQLITE_IOERR')) return 'disk-error'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'library-read-only'
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found'
  if (code === 'EIO') return 'disk-error'
  if (code === 'ENAMETOOLONG') return 'name-too-long'
  return null
}

/** Less than this, and SQLite cannot even make its shared-memory file, which it tells as an input or output error. */
const leastFreeBytes = 64 * 1024

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < leastFreeBytes
  } catch {
    return false
  }
}

/** Runs `work`; what goes wrong in it outside the program is thrown as {@link Trouble}. */
export function guarded<T>(library: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw libraryTrouble(error, library)
  }
}
