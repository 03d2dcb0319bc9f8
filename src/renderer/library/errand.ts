import type { ExportScope, Issue, Page, Publication } from '../../core/contract'

/** A dialog that a pane asks for. The frame shows one at a time. */
export type Errand =
  /** No files yet = choose some first. */
  | { readonly kind: 'import'; readonly files: readonly File[] }
  | { readonly kind: 'export'; readonly scope: ExportScope }
  | { readonly kind: 'issue'; readonly issue: Issue; readonly publication: Publication }
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'progress' }

export interface Asking {
  readonly ask: (errand: Errand) => void
}
