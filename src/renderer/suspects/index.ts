/** The walk through what rules doubt on a page, a card at each place, and what was decided on it. */
export { DecidedDialog } from './decided-dialog'
export { fixSuspect } from './fix'
export { Suspects } from './suspects'
export { walkOf } from './walk'
