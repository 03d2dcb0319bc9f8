/**
 * Which of many files make a page together: texts and their scans, in folders, zips and METS issues; which pages they
 * are where their names count; and how they are taken.
 */
export { arrange } from './arrange'
export { countedLabels, type Labelled, type NameCount, seriesOf } from './counted'
export { filedUnder, type IssueFacts, issueFacts, knownTogether, mayBeOneIssue } from './issue-facts'
export { natural } from './natural'
export type { Arranged, LeftOut, Offered, PageOffered, WhyLeft } from './offered'
export { mostAhead, workAhead } from './work-ahead'
