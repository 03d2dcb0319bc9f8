/** A file that somebody offers to be imported: chosen, dropped, named on a command line, or in a zip. */
export interface Offered {
  /** From where the choice was made, with `/` between folders: the file's name where it was chosen by itself. */
  readonly path: string
  readonly bytes: number
  /** Reads it, as it is at that moment. Rejects where it cannot be read. */
  open(): Promise<File>
}

/** What will be imported as one: a text, and the scans of its printed pages in order. */
export interface PageOffered {
  readonly text: Offered
  readonly scans: readonly Offered[]
}

/** Why a file is no page: what the catalogues say of it under `intake.left.<why>`. */
export type WhyLeft =
  /** A scan for which no text is there. */
  | 'image-alone'
  /** The same page in a poorer form: `p1.txt` beside `p1.xml`. */
  | 'same-page'
  /** It says which files belong together, and was followed. */
  | 'mets'
  /** It should say which files belong together, and cannot be read. */
  | 'mets-broken'
  /** A METS names it, and it is not there. */
  | 'missing'
  /** In a zip, with a name that leads out of it. */
  | 'zip-climbs'
  /** In a zip, and larger than it may be, or packed so well that it is no page. */
  | 'zip-bomb'
  | 'zip-broken'
  | 'zip-empty'
  /** A zip in a zip: nobody looks into it. */
  | 'zip-inside'
  /** In a zip, beyond the number of files that are taken at once. */
  | 'too-many'
  /** It and all that was offered behind it: beyond that number. */
  | 'beyond'

/** A file that is no page, by its path. */
export interface LeftOut {
  readonly path: string
  readonly why: WhyLeft
}

/** What was offered, put together. */
export interface Arranged {
  /** In the order in which their pages shall be made. */
  readonly pages: readonly PageOffered[]
  readonly left: readonly LeftOut[]
}

const imageEnding = /\.(?:png|jpe?g|tiff?|webp|jp2|jpx|jpf|j2k|j2c|jpc|gif|bmp|avif|heic|heif)$/iu

export function isImage(path: string): boolean {
  return imageEnding.test(path)
}

export const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
export const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
