import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { IssueId, LibraryClient, TroubleData } from '../../core/contract'
import { UnusedNames } from '../../core/exits/unused-names'

type Rendering = Omit<Parameters<LibraryClient['exits']['render']>[0], 'scope'>

export interface Zipped {
  readonly file: Blob
  /** What could not be written, with the error; it is not in the file. */
  readonly failed: readonly { readonly issue: IssueId; readonly error: unknown }[]
  /** Pages that are not in their issue's file, for what they lack. */
  readonly left: readonly TroubleData[]
}

/** What is in memory before it becomes a blob, which a browser may keep on disk. */
const held = 8 * 1024 * 1024

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
  const left: TroubleData[] = []
  for (const [done, issue] of issues.entries()) {
    onProgress(done, issues.length)
    signal.throwIfAborted()
    try {
      const scope = { kind: 'issue', issue } as const
      const { name, text, file, ...page } = await library.exits.render({ ...rendering, scope }, { signal })
      left.push(...page.left)
      const own = names.take(name)
      // EPUB and DOCX are pressed already.
      const entry = file ? new ZipPassThrough(own) : new ZipDeflate(own)
      zip.add(entry)
      entry.push(file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text), true)
    } catch (error) {
      signal.throwIfAborted()
      failed.push({ issue, error })
    }
  }
  zip.end()
  onProgress(issues.length, issues.length)
  return { file: pieces.whole(), failed, left }
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
