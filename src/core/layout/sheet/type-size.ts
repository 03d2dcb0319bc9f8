import { displayWidth, type SourceLine } from '../../text'

/** How wide a full-width character of this line is set, in the unit of its box; null = nobody knows. */
export function advance({ text, box, words }: SourceLine): number | null {
  const width = displayWidth(text)
  if (!box || !(width > 0) || !(box.width > 0)) return null
  return (box.width - holes(words ?? [], box.height)) / width
}

/** White that no type explains: where an engine left out part of a line. */
function holes(words: NonNullable<SourceLine['words']>, height: number): number {
  let sum = 0
  let right = Number.POSITIVE_INFINITY
  for (const { box } of words) {
    if (!box) continue
    if (box.x - right > height * widest) sum += box.x - right
    right = Math.max(Number.isFinite(right) ? right : 0, box.x + box.width)
  }
  return sum
}

/** The widest white between two words, in heights of the line. */
const widest = 1.5

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
