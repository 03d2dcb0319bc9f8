/** The printed page beside its text. */
export { Facsimile } from './facsimile'
export { FacsimileCommands } from './facsimile-commands'
export { whyLost } from './lost-scan'
export { hasScan, type Sheets, sheetOf, useSheets } from './sheets'
