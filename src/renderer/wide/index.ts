/** Views over the whole library: a wide dialog that waits while a place is looked at in the text. */

export { type Keep, useKeep } from './keep'
export { onField } from './on-field'
export { rested } from './rested'
export type { Surroundings } from './surroundings'
export { type LongList, useLongList } from './use-long-list'
export { WideLines } from './wide-lines'
export { WideView } from './wide-view'
