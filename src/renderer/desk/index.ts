/**
 * The text of a page as it is edited. `useDeskPage` opens a page; the {@link DeskPage} it answers is handed to
 * `<Desk desk>`, `<Inspector desk>` and whoever shows its state: `useStore(desk.saved)`, `desk.caret`, `desk.found`,
 * `desk.reach`, `desk.showsChanges`.
 */
export { findingId, visible } from './decorations'
export { Desk, type DeskProps } from './desk'
export { DeskCommands } from './desk-commands'
export { type Caret, DeskPage, type Here, type Lit } from './desk-page'
export type { Found } from './findings'
export { Cell, type Store, useStore } from './store'
export type { SuspectNow } from './suspects-now'
export type { Saved } from './sync'
export { type Opening, useDeskPage } from './use-desk-page'
