export type { Block } from './block'
export { type LayoutDoubt, layOut, type Workshop } from './lay-out'
export { type Place, placesOf } from './places'
export type { Line } from './row'
