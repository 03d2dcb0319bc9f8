import type { ExportFormat, ExportScope, TextOptions } from '../../../core/contract'
import {
  type Edition,
  type Format,
  formats,
  type Pieces,
  plain,
  readingText,
  Unwritable,
} from '../../../core/exits'
import { Trouble } from '../../library'
import { type Language, speaker } from '../../words'
import { editionOf } from './edition'
import type { Exporting } from './exporting'

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
  readonly pieces: Pieces | null
  /** Whether several files are packed in it, which its name says. */
  readonly packed: boolean
  /** What an issue's page lacks that the form demands: it is not in the file. */
  readonly left: readonly Trouble[]
  /** Pictures whose scan cannot be read, each by itself: what is said under them is in the file. */
  readonly lostPictures: readonly Trouble[]
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
 * @throws Trouble `not-found`, or what the form demands and a page lacks; the signal's reason where it is aborted
 * between two pages
 */
export async function render(
  from: Exporting,
  scope: ExportScope,
  format: ExportFormat,
  { text, language, signal }: RenderOptions = {},
): Promise<RenderedFile> {
  return rendered(await editionOf(from, scope, signal), format, { text, language })
}

/** Writes what is to leave. */
export async function rendered(
  edition: Edition,
  format: ExportFormat,
  { text = plain.text, language = 'en' }: RenderOptions,
): Promise<RenderedFile> {
  const { mediaType, write, zipped, read = readingText }: Format = formats[format]
  const writing = { text, language, say: speaker(language) }
  const name = exitName(placeOf(edition), format)
  const written = await orTrouble(async () => write(edition, writing))
  if (typeof written === 'string')
    return { name, mediaType, text: written, pieces: null, packed: false, left: [], lostPictures: [] }
  const pieces =
    written instanceof Uint8Array ? [written] : 'pieces' in written ? written.pieces : [written.bytes]
  return {
    name: zipped && !name.endsWith(packedEnding) ? name + packedEnding : name,
    mediaType: zipped ? 'application/zip' : mediaType,
    text: read(edition, writing),
    pieces,
    packed: zipped === true,
    left: 'left' in written ? written.left.map(troubleWith) : [],
    lostPictures: 'lostPictures' in written ? written.lostPictures.map(troubleWith) : [],
  }
}

/** Of a file's name, behind that of what is packed in it. */
export const packedEnding = '.zip'

function troubleWith({ kind, values }: Unwritable): Trouble {
  return new Trouble(kind, values)
}

/** What a form demands and a page lacks is trouble like any other. */
async function orTrouble<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw error instanceof Unwritable ? troubleWith(error) : error
  }
}

/** Where what leaves stood; '' and null = not known, or not asked for. */
interface ExitPlace {
  readonly publication: string
  readonly date: string | null
  readonly number: string | null
  readonly label?: string
  readonly article?: string
}

function placeOf({ kind, publication, date, number, pages }: Edition): ExitPlace {
  const [page] = pages
  const [article] = page?.articles ?? []
  return {
    ...{ publication, date, number },
    ...(kind === 'issue' || !page ? {} : { label: page.label }),
    ...(kind === 'article' && article ? { article: article.attrs.id as string } : {}),
  }
}

/** The name of the file that something leaves as. */
export function exitName(place: ExitPlace, format: ExportFormat): string {
  const { publication, date, number, label, article } = place
  const { extension, zipped }: Format = formats[format]
  const whole = zipped && label === undefined ? extension + packedEnding : extension
  return fileName([publication, date ?? '', number ?? '', label ?? '', article ?? ''], whole)
}

/** Names of files may have 255 bytes on common systems; some room is left for ` (2)`. */
const maxStemBytes = 180
/** Windows refuses these as names, whatever follows after a dot (Win32 naming conventions). */
const reserved = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)\s*(\.|$)/iu

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
    .replace(/^[. ]+|[. ]+$/gu, '')
  let stem = ''
  for (const character of joined) {
    if (Buffer.byteLength(stem + character) > maxStemBytes) break
    stem += character
  }
  // What is cut may end as no name may.
  const whole = stem.replace(/[. ]+$/u, '')
  return whole.trim() === '' || reserved.test(whole) ? `stet_${whole.trim()}` : whole
}
