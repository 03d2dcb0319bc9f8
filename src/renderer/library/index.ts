/** The library pane: what there is to work on, and what is known of it. */
export type { Asking, Errand } from './errand'
export { IssueDialog, PageDialog, PublicationDialog } from './facts-dialogs'
export type { Going } from './going'
export { LibraryPane } from './library-pane'
export {
  publicationsQuery,
  shelfKeys,
  useIssues,
  usePages,
  usePublications,
  useShelfWatch,
  useWhereabouts,
  type Whereabouts,
} from './queries'
export { RemoveDialog } from './remove-dialog'
export { rowAtFocus } from './shelf-keys'
