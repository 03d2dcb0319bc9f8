/** How far the work is: states of articles, what was read, and what is left. */
export { ReadPart, ReviewWork } from './review-work'
export { IssueSum, PageSum, PageSuspects } from './shelf-sum'
export { StateChooser } from './state-chooser'
export { StateDot } from './state-dot'
export { ArticlesInState, StateFilter } from './state-filter'
export { SumBar } from './sum-bar'
export { reviewKeys, useStates } from './use-review'
