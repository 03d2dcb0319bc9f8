export type { Edition, EditionPage, EditionRecord } from './edition'
export { type Format, formats } from './formats'
export { readingText } from './reading-text'
export { csv } from './tables'
