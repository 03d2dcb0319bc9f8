/** What is looked for in a text. A hit never reaches from one block into another. */
export interface FindQuery {
  readonly text: string
  /** `text` is a regular expression: JavaScript's, in Unicode mode, `^` and `$` at a block's ends. */
  readonly regex: boolean
  /** False: upper and lower case are the same. */
  readonly matchCase: boolean
  /** False: full and half width are the same: １２ is 12, ，is `,`. */
  readonly matchWidth: boolean
  /** The letters and digits that a hit begins and ends with do not go on beside it. Chinese text has no such edges. */
  readonly wholeWord: boolean
}

/** The longest text that can be looked for, in UTF-16 units. */
export const longestQuery = 500

/** As it stands: what a search in the whole library finds by its index. */
export const plainQuery = (text: string): FindQuery => ({
  text,
  regex: false,
  matchCase: false,
  matchWidth: true,
  wholeWord: false,
})
