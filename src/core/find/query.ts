/** What is looked for in a text. A hit never reaches from one block into another. */
export interface FindQuery {
  readonly text: string
  /** `text` is a regular expression: JavaScript's, in Unicode mode, `^` and `$` at a block's ends. */
  readonly regex: boolean
  /** False: upper and lower case are the same. */
  readonly matchCase: boolean
  /** False: full and half width are the same: １２ is 12, ，is `,`. */
  readonly matchWidth: boolean
  /** Letters and digits that a hit ends in are not gone on with. Between Chinese characters there is no edge to ask for. */
  readonly wholeWord: boolean
}
