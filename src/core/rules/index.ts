/** What cleaning makes of a source: a draft, by rules in their order, each treated as a policy says. */
export { type CleanOptions, clean } from './clean'
export { type Knowledge, nothingKnown } from './knowledge'
export { type IndexTables, indexTables, keepIndex } from './misreads'
export { type Policy, printFidelity, type Treatment } from './policy'
export { type ProofBlock, proofRules, proofread } from './proofread'
export { PageProof } from './proofread-page'
export type { BlockPage, BlockRule, BlockView, Finding, LinePage, LineRule, LineView, Rule } from './rule'
