import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { IssueId, LibraryClient, TroubleData } from '../../core/contract'
import { UnusedNames } from '../../core/exits/unused-names'

type Rendering = Omit<Parameters<LibraryClient['exits']['render']>[0], 'scope'>

export interface Zipped {
  readonly file: Blob
  /** What could not be written, with the error; it is not in the file. */
  readonly failed: readonly { readonly issue: IssueId; readonly error: unknown }[]
  /** Pages and pictures that are not in their issue's file. */
  readonly missing: { readonly left: readonly TroubleData[]; readonly lostPictures: readonly TroubleData[] }
}

/** What is in memory before it becomes a blob, which a browser may keep on disk. */
const held = 8 * 1024 * 1024
/** Pressed in a few hundredths of a second. */
const slice = 1024 * 1024

/**
 * Every issue of the library as a file in one zip, in the order of the shelf. One issue is rendered at a time.
 *
 * @param onProgress called before each issue and when all are done
 * @throws the signal's reason
 */
export async function zipLibrary(
  library: LibraryClient,
  rendering: Rendering,
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<Zipped> {
  const issues = await allIssues(library)
  const pieces = new Pieces()
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    pieces.add(chunk)
  })
  const names = new UnusedNames()
  const failed: { issue: IssueId; error: unknown }[] = []
  const missing = { left: [] as TroubleData[], lostPictures: [] as TroubleData[] }
  for (const [done, issue] of issues.entries()) {
    onProgress(done, issues.length)
    signal.throwIfAborted()
    try {
      const scope = { kind: 'issue', issue } as const
      const made = await library.exits.render({ ...rendering, scope }, { signal })
      missing.left.push(...made.left)
      missing.lostPictures.push(...made.lostPictures)
      const own = names.take(made.name)
      // EPUB and DOCX are pressed already.
      const isText = made.mediaType.startsWith('text/') || made.file === null
      const entry = isText ? new ZipDeflate(own) : new ZipPassThrough(own)
      zip.add(entry)
      await push(entry, made.file ?? new Blob([made.text]), signal)
    } catch (error) {
      signal.throwIfAborted()
      failed.push({ issue, error })
    }
  }
  zip.end()
  onProgress(issues.length, issues.length)
  return { file: pieces.whole(), failed, missing }
}

/** Slice by slice, so that the window is drawn and *Cancel* heard while a large file is pressed. */
async function push(entry: ZipDeflate | ZipPassThrough, file: Blob, signal: AbortSignal): Promise<void> {
  for (let from = 0; from < file.size || from === 0; from += slice) {
    const bytes = await file.slice(from, from + slice).arrayBuffer()
    signal.throwIfAborted()
    entry.push(new Uint8Array(bytes), from + slice >= file.size)
  }
}

async function allIssues(library: LibraryClient): Promise<readonly IssueId[]> {
  const publications = await library.shelf.publications()
  const issues = await Promise.all(publications.map(({ id }) => library.shelf.issues({ publication: id })))
  return issues.flat().map(({ id }) => id)
}

class Pieces {
  #blobs: Blob[] = []
  #chunks: Uint8Array<ArrayBuffer>[] = []
  #bytes = 0

  add(chunk: Uint8Array): void {
    this.#chunks.push(new Uint8Array(chunk))
    this.#bytes += chunk.length
    if (this.#bytes > held) this.#fold()
  }

  whole(): Blob {
    this.#fold()
    return new Blob(this.#blobs, { type: 'application/zip' })
  }

  #fold(): void {
    this.#blobs.push(new Blob(this.#chunks))
    this.#chunks = []
    this.#bytes = 0
  }
}
