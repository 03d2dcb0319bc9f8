/** The walk through what rules doubt on a page, a card at each place, and what was decided on it. */

export { fixSuspect } from './answers'
export { DecidedDialog } from './decided-dialog'
export { Suspects } from './suspects'
export { walkOf } from './walk'
