/** Finding and replacing: the one matcher of page, series and library. */
export { type BlockAt, positionOf } from './block-at'
export { type Finder, type Hit, type Prepared, prepare } from './finder'
export { type FindQuery, longestQuery, plainQuery } from './query'
export { replaceRange } from './replace-range'
export { replacementOf } from './replacement'
export { type PlaceInWords, spoilsWord } from './spoils-word'
