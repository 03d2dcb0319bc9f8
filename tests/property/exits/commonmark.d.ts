/** As much of the reference parser of CommonMark as is asked here; it brings no types. */
declare module 'commonmark' {
  interface Node {
    readonly type: string
    readonly literal: string | null
    readonly level: number
  }
  export class Parser {
    parse(text: string): { walker(): { next(): { readonly entering: boolean; readonly node: Node } | null } }
  }
}
