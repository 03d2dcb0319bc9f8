export type { Figure } from './figure'
export { findFigures } from './scan'
