import type { ExportFormat, ExportScope } from '../../core/contract'
import { type Edition, formats } from '../../core/exits'
import type { ReadingDatabase } from '../library'
import { editionOf } from './edition'

/** Corrected text, ready to be written as a file. */
export interface Rendered {
  /** Safe on every system; without a folder. */
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

/**
 * Writes an article, a page or an issue.
 *
 * @throws Trouble `not-found`
 */
export async function render(
  db: ReadingDatabase,
  scope: ExportScope,
  format: ExportFormat,
): Promise<Rendered> {
  const { extension, mediaType, write } = formats[format]
  const edition = await editionOf(db, scope)
  const article = scope.kind === 'article' ? scope.article : ''
  return { name: fileName([...stemOf(edition), article], extension), mediaType, text: write(edition) }
}

function stemOf({ kind, publication, date, number, pages }: Edition): readonly string[] {
  const issue = [publication, date ?? '', number ?? '']
  return kind === 'issue' ? issue : [...issue, ...pages.map(({ label }) => label)]
}

/** Names of files may have 255 bytes on common systems; some room is left for ` (2)`. */
const maxStemBytes = 180
/** Windows refuses these as names, with any extension (Win32 naming conventions). */
const reserved = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/iu

export function fileName(parts: readonly string[], extension: string): string {
  return `${safeName(parts)}.${extension}`
}

/** A name without what Windows, macOS or a shell would take amiss, of bounded length. */
export function safeName(parts: readonly string[]): string {
  const joined = parts
    .map((part) =>
      part
        .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
    .join('_')
    .replace(/^\.+|[. ]+$/gu, '')
  let stem = ''
  for (const character of joined) {
    if (Buffer.byteLength(stem + character) > maxStemBytes) break
    stem += character
  }
  return stem.trim() === '' || reserved.test(stem) ? `stet_${stem.trim()}` : stem
}
