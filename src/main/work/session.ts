import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { EventPublisher } from '@orpc/server'
import type { OperationId, PageId, ShelfEvent, SuggestedEntity, SuggestedFigure } from '../../core/contract'
import { openWritingLibrary, type WritingLibrary } from '../library'
import { Backups } from './copies/backups'
import { FindingThread } from './find/finding-thread'
import { House } from './house/house'
import { type Cleaner, CleaningThread } from './intake/cleaner'
import { Uploads } from './intake/uploads'
import { OpenPages } from './log/open-pages'
import { rederive } from './log/rederive'
import { Proofs } from './proof/proof'
import { type Proofreader, ProofThread } from './proof/proof-thread'
import { type Scanner, ScanThread } from './scans/scan-thread'
import type { Compared, CompareRequest, Comparer } from './tags/compare-task'
import { type Reader, ReadingThread } from './tags/reading-thread'
import type { Tagger } from './tags/tag-task'
import { LatestThread } from './threads/latest-thread'
import { ToldLists } from './told-lists'
import { sharedWords } from './words/shared-words'

/** One library, open for writing, with all that its windows share. */
export interface LibrarySession {
  readonly library: WritingLibrary
  readonly pages: OpenPages
  readonly cleaner: Cleaner
  readonly proofs: Proofs
  readonly tagger: Tagger
  /** What windows were told might be tagged. */
  readonly suggested: {
    readonly entities: ToldLists<SuggestedEntity>
    readonly figures: ToldLists<SuggestedFigure>
  }
  readonly comparer: Comparer
  readonly reader: Reader
  readonly house: House
  readonly finder: FindingThread
  readonly scans: Scanner
  readonly uploads: Uploads
  readonly backups: Backups
  /** Tells that something is logged on a page; the log says what. */
  readonly logged: EventPublisher<Record<PageId, null>>
  readonly shelf: EventPublisher<{ event: ShelfEvent }>
  /** Now, ISO 8601. */
  readonly now: () => string
  readonly newId: () => OperationId
  /** The name by which the machine knows its user, for the log of states; '' = it knows none. */
  readonly who: string
  close(): Promise<void>
}

export interface SessionOptions {
  /** Where the library is served, if that is known already. */
  readonly address?: string | null
  /** Absent = a thread of its own, started when first needed. */
  readonly cleaner?: Cleaner
  /** Absent = a thread of its own, started when first needed. */
  readonly proofreader?: Proofreader
  /** Absent = a thread of its own, started when first needed. */
  readonly tagger?: Tagger
  /** Absent = a thread of its own, started when first needed. */
  readonly reader?: Reader
  /** Absent = a thread of its own, started when first needed. */
  readonly scanner?: Scanner
  readonly now?: () => string
  readonly newId?: () => OperationId
  readonly who?: string
}

/**
 * Opens a library for writing, and makes it where there is none. Whoever opens it closes it; a process that dies
 * without closing loses nothing that was answered.
 *
 * @throws Trouble
 */
export function openLibrary(folder: string, options: SessionOptions = {}): LibrarySession {
  const library = openWritingLibrary(folder, options.address ?? null)
  rederive(library.db)
  const pages = new OpenPages(library.db)
  const cleaner = options.cleaner ?? new CleaningThread()
  const proofs = new Proofs(options.proofreader ?? new ProofThread())
  const tagger =
    options.tagger ?? new LatestThread('tag-worker', () => ({ folder: library.folder, words: sharedWords() }))
  const comparer = new LatestThread<CompareRequest, Compared>('compare-worker', () => ({
    folder: library.folder,
  }))
  const reader = options.reader ?? new ReadingThread(library.folder)
  const now = options.now ?? (() => new Date().toISOString())
  const backups = new Backups(library, now)
  const finder = new FindingThread(library.folder)
  const scans = options.scanner ?? new ScanThread(library.folder)
  return {
    library,
    pages,
    cleaner,
    proofs,
    tagger,
    suggested: { entities: new ToldLists(), figures: new ToldLists() },
    comparer,
    reader,
    house: new House(folder),
    finder,
    scans,
    uploads: new Uploads(),
    backups,
    logged: new EventPublisher(),
    shelf: new EventPublisher({ maxBufferedEvents: 1000 }),
    now,
    who: options.who ?? userName(),
    newId: options.newId ?? (() => randomUUID() as string as OperationId),
    async close() {
      await backups.close()
      await cleaner.close()
      await proofs.close()
      await tagger.close()
      await comparer.close()
      await reader.close()
      await finder.close()
      await scans.close()
      pages.close()
      library.close()
    },
  }
}

/** Some machines know a user by number only; then Node throws. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
