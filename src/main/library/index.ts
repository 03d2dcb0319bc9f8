/** The store: SQLite opened, migrated and locked, and the SQL of each aggregate. It knows no use case. */
export {
  type ArticleValues,
  addArticle,
  articleRow,
  articlesOfPage,
  type BlockRow,
  blocksOf,
  dropArticle,
  placeOf,
  setArticle,
  setBlock,
  setBlocksFrom,
} from './articles'
export { artifactsByRule, artifactsOf, pagesDoneByDay, storedArtifacts } from './artifacts'
export { continuationsOf, type GoesOn, partAt, partsFrom, setContinuations } from './continuations'
export { type Coverage, coverageOf, issueLines, pageLines, putCoverage } from './coverage'
export { databaseName, isLibrary, syncToDisk } from './database'
export { addDecision, type DecisionRow, decisionsFor, removeDecision } from './decisions'
export { derivedVersion, setDerivedVersion } from './derivation'
export { addDifferentThings, differentThings, removeDifferentThings } from './different-things'
export {
  type ComparedFigure,
  comparedFigures,
  type FigureLine,
  figureLines,
  figureOnLine,
  figurePoints,
  figureTotals,
} from './figures'
export { addSourcePart, beginFile, endFile, isUnfinished, partsOf, sourcePart } from './file-parts'
export { byPage, pagesWithin, type ShelvedPage } from './found-pages'
export { addGeometry, geometryOf, importedGeometry } from './geometry'
export { IndexExpectation } from './index-expectation'
export {
  addIssueAgain,
  dropEmptyIssue,
  findIssue,
  findIssueOf,
  findOrAddIssue,
  type IssueKey,
  issueById,
  issuesOf,
  joinIssues,
  setIssueKey,
} from './issues'
export { keep, kept } from './kept'
export { type KnownName, knownNames } from './known-names'
export {
  addLaterSource,
  type LaterSource,
  laterGeometry,
  laterSources,
  pagesWithLaterSha256,
  sourceCount,
} from './later-sources'
export {
  makeFolder,
  openReadingLibrary,
  openWritingLibrary,
  type ReadingLibrary,
  scansName,
  type WritingLibrary,
} from './library'
export { addMadeRecord, giveMadeTo, type MadeRecord, madeBy, setMadeGone } from './made-records'
export { articlesNamed, issuesNamed, pagesNamed } from './named-places'
export {
  pagesWithSuspect,
  type SuspectCount,
  setSuspectCounts,
  suspectCounts,
  suspectsByIssue,
  suspectsByRule,
  suspectsLike,
} from './open-suspects'
export {
  addEntry,
  addOperation,
  addSteps,
  type Entry,
  entriesOf,
  extendEntry,
  hasOperation,
  type LoggedStep,
  operationRow,
  pagesTouchedBy,
  stepsOf,
} from './operations'
export {
  addPage,
  everyPageId,
  everyPageOf,
  issueOfPage,
  pageById,
  pageCalledLike,
  pageIds,
  pagesOf,
  pageVersion,
  setPageIssue,
  setPageLabel,
  setPageVersion,
} from './pages'
export {
  allArticlesWith,
  articlesWith,
  dropFromIndex,
  fewArticlesWith,
  indexArticle,
  passagesOf,
} from './passages'
export { importedAt, operationTime, type PastEntry, pastEntries } from './past-operations'
export { policyOf, setTreatment } from './policies'
export type { ReadingDatabase, WritingDatabase } from './power'
export {
  addPublicationAgain,
  allPublications,
  dropEmptyPublication,
  findOrAddPublication,
  findPublication,
  publications,
  publicationTitle,
  setPublicationTitle,
  titleFiledAlike,
} from './publications'
export {
  liveRecords,
  logRecordChange,
  newRecordId,
  putRecord,
  type RecordChange,
  recordById,
  recordChange,
  recordMeant,
  recordsMergedInto,
  recordsNamed,
  recordsWith,
  type StoredRecord,
  setRecordChangeUndone,
  turnRecordChange,
} from './records'
export { changeMark, mentionPlaces, mentionsByIssue, recordsWithCounts, registerLines } from './register'
export { addRemoved, dropRemoved, isRemoved, removedPages } from './removed-pages'
export {
  allStates,
  articlesInState,
  everyIssueStates,
  issueStates,
  type LoggedReview,
  type NewReview,
  noStates,
  pageStates,
  putReview,
  reviewChanges,
  reviewOf,
  reviewsByLog,
  reviewsOf,
  type StatesById,
} from './reviews'
export { allScans, putScan, type Scan, type SheetScan, scanBySha256, scansOf } from './scans'
export { addSnapshot, newestSnapshot, type Snapshot, snapshots } from './snapshots'
export { areLinesKept } from './source-digests'
export type { Geometry } from './source-geometry'
export {
  addDraft,
  addSource,
  draftOf,
  type ImportedSource,
  importedDraft,
  importedSource,
  pageWithSha256,
  sourceText,
} from './sources'
export { type SystemFault, systemFault } from './system-fault'
export type { ArticleRow, OperationRow } from './tables'
export {
  type BlockTags,
  type FigureRow,
  type MentionRow,
  type PictureRow,
  setBlockTags,
  setPictures,
  setTagsFrom,
  tagsOf,
} from './tags'
export { errorCode, guarded, libraryTrouble, Trouble } from './trouble'
export { unfinishedPages } from './unfinished'
