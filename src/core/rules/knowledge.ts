import type { Lexicon } from '../text'

/** What rules judge by, beside the page itself. What is null is not known; the page's own evidence remains. */
export interface Knowledge {
  /** Chinese words with frequencies. Misreads need one that can be listed ({@link Lexicon.words}). */
  readonly lexicon: Lexicon | null
  /** Words of a language in Latin script with frequencies, in lower case. */
  readonly latin: Lexicon | null
  /** Names and words that an editor of this library confirmed: never doubted, and good readings. */
  readonly confirmed: ReadonlySet<string>
}

export const nothingKnown: Knowledge = { lexicon: null, latin: null, confirmed: new Set() }
