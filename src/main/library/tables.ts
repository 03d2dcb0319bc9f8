import type { Generated } from 'kysely'
import type {
  ArticleId,
  ClientId,
  Encoding,
  IssueId,
  OperationId,
  PageId,
  PublicationId,
  RecordId,
  ReviewChange,
  ReviewState,
  Treatment,
} from '../../core/contract'
import type { EntityKind, FigureKind } from '../../core/document'

/** Row number of an operation; rises over the whole library. */
export type OperationRow = number
/** Row number of an article; never shown, the document knows its articles by {@link ArticleId}. */
export type ArticleRow = number
/** JSON text. */
type Json = string

/** The tables as the newest migration leaves them. */
export interface Tables {
  publication: { id: Generated<PublicationId>; title: string }
  issue: { id: Generated<IssueId>; publication: PublicationId; date: string | null; number: string | null }
  page: { id: Generated<PageId>; issue: IssueId; label: string; version: number; imported: string }
  /** The pages that were not removed: a view of `page`. */
  shelved_page: { id: PageId; issue: IssueId; label: string; version: number; imported: string }
  removed_page: { page: PageId; at: string }
  /** A view of `source` that its index answers. */
  source_length: { page: PageId; lines: number }
  source: {
    page: PageId
    name: string
    encoding: Encoding
    sha256: string
    /** Its lines joined by LF; no line holds a line break. */
    text: string
    lines: number
    /** The file as it was imported, deflated (RFC 1951). */
    original: Uint8Array
  }
  draft: { page: PageId; json: Json }
  operation: {
    seq: Generated<OperationRow>
    id: OperationId
    kind: 'do' | 'undo' | 'redo'
    /** The operation that is undone or redone: always one of kind `do`; null for those themselves. */
    of: OperationRow | null
    client: ClientId
    name: Json
    at: string
  }
  entry: {
    page: PageId
    operation: OperationRow
    /** Its steps are those with `since < version <= until`. */
    since: number
    until: number
    before: Json | null
    after: Json | null
  }
  step: {
    page: PageId
    /** The page's version after this step. */
    version: number
    json: Json
    inverse: Json
    /** Version of the earlier step that this one takes back; null = none. */
    mirror: number | null
  }
  snapshot: { page: PageId; version: number; json: Json }
  article: {
    id: Generated<ArticleRow>
    page: PageId
    name: ArticleId
    position: number
    headline: string
    opening: string
    blocks: number
    characters: number
  }
  block: { article: ArticleRow; position: number; role: string; text: string }
  mention: {
    article: ArticleRow
    /** Index of the block in its article; `start` counts UTF-16 units into the block's text. */
    block: number
    start: number
    text: string
    kind: EntityKind
    /** null = not linked. */
    record: RecordId | null
    /** 1-based source line; null = not known. */
    line: number | null
  }
  figure: {
    article: ArticleRow
    block: number
    start: number
    text: string
    kind: FigureKind
    /** The value, or the lower end of a range; null = it is a date, or not known. */
    low: number | null
    high: number | null
    /** ISO 8601, cut where the text is less exact. */
    date: string | null
    unit: string | null
    approx: 0 | 1
    line: number | null
  }
  picture: { article: ArticleRow; block: number; region: string | null; caption: string; credit: string }
  record: {
    id: Generated<RecordId>
    kind: EntityKind
    name: string
    /** JSON lists of strings. */
    aliases: Json
    notes: string
    links: Json
    /** The record that this one went into; null = it stands for itself. */
    merged: RecordId | null
    removed: 0 | 1
  }
  record_name: { folded: string; record: RecordId }
  record_change: {
    seq: Generated<number>
    at: string
    name: Json
    before: Json
    after: Json
    undone: 0 | 1
  }
  /** Records that were made by the operation that links them. */
  made_record: {
    record: RecordId
    operation: OperationRow
    /** The row of `record_change` that tells of its making. */
    change: number
    /** Whether it went with its operation, which was undone. */
    gone: 0 | 1
  }
  /** One row: which derivation the derived rows are of. */
  derivation: { version: number }
  passage: { rowid: number; grams: string }
  /** Both null = for the whole library. */
  policy: { publication: number | null; issue: number | null; rule: string; treatment: Treatment }
  kept: { name: string; json: Json }
  review: { page: PageId; article: ArticleId; state: ReviewState; note: string; who: string; at: string }
  review_change: {
    seq: Generated<number>
    page: PageId
    article: ArticleId
    state: ReviewState
    note: string
    who: string
    at: string
    cause: ReviewChange['cause']
    /** The operation that caused it; null = it was set by hand. */
    operation: OperationRow | null
  }
  /** `ranges` are the contract's `LineRange`; `lines` those of the page that have text, `read` those of them in a range. */
  coverage: { page: PageId; ranges: Json; read: number; lines: number }
  continuation: { page: PageId; article: ArticleId; start: string }
  artifact: { page: PageId; rule: string; corrections: number; suspects: number }
  decision: {
    id: Generated<number>
    /** The operation that made it: where that is undone, it does not stand. */
    operation: OperationRow
    /** null = for the whole library. */
    page: PageId | null
    rule: string
    text: string
    before: string
    behind: string
  }
  /** `one` and `other` are the contract's `Told` without its page. */
  different_things: {
    id: Generated<number>
    at: string
    one_page: PageId
    one: Json
    other_page: PageId
    other: Json
  }
  /** A page image, kept as a file beside the database. */
  scan: { sha256: string; name: string; width: number; height: number; type: string }
  page_scan: { page: PageId; sheet: number; scan: string }
  /** `json` is a {@link Geometry}, deflated (RFC 1951). */
  source_geometry: { page: PageId; json: Uint8Array }
  /** A page that is one sheet of a file, whose bytes are kept with the page `whole`. */
  source_part: { page: PageId; sheet: number; whole: PageId }
  /** A file of which more pages are to come behind its first one, `whole`. */
  unfinished_file: { whole: PageId }
  /** Of the lines that a source came with: the page's first one at 1, later ones where they begin. */
  source_digest: { page: PageId; first_line: number; sha256: string }
  /** `geometry` is deflated; `draft` is JSON. */
  later_source: {
    page: PageId
    operation: OperationRow
    first_line: number
    first_sheet: number
    name: string
    encoding: Encoding
    sha256: string
    text: string
    lines: number
    original: Uint8Array
    /** Which printed page of the file it is; null = the whole file. */
    sheet: number | null
    draft: Json
    geometry: Uint8Array | null
  }
  open_suspect: { page: PageId; article: ArticleId; rule: string; text: string; count: number }
}
