/** Texts that answers are kept of: those of two pages or three. */
const mostKept = 1024
/** In UTF-16 units: rows are shorter, and what is longer is not asked of again and again. */
const longestKept = 120

/**
 * The same question, answered once for each text: a dozen rules ask it of every row, and again of the rows above and below.
 * The answer may depend on nothing but the text.
 */
export function askedOnce(answer: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    if (text.length > longestKept) return answer(text)
    const told = known.get(text)
    if (told !== undefined) return told
    const fresh = answer(text)
    if (known.size === mostKept) known.clear()
    known.set(text, fresh)
    return fresh
  }
}
