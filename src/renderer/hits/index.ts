/** Places where a query stands, wherever they are shown: in the library's pane and in a series. */
export { Context } from './context'
export { HitCrop } from './hit-crop'
export { optionTurned, QueryOptions } from './query-options'
export { type Hits, type HitsAsked, useHits } from './use-hits'
export { printedQuery, usePrinted } from './use-printed'
export { useWalked, type Walked, type WalkedTo } from './use-walked'
export { placesOf, stepOn, walk } from './walk'
