import type { ExportFormat, ExportScope, TextOptions } from '../../core/contract'
import { type Edition, formats, plain, readingText } from '../../core/exits'
import type { ReadingDatabase } from '../library'
import { type Language, speaker } from '../words'
import { editionOf } from './edition'

/** Corrected text, ready to be written as a file. */
export interface Rendered {
  /** Safe on every system; without a folder. */
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

/** What is written may be no text: then `text` is what can be read in it. */
interface RenderedFile extends Rendered {
  /** null = the file is its text. */
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

export interface RenderOptions {
  /** Absent = paragraphs and nothing else. */
  readonly text?: TextOptions | undefined
  /** Of what a table of errata says beside the text; absent = English. */
  readonly language?: Language | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Writes an article, a page or an issue.
 *
 * @throws Trouble `not-found`; the signal's reason where it is aborted between two pages
 */
export async function render(
  db: ReadingDatabase,
  scope: ExportScope,
  format: ExportFormat,
  { text = plain.text, language = 'en', signal }: RenderOptions = {},
): Promise<RenderedFile> {
  const { extension, mediaType, write } = formats[format]
  const edition = await editionOf(db, scope, signal)
  const article = scope.kind === 'article' ? scope.article : ''
  const name = fileName([...stemOf(edition), article], extension)
  const written = await write(edition, { text, say: speaker(language) })
  if (typeof written === 'string') return { name, mediaType, text: written, bytes: null }
  return { name, mediaType, text: readingText(edition), bytes: new Uint8Array(written) }
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
