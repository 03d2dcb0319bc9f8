interface Entry {
  readonly word: string
  readonly spoilers: string
  readonly isNoun: boolean
}

/**
 * Words looked up at a place in a text, the longest first, in time that depends on the words only.
 *
 * A word may carry spoilers: characters that, standing behind it, make it part of another word (`部` before `门`). Nouns
 * are longer words that begin like one of the words and hide it (`支队` hides `支`), unless a spoiler of their own follows
 * (`支队伍`).
 */
export class Lexicon {
  readonly #byFirst = new Map<number, readonly Entry[]>()

  /** `words` and `nouns` are separated by white space; `spoilers` maps a word to the characters that may not follow it. */
  constructor(words: string, spoilers: Readonly<Record<string, string>> = {}, nouns = '') {
    const byFirst = new Map<number, Entry[]>()
    const add = (word: string, isNoun: boolean) => {
      const entry: Entry = { word, spoilers: spoilers[word] ?? '', isNoun }
      const same = byFirst.get(word.charCodeAt(0))
      if (same === undefined) byFirst.set(word.charCodeAt(0), [entry])
      else same.push(entry)
    }
    for (const word of new Set(words.split(/\s+/u))) if (word !== '') add(word, false)
    for (const word of new Set(nouns.split(/\s+/u))) if (word !== '') add(word, true)
    for (const [first, same] of byFirst)
      this.#byFirst.set(
        first,
        same.sort((a, b) => b.word.length - a.word.length),
      )
  }

  /**
   * The longest word that begins at `at` and is neither spoilt by the character behind it nor hidden by a noun; null =
   * none.
   */
  at(text: string, at: number): string | null {
    const candidates = this.#byFirst.get(text.charCodeAt(at))
    if (candidates === undefined) return null
    for (const { word, spoilers, isNoun } of candidates) {
      if (!text.startsWith(word, at)) continue
      const next = text.charAt(at + word.length)
      if (next === '' || !spoilers.includes(next)) return isNoun ? null : word
    }
    return null
  }

  /** The UTF-16 units with which words begin. */
  firsts(): Iterable<number> {
    return this.#byFirst.keys()
  }
}
