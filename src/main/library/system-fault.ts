import { errorCode } from './trouble'

/** What keeps the system from doing something, for the inside of a sentence to the editor. */
export interface SystemFault {
  /** Key of what is wrong, under `system` in the catalogues. */
  readonly fault: string
  /** What was said of it, in English mostly: for where no words of our own are. */
  readonly says: string
}

/** Node's names of system errors (https://nodejs.org/api/errors.html, "Common system errors"; POSIX `errno.h`). */
const kinds: Readonly<Record<string, string>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'read-only',
  ENOENT: 'not-there',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'too-large',
  EISDIR: 'is-folder',
  ENOTDIR: 'no-folder',
  EEXIST: 'exists',
  ENOTEMPTY: 'exists',
  ENAMETOOLONG: 'name-too-long',
  EMFILE: 'too-many-open',
  ENFILE: 'too-many-open',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EIO: 'disk-error',
}

/** The fault by its key in the catalogues, with the system's own words. */
export function systemFault(error: unknown): SystemFault {
  const says = error instanceof Error ? error.message : String(error)
  return { fault: `system.${kinds[errorCode(error)] ?? 'other'}`, says }
}
