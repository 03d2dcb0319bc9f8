import type { Range, SourceLine } from '../text'

/** A line of a file, with the elements that hold it. */
export interface FileLine<Element, Word = Element> {
  readonly element: Element
  readonly words: readonly Word[]
  /** Where each word stands in the line's text; an empty one takes no room. */
  readonly places: readonly Range[]
  readonly text: string
  /**
   * The source's lines that it became, by their 1-based numbers, and where each begins in its text: more than one where
   * an engine ran columns together.
   */
  readonly lines: readonly { readonly number: number; readonly from: number }[]
}

/** What a reader made of a line of the file: the line's number in the file goes with it through all that is done to it. */
export interface Traced extends SourceLine {
  readonly traced: number
}

export function untraced({ traced: _, ...line }: Traced): SourceLine {
  return line
}

/**
 * Leads a source's lines back to the lines of its file.
 *
 * @param file the file's lines, in the order of their numbers
 * @param read the source's lines, in the source's order
 * @returns null where a line of the source is not in the file
 */
export function locate<Element, Word>(
  file: readonly Omit<FileLine<Element, Word>, 'lines'>[],
  read: readonly Traced[],
): readonly FileLine<Element, Word>[] | null {
  const pieces = Map.groupBy(
    read.map((line, index) => ({ line, number: index + 1 })),
    ({ line }) => line.traced,
  )
  const located: FileLine<Element, Word>[] = []
  for (const [index, one] of file.entries()) {
    // Columns that ran together stand from left to right in the file's line.
    const own = (pieces.get(index) ?? []).toSorted((a, b) => (a.line.box?.x ?? 0) - (b.line.box?.x ?? 0))
    const lines: { number: number; from: number }[] = []
    let at = 0
    for (const { line, number } of own) {
      const from = one.text.indexOf(line.text, at)
      if (from < 0) return null
      lines.push({ number, from })
      at = from + line.text.length
    }
    located.push({ ...one, lines })
  }
  return located
}
