import type { ContractRouterClient } from '@orpc/contract'
import { backups } from './backups'
import { changes } from './changes'
import { desk } from './desk'
import { exits } from './exits'
import { figures } from './figures'
import { handover } from './handover'
import { history } from './history'
import { house } from './house'
import { intake } from './intake'
import { menu } from './menu'
import { pages } from './pages'
import { places } from './places'
import { policies } from './policies'
import { printed } from './printed'
import { records } from './records'
import { rerun } from './rerun'
import { review } from './review'
import { scans } from './scans'
import { search } from './search'
import { series } from './series'
import { shelf } from './shelf'
import { structure } from './structure'
import { suspects } from './suspects'
import { tags } from './tags'
import { uploads } from './uploads'

/** What a window may ask of the library. main implements it once; every host serves the same. */
export const contract = {
  shelf,
  intake,
  uploads,
  pages,
  exits,
  search,
  desk,
  backups,
  handover,
  menu,
  places,
  policies,
  printed,
  rerun,
  series,
  changes,
  history,
  house,
  review,
  tags,
  records,
  figures,
  suspects,
  structure,
  scans,
}

/** The library as a window sees it, over whatever it is served. */
export type LibraryClient = ContractRouterClient<typeof contract>

export { Backup, BackupPlan, BackupStatus } from './backups'
export { RuleCounted, RulePage, RuleStetted } from './changes'
export { firstSettings, HostInfo, Resume, Settings, Spot } from './desk'
export {
  type ExportFile,
  ExportFormat,
  ExportReach,
  ExportScope,
  exportFormats,
  TextOptions,
  type Unfinished,
  type UnfinishedPage,
} from './exits'
export {
  DifferentThings,
  FigureDisagreement,
  FigureKind,
  FigurePoint,
  type FiguresWanted,
  LedgerFigure,
  LedgerSort,
  type Told,
  UnitTotal,
} from './figures'
export { Blocker, Origin, PastOperation, TurnedBack } from './history'
export { House, type HouseProblem, HouseWritten } from './house'
export { ArticleId, ClientId, IssueId, OperationId, PageId, PublicationId, RecordId } from './ids'
export { Encoding, encodings, Imported, Inspection, maxFileBytes, SourceFormat } from './intake'
export {
  appOrigin,
  appScheme,
  maxScanBytes,
  portChannel,
  sliceBytes,
  socketPath,
  socketProtocol,
  tokenPrefix,
} from './link'
export { WindowMenu } from './menu'
export { Appended, Logged, OpenPage, Operation, Reach, SelectionAt, Sentence, Undone } from './pages'
export { NamedPlace } from './places'
export { PolicyScope, ScopedPolicy, Treatment } from './policies'
export type { PrintedPlace } from './printed'
export {
  Concordance,
  EntityKind,
  EntityRecord,
  IssueMentions,
  MentionsOf,
  type RecordFacts,
  RegisterEntry,
  recordBounds,
} from './records'
export type { RerunConflict, RerunPlace, RerunPreview } from './rerun'
export { AnswerName, listOf, type Retold, retold, saysTheSame } from './retold'
export {
  FoundArticle,
  LineRange,
  PageReview,
  Progress,
  Review,
  ReviewChange,
  ReviewState,
  ReviewSum,
} from './review'
export { ScanBox, type ScanLine, Sheet, scanLines, tileEdge } from './scans'
export { Found, FoundHit, FoundPage, Hit, mostHits, Within } from './search'
export { Landed, SeriesAct, type SeriesPage, type SeriesPlace, SeriesUndone } from './series'
export {
  Article,
  Issue,
  IssueDate,
  IssueNumber,
  Page,
  Publication,
  RemovedPage,
  ShelfEvent,
  StoodBefore,
} from './shelf'
export { Continuation, Part } from './structure'
export { OpenSuspect, PastDecision, Proofed } from './suspects'
export { SuggestedEntity, SuggestedFigure, Tag, type TagPlace, TagSuggestions } from './tags'
export { TroubleData, TroubleKind, troubleKinds } from './trouble'
export type { Upload, UploadId } from './uploads'
