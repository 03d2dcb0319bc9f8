export type { FindQuery } from './query'
