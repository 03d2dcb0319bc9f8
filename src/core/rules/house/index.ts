/** An editor's own rules: read out of JSON, and their places found. */
export { HouseRuleEntry, houseLimits, idOf, WrittenRule } from './entry'
export { findHouse, type HouseHit, type HouseWatch } from './find-house'
export type { HouseRule } from './house-rule'
export { type HouseProblem, leftOut } from './problem'
export { inUse, type RulesFile, readRules } from './read-rules'
export { readWords, type WordsFile } from './read-words'
export { house } from './rule'
