/** A better text of a page that has been worked on: looked at, decided about, brought in. */
export { BetterTextCommands } from './better-text-commands'
export { RerunDialog } from './rerun-dialog'
