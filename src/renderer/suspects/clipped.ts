/** A stretch of a sentence around a place in it. `…` stands where words were left out. */
export interface Clipped {
  readonly before: string
  readonly said: string
  readonly after: string
}

/** So many characters on either side are enough to see what a number counts. */
const mostBefore = 26
const mostAfter = 14
/** Where a clause ends so near, it is cut there. */
const near = 10

/**
 * Of a sentence what stands around one place: whole clauses where they end near, cut between characters.
 *
 * @param from UTF-16 units, as `to`
 */
export function clipped(text: string, { from, to }: { readonly from: number; readonly to: number }): Clipped {
  const before = [...text.slice(0, from)]
  const after = [...text.slice(to)]
  return {
    before: before.length > mostBefore ? `…${opening(before.slice(-mostBefore))}` : before.join(''),
    said: text.slice(from, to),
    after: after.length > mostAfter ? `${after.slice(0, mostAfter).join('')}…` : after.join(''),
  }
}

function opening(characters: readonly string[]): string {
  const clause = characters.findIndex((one) => /[，。；：,.;:]/u.test(one))
  return characters.slice(clause >= 0 && clause < near ? clause + 1 : 0).join('')
}
