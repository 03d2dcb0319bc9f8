import { isAbsolute, resolve } from 'node:path'
import { EventPublisher } from '@orpc/server'
import { BackupPlan, type BackupStatus, type TroubleKind } from '../../../core/contract'
import { keep, kept, Trouble, type WritingLibrary } from '../../library'
import { backupFolder, backupsIn, dropOldBackups, suggestedFolder } from './backup-shelf'
import { copy } from './copying'

const noPlan: BackupPlan = { folder: null, every: 'never', keep: 7 }
const hour = 3_600_000
const spans: Readonly<Record<BackupPlan['every'], number>> = {
  never: Number.POSITIVE_INFINITY,
  day: 24 * hour,
  week: 7 * 24 * hour,
}
/** The window comes first; then it is looked every so often, and after a failure tried again so much later. */
const afterStart = 10_000
const lookEvery = 600_000
const retryAfter = hour
const ofPlace: ReadonlySet<TroubleKind> = new Set([
  'disk-full',
  'disk-error',
  'library-read-only',
  'not-found',
])

/**
 * The backups of one library: by hand and, once {@link schedule} was called, by themselves when they are due. Copying
 * and checking is done in a thread of its own. What stands in the folder is what there is: no list is kept beside it.
 */
export class Backups {
  readonly #library: WritingLibrary
  readonly #now: () => string
  readonly #changed = new EventPublisher<{ status: BackupStatus }>()
  readonly #closing = new AbortController()
  #running: Promise<void> | null = null
  #failed: BackupStatus['failed'] = null
  #timer: NodeJS.Timeout | null = null

  constructor(library: WritingLibrary, now: () => string) {
    this.#library = library
    this.#now = now
  }

  get plan(): BackupPlan {
    try {
      return BackupPlan.parse({ ...noPlan, ...JSON.parse(kept(this.#library.db, 'backups') ?? '{}') })
    } catch {
      // Written by another version of the program.
      return noPlan
    }
  }

  async status(): Promise<BackupStatus> {
    const { plan } = this
    const folder = resolve(this.#library.folder)
    const made = await backupsIn(this.#place(plan), folder).catch(() => [])
    return {
      plan,
      suggested: suggestedFolder(folder),
      made,
      running: this.#running !== null,
      failed: this.#failed,
    }
  }

  /** @throws Trouble `folder-not-absolute` */
  setPlan(changed: { readonly [K in keyof BackupPlan]?: BackupPlan[K] | undefined }): Promise<BackupStatus> {
    const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))
    const plan = BackupPlan.parse({ ...this.plan, ...given })
    if (plan.folder !== null && !isAbsolute(plan.folder))
      throw new Trouble('folder-not-absolute', { folder: plan.folder })
    keep(this.#library.db, 'backups', JSON.stringify(plan))
    this.#failed = null
    if (this.#timer) this.#lookAfter(0)
    return this.#tell()
  }

  /** Makes a backup now, or waits for the one that is being made. Its failure is in the status. */
  async run(): Promise<BackupStatus> {
    this.#running ??= this.#make().finally(() => {
      this.#running = null
    })
    void this.#tell()
    await this.#running
    return this.#tell()
  }

  /** Makes a backup if one is due. */
  async runIfDue(): Promise<void> {
    const { plan } = this
    if (plan.every === 'never') return
    const now = Date.parse(this.#now())
    // A clock may be set back: what is dated later than now says nothing of when the next one is due.
    const since = (at: string) => now - Date.parse(at)
    const failed = this.#failed ? since(this.#failed.at) : retryAfter
    if (failed >= 0 && failed < retryAfter) return
    const made = await backupsIn(this.#place(plan), resolve(this.#library.folder)).catch(() => [])
    const last = made.find(({ at }) => since(at) >= 0)
    if (last && since(last.at) < spans[plan.every]) return
    await this.run()
  }

  /** From now on backups are made when they are due. */
  schedule(): void {
    this.#lookAfter(afterStart)
  }

  async *watch(signal: AbortSignal | undefined): AsyncGenerator<BackupStatus, void> {
    const changes = this.#changed.subscribe('status', { signal })
    yield await this.status()
    try {
      yield* changes
    } catch (error) {
      if (!signal?.aborted) throw error
    }
  }

  async close(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#closing.abort()
    await this.#running
  }

  async #make(): Promise<void> {
    const { plan } = this
    const folder = resolve(this.#library.folder)
    const place = this.#place(plan)
    try {
      const at = this.#now()
      const out = backupFolder(place, folder, at)
      await copy({ act: 'backup', from: folder, to: out }, this.#closing.signal)
      this.#failed = null
      // Old ones go only when a new one stands.
      await dropOldBackups(place, folder, { keep: plan.keep, now: at }).catch(() => undefined)
    } catch (error) {
      if (this.#closing.signal.aborted) return
      if (!(error instanceof Trouble)) throw error
      const { kind, values } = error
      // The library itself is fine: what is said is said of the place of the backups.
      const about =
        ofPlace.has(kind) && values.library !== folder
          ? { ...values, library: place, context: 'backup' }
          : values
      this.#failed = { at: this.#now(), trouble: { kind, values: { ...about } } }
    }
  }

  #lookAfter(pause: number): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(async () => {
      await this.runIfDue()
      if (this.#timer) this.#lookAfter(lookEvery)
    }, pause).unref()
  }

  #place(plan: BackupPlan): string {
    return plan.folder ?? suggestedFolder(resolve(this.#library.folder))
  }

  async #tell(): Promise<BackupStatus> {
    const status = await this.status()
    this.#changed.publish('status', status)
    return status
  }
}
