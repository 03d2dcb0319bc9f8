import type { ContractRouterClient } from '@orpc/contract'
import { desk } from './desk'
import { exits } from './exits'
import { intake } from './intake'
import { pages } from './pages'
import { search } from './search'
import { shelf } from './shelf'

/** What a window may ask of the library. main implements it once; every host serves the same. */
export const contract = { shelf, intake, pages, exits, search, desk }

/** The library as a window sees it, over whatever it is served. */
export type LibraryClient = ContractRouterClient<typeof contract>

export { HostInfo, Settings } from './desk'
export { ExportFormat, ExportScope, exportFormats } from './exits'
export { ArticleId, ClientId, IssueId, OperationId, PageId, PublicationId } from './ids'
export { Encoding, encodings, Imported, Inspection, maxFileBytes } from './intake'
export { appOrigin, appScheme, portChannel, socketPath, socketProtocol, tokenPrefix } from './link'
export { Appended, Logged, OpenPage, Operation, Reach, SelectionAt, Sentence, Undone } from './pages'
export { Hit } from './search'
export { Article, Issue, IssueDate, IssueNumber, Page, Publication, ShelfEvent } from './shelf'
export { TroubleData, TroubleKind, troubleKinds } from './trouble'
