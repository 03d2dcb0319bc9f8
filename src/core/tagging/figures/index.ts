export type { Figure } from './figure'
export { figureIn, sameFigure } from './figure-in'
export { followFigures, readAt } from './follow-figures'
export { findFigures } from './scan'
