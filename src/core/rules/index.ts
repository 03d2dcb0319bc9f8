export { type CleanOptions, clean } from './clean'
export { type Knowledge, nothingKnown } from './knowledge'
export { type Policy, printFidelity, type Treatment } from './policy'
export type { BlockPage, BlockRule, BlockView, Finding, LinePage, LineRule, LineView, Rule } from './rule'
