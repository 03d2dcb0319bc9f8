/** The page as it is edited: its schema, what becomes of a draft, how it is changed by steps, and what is read out of it. */
export { type ArticleSummary, headlineOf, isFurniture, roleOf, summarise } from './articles'
export { type Change, ChangesFinder, changes, type DraftedChanges, type TakenBack } from './changes'
export { Decided, decide, forget, isAboutLayout, markAsPrinted, type StandingDecision } from './decided'
export type {
  Correction,
  Draft,
  DraftArticle,
  DraftBlock,
  DraftPicture,
  LineSpan,
  Reason,
  Suspect,
} from './draft'
export { type Answered, isLike } from './likeness'
export { type LineRun, lineOf, lineRuns, lineText } from './line-runs'
export { linkMentions } from './link-mentions'
export { markdown } from './markdown'
export { openDraft } from './open-draft'
export { type OpenSuspect, openSuspects } from './open-suspects'
export {
  type PageFile,
  type PageFileBlock,
  type PageFileEntity,
  type PageFileFigure,
  type PageFileSuspect,
  type PageFileTags,
  pageFileFromDraft,
} from './page-file'
export { pageFile } from './page-file-of-document'
export { type Picture, picturesOf } from './pictures'
export { allPlaces, articleStart, blockAt, blockStart, type Place, placeOf, placesBetween } from './places'
export { plainText } from './plain-text'
export { putBack } from './put-back'
export {
  type Direction,
  deleteBlocks,
  gatherArticle,
  mergeArticles,
  moveArticles,
  moveBlocks,
  putArticles,
  putBlocks,
  sendBlocks,
} from './rearrange'
export { type Region, readRegion, writtenRegion } from './region'
export { followStates, linesWithText, reviewStates } from './review'
export { type Role, roles } from './role'
export {
  type DecidedAttrs,
  type Decision,
  type DecisionScope,
  type EntityAttrs,
  type EntityKind,
  type FigureAttrs,
  type FigureKind,
  type FigureValue,
  type LineAttrs,
  schema,
} from './schema'
export {
  numberInSource,
  type SourceRanges,
  sourceInUse,
  sourceRanges,
  withLinesFrom,
  withOwnLines,
} from './source-in-use'
export { type SourcePlace, sourcePlace, sourcePlaces } from './source-place'
export {
  layTag,
  putTag,
  type StandingTag,
  sameTag,
  standingTags,
  tagsChanged,
  tagsOver,
  takeTags,
} from './standing-tags'
export { correctAgain, stet } from './stet'
export {
  joinBlocks,
  mergeWithPrevious,
  newArticleId,
  setContinues,
  setRoles,
  splitArticle,
} from './structure'
export { type CountedFigure, figuresOf, type Mention, mentionsOf } from './tags'
export { keepTagsApart } from './tags-apart'
export { type TextBlock, textBlocks } from './text-blocks'
