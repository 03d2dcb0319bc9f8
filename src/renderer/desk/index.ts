/**
 * The text of a page as it is edited. `useDeskPage` opens a page; the {@link DeskPage} it answers is handed to
 * `<Desk desk>`, `<Inspector desk>` and whoever shows its state: `useStore(desk.saved)`, `desk.caret`, `desk.found`,
 * `desk.reach`, `desk.showsChanges`.
 */
export { articleBoxes } from './article-box'
export { findingId, visible } from './decorations'
export { Desk, type DeskProps } from './desk'
export { DeskCommands, EmptyDeskCommands } from './desk-commands'
export { DeskPage } from './desk-page'
export { compareAgain } from './figure-pairs'
export type { Found } from './findings'
export { Followed } from './followed'
export { atOnce, whenIdle } from './idle'
export { lineAt } from './line-marks'
export { correctListed, placeOfListed, stetListed } from './listed'
export type { Lit } from './lit'
export { inName } from './operations'
export type { ActBeside } from './past'
export { piecesOf } from './pieces'
export { articleAt } from './selections'
export type { SuspectNow } from './suspects-now'
export { NotSavedYet, type Saved } from './sync'
export { type Opening, useDeskPage } from './use-desk-page'
export type { Caret, Here } from './whereabouts'
export { WindowActs } from './window-acts'
