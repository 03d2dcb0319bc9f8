/** What was imported for one page, never changed afterwards. */
export interface Source {
  /** The file's name without its folder, as the editor knows it. */
  readonly name: string
  readonly lines: readonly SourceLine[]
  /** Numbers of the lines that later sources of the same page begin with; absent = it has one source. */
  readonly later?: readonly number[]
  /** The printed pages that it holds, where the source has geometry. */
  readonly pages?: readonly SourcePage[]
}

/** One printed page of a source. Its boxes, and those of its lines, count in `unit` from its top left corner. */
export interface SourcePage {
  readonly unit: 'pixel' | 'mm10' | 'inch1200' | 'point'
  readonly width: number
  readonly height: number
  /** The scan's file name as the source states it; null = it names none. */
  readonly image: string | null
  /** Where its pictures stand, in the order in which the file has them; absent = it tells of none. */
  readonly photos?: readonly Box[]
}

/**
 * One printed line. A line's number is its index in {@link Source.lines} plus one; blank lines count.
 * `text` holds no line break.
 */
export interface SourceLine {
  readonly text: string
  /** Where the line stands on the scan; null where the source has no geometry. */
  readonly box: Box | null
  /** 0 to 1, 1 = sure; null where the engine gave none (never 0 for "absent"). */
  readonly confidence: number | null
  /** The words whose place or confidence is known, in order. */
  readonly words?: readonly SourceWord[]
  /** The glyphs whose own place is known (never boxes that were only divided evenly), in order. */
  readonly glyphs?: readonly Glyph[]
  /** The printed block that the engine put the line in; lines of one block stand together. */
  readonly region?: string
  /** 1-based page of a source file that holds several printed pages; absent = 1. */
  readonly page?: number
}

/** In the source's own unit (pixels, points), origin at the top left. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** `from` and `to` are UTF-16 units into the line's text, half-open. */
export interface SourceWord {
  readonly from: number
  readonly to: number
  readonly box: Box | null
  readonly confidence: number | null
}

/** `from` and `to` are UTF-16 units into the line's text; `size` is the font size in the box's unit. */
export interface Glyph {
  readonly from: number
  readonly to: number
  readonly box: Box
  readonly font: string | null
  readonly size: number | null
  readonly confidence: number | null
}

/** A half-open range of UTF-16 units, `[from, to)`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Cuts a text at LF, CRLF, lone CR, form feed, NEL (of IBM's machines) and the Unicode line and paragraph separators. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\f\u0085\u2028\u2029]/u)

/**
 * What was read of one line, as a line of a source: no break within, which would make two of it, and no half of a
 * surrogate pair, which is no character and cannot be kept. As long as before, so that places in it hold.
 */
export function unbroken(read: string): string {
  return read.replace(/[\n\v\f\r\u0085\u2028\u2029]/gu, ' ').toWellFormed()
}

/** A text's source lines. A break at the very end does not open another line. */
export function sourceFromText(name: string, text: string): Source {
  const lines = linesOf(text.replace(/^\uFEFF/u, ''))
  if (lines.at(-1) === '') lines.pop()
  return { name, lines: lines.map((line) => ({ text: line, box: null, confidence: null })) }
}
