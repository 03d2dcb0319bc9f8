export type { Edition, EditionPage, EditionRecord } from './edition'
export { type Format, formats } from './formats'
