export { type ArticleSummary, articlesOf, roleOf, summarise } from './articles'
export { type Change, changes } from './changes'
export type { Correction, Draft, DraftArticle, DraftBlock, LineSpan, Reason, Suspect } from './draft'
export { type LineRun, lineOf, lineRuns, lineText } from './line-runs'
export { markdown } from './markdown'
export { openDraft } from './open-draft'
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
export { plainText } from './plain-text'
export { type Role, roles } from './role'
export {
  type EntityAttrs,
  type EntityKind,
  type FigureAttrs,
  type FigureKind,
  type FigureValue,
  type LineAttrs,
  schema,
} from './schema'
export { stet } from './stet'
export {
  type Direction,
  mergeWithPrevious,
  moveArticle,
  moveBlock,
  moveBlockTo,
  newArticleId,
  setRole,
  splitArticle,
} from './structure'
