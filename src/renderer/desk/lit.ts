/** A place in the text, as ProseMirror counts. */
export interface Lit {
  readonly from: number
  readonly to: number
}
