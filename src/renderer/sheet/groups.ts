/** Characters that readers and engines take for each other most; the first of each is the commonest. */
export const usualGroups: readonly string[] = ['己已巳', '日曰', '末未', '人入', '0O', '1lI']

/** So many characters are looked at together at most. */
const most = 6

/**
 * The group that a character is looked at with: one of the usual ones, else itself with those that its shape is nearest to.
 *
 * @param twins those that differ from it by a stroke's end
 */
export function groupOf(character: string, twins: readonly string[]): string {
  const usual = usualGroups.find((group) => group.includes(character))
  return usual ?? [character, ...twins].slice(0, most).join('')
}

/** A pattern that finds each of some characters; null = there are none. */
export function patternOf(characters: string): string | null {
  const all = [...new Set(characters.replace(/\s/gu, ''))]
  if (all.length === 0) return null
  return `[${all.map((one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`).join('')}]`
}
