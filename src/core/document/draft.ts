import type { Range } from '../text'
import type { Role } from './role'

/**
 * What cleaning makes of a source: blocks and articles, corrections applied, suspects noted. Pure data.
 *
 * Character accounting (held by a property test): every character of the source stands in a block, under its line's
 * number, or in the `removed` of a correction; every character of a block that is not from the source stands in the
 * `added` of a correction.
 */
export interface Draft {
  /** In reading order. Together they hold every block once. */
  readonly articles: readonly DraftArticle[]
  /** In source order: the order in which a block's first character stands in the source. */
  readonly blocks: readonly DraftBlock[]
  readonly corrections: readonly Correction[]
  readonly suspects: readonly Suspect[]
  /** The page's pictures as far as the source says where they stand; absent = it says nothing of any. */
  readonly pictures?: readonly DraftPicture[]
}

export interface DraftArticle {
  /** Unique in the page: `a1`, `a2` … */
  readonly id: string
  /** Indices into {@link Draft.blocks}, in reading order (a headline first, wherever it stands in the source). */
  readonly blocks: readonly number[]
}

export interface DraftBlock {
  readonly role: Role
  /** Corrected; no line break inside. */
  readonly text: string
  /** Cover `text` without gaps, in order: which source line each character came from (or was added at). */
  readonly lines: readonly LineSpan[]
  /** Index of the block whose torn paragraph this one goes on with; null = it stands for itself. */
  readonly continues: number | null
}

/** A picture, and the block that it goes before or after. */
export interface DraftPicture {
  /** As {@link writtenRegion} writes it. */
  readonly region: string
  /** Index into {@link Draft.blocks}. */
  readonly block: number
  readonly side: 'before' | 'after'
}

/** Offsets are UTF-16 units into the block's text, half-open. `line` is 1-based. */
export interface LineSpan extends Range {
  readonly line: number
}

/**
 * A sentence for the editor, in whatever language she reads: the key of a message in the locale catalogues and the
 * values that stand in it.
 */
export interface Reason {
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** A change that a rule made with certainty. Its places: in the source line, and in the block it ended up in. */
export interface Correction {
  readonly rule: string
  readonly reason: Reason
  /** 1-based source line, and UTF-16 units into that line's text, half-open. */
  readonly line: number
  readonly fromSource: number
  readonly toSource: number
  /** What stood in the source there. A joined line break is not a character: `removed` holds what was in the line. */
  readonly removed: string
  readonly added: string
  /** Index into {@link Draft.blocks}, and where `added` stands in its text; null where a whole line went. */
  readonly block: number | null
  readonly from: number
  readonly to: number
}

/** A place that a rule doubts. Waits for the editor. */
export interface Suspect extends Range {
  /** Index into {@link Draft.blocks}; `from` and `to` are UTF-16 units into its text. */
  readonly block: number
  readonly rule: string
  readonly reason: Reason
  /** What might stand there instead, best first; may be empty. */
  readonly suggestions: readonly string[]
  /** 0 to 1: how likely it is that something is wrong here. */
  readonly confidence: number
}
