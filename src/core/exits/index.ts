/** What leaves: an edition, and a pure writer for each form. */
export type {
  DoneOperation,
  Edition,
  EditionPage,
  EditionRecord,
  Engine,
  PagePast,
  PictureCrop,
} from './edition'
export { type Format, formats } from './formats'
export type { Pieces } from './pieces'
export { readingText } from './reading-text'
export { csv } from './tables'
export { UnusedNames } from './unused-names'
export { type Packed, Unwritable } from './unwritable'
export { plain, type Writing } from './writing'
