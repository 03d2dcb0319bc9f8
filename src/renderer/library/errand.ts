import type { ExportReach, Issue, Page, Publication } from '../../core/contract'
import type { Arranged } from '../../core/pairing'

/** A dialog that a pane asks for. The frame shows one at a time. */
export type Errand =
  | { readonly kind: 'import'; readonly files: Arranged }
  /** null = what is open, as far as it was exported last. */
  | { readonly kind: 'export'; readonly scope: ExportReach | null }
  | { readonly kind: 'publication'; readonly publication: Publication }
  | { readonly kind: 'issue'; readonly issue: Issue; readonly publication: Publication }
  | { readonly kind: 'page'; readonly page: Page; readonly issue: Issue; readonly publication: Publication }
  | { readonly kind: 'remove'; readonly page: Page }
  | { readonly kind: 'progress' }

export interface Asking {
  readonly ask: (errand: Errand) => void
}
