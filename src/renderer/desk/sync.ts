import { getVersion, sendableSteps } from 'prosemirror-collab'
import type { Appended, ClientId, Logged, Operation, PageId, Reach } from '../../core/contract'
import { Cell, type Store } from '../store'
import { confirmed, received } from './from-log'
import { type NextSteps, nextSteps, type SyncedEditor } from './next-steps'
import type { Operations } from './operations'
import { isRefusal, type PageLog } from './page-log'
import { firstRetry, longestRetry, watchLog } from './watch-log'

/**
 * `kept`: all that was typed is in the library. `sending`: some is on its way, or still composed. `waiting`: the library
 * cannot be reached or cannot write; it is tried again. `refused`: it will not take these steps; what is on the screen
 * stays there.
 */
export type Saved =
  | { readonly kind: 'kept' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'waiting'; readonly error: unknown }
  | { readonly kind: 'refused'; readonly error: unknown }

/** An undo has to wait: what was typed before it is not saved yet, for the reason that `saved` tells. */
export class NotSavedYet extends Error {}

/** What this window undid or redid: the operation's name, and a new object each time. */
export interface Turned {
  readonly kind: 'undo' | 'redo'
  readonly name: Operation['name']
}

export interface SyncOptions {
  readonly editor: SyncedEditor
  readonly library: PageLog
  readonly page: PageId
  readonly client: ClientId
  readonly operations: Operations
  readonly reach: Reach
  /** Told of steps that the library refuses, and whenever an undo fails. Of an outage `saved` tells as long as it lasts. */
  readonly onTrouble: (error: unknown) => void
}

/** Typed steps are sent at the latest so many milliseconds after they were made. */
const sendAfter = 80

interface Sent {
  /** The version that the first of these steps starts from. */
  readonly base: number
  readonly count: number
}

/**
 * Keeps an editor and the page's log in the library the same: the client's side of prosemirror-collab's protocol, with
 * one request in flight. Whatever fails, the steps stay in the editor and are sent again.
 */
export class Sync {
  readonly #options: SyncOptions
  readonly #saved = new Cell<Saved>({ kind: 'kept' })
  readonly #reach: Cell<Reach>
  readonly #turned = new Cell<Turned | null>(null)
  readonly #stopped = new AbortController()
  /** What was sent last, until the log has it: where an answer is lost, the log tells whether it came through. */
  #sent: Sent | null = null
  #sending: Promise<boolean> | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #retry = firstRetry
  #acts: Promise<unknown> = Promise.resolve()
  /** What came from the log while an input method composed. */
  #held: Logged[] = []

  constructor(options: SyncOptions) {
    this.#options = options
    this.#reach = new Cell(options.reach)
    void watchLog({
      library: options.library,
      page: options.page,
      version: () => this.#version(),
      receive: (entry) => this.#receive(entry),
      holding: () => this.#held.length > 0,
      signal: this.#stopped.signal,
    })
  }

  get saved(): Store<Saved> {
    return this.#saved
  }

  get reach(): Store<Reach> {
    return this.#reach
  }

  /** null = nothing yet. */
  get turned(): Store<Turned | null> {
    return this.#turned
  }

  /** Steps were made, or a composition ended. */
  changed(): void {
    if (!this.#options.editor.composing()) {
      const held = this.#held
      this.#held = []
      for (const entry of held) this.#receive(entry)
    }
    if (!this.pending()) return
    if (this.#saved.now().kind === 'kept') this.#saved.set({ kind: 'sending' })
    if (this.#next()) this.#sendIn(sendAfter)
  }

  /** Whether the editor holds steps that the log does not have yet. */
  pending(): boolean {
    return sendableSteps(this.#options.editor.state()) !== null
  }

  /** Sends at once what can be sent. True once the log has it, false if it cannot be reached. */
  async flush(): Promise<boolean> {
    while (this.#next() || this.#sending) if (!(await this.#send())) return false
    return true
  }

  /**
   * Sends all that can be sent without waiting for answers: the window may be gone before the first one comes. Where it
   * stays, the log tells what came through, and the rest is sent again.
   */
  leave(): void {
    void this.flush()
    if (this.#sent?.base !== this.#version() || this.#saved.now().kind === 'refused') return
    const { base } = this.#sent
    let { count } = this.#sent
    for (let batch = this.#next(count); batch; batch = this.#next(count)) {
      count += batch.steps.length
      this.#append(batch).catch(() => undefined)
    }
    this.#sent = { base, count }
  }

  /** Takes the page's last operation back, after all that was typed is in the log. Calls queue. */
  undo(): Promise<void> {
    return this.#turn('undo')
  }

  redo(): Promise<void> {
    return this.#turn('redo')
  }

  /** Sends what is left, however long the library cannot be reached, then ends the watch. */
  async close(): Promise<void> {
    while (!(await this.flush()) && this.#saved.now().kind !== 'refused')
      await new Promise((resolve) => setTimeout(resolve, longestRetry))
    this.#stopped.abort()
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #turn(kind: 'undo' | 'redo'): Promise<void> {
    const turned = this.#acts.then(async () => {
      const { library, page, client, operations, onTrouble } = this.#options
      if (!(await this.flush())) {
        const saved = this.#saved.now()
        if (saved.kind === 'waiting') onTrouble(new NotSavedYet('not saved yet', { cause: saved.error }))
        else if (saved.kind === 'refused') onTrouble(saved.error)
        return
      }
      operations.close()
      try {
        const undone = await library[kind]({ page, client })
        if (undone.kind === 'done') {
          this.#receive(undone.logged)
          this.#turned.set({ kind, name: undone.name })
        }
      } catch (error) {
        onTrouble(error)
      }
    })
    this.#acts = turned
    return turned
  }

  #sendIn(milliseconds: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      void this.#send()
    }, milliseconds)
  }

  #send(): Promise<boolean> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null
    })
    return this.#sending
  }

  async #sendAll(): Promise<boolean> {
    if (this.#saved.now().kind === 'refused') return false
    for (let batch = this.#next(); batch; batch = this.#next()) {
      const { version: base, steps } = batch
      const before = this.#sent?.base === base ? this.#sent.count : 0
      this.#sent = { base, count: Math.max(before, steps.length) }
      if (this.#saved.now().kind === 'kept') this.#saved.set({ kind: 'sending' })
      try {
        const answer = await this.#append(batch)
        this.#retry = firstRetry
        if (!this.#take(answer, base)) return false
      } catch (error) {
        this.#failed(error)
        return false
      }
    }
    if (!this.pending()) this.#saved.set({ kind: 'kept' })
    return true
  }

  #append({ version, steps, origin, behind }: NextSteps): Promise<Appended> {
    const { library, page, client, operations } = this.#options
    const operation = operations.of(origin)
    operations.begin(origin)
    const json = steps.map((step) => step.toJSON() as Record<string, unknown>)
    const request = { page, client, version, operation, steps: json }
    return library.append(behind === null ? request : { ...request, behind })
  }

  /** False where the answer cannot be used now. */
  #take(answer: Appended, base: number): boolean {
    if (answer.kind === 'accepted') {
      this.#reach.set(answer.reach)
      const known = this.#version() - base
      if (this.#sent && known < answer.version - base) this.#confirm(answer.version - base - known)
      return true
    }
    const before = this.#version()
    for (const entry of answer.missed) this.#receive(entry)
    if (this.#version() > before || this.#version() > base) return true
    if (this.#held.length === 0)
      this.#refuse(new RangeError('the library holds an older version of this page'))
    return false
  }

  #next(sent = 0): NextSteps | null {
    const { editor, operations } = this.#options
    // What the log has meanwhile comes first, once the composition is over.
    if (editor.composing() && this.#held.length) return null
    return nextSteps(editor, operations, sent)
  }

  #version(): number {
    return getVersion(this.#options.editor.state())
  }

  #confirm(count: number): void {
    const { editor, client } = this.#options
    const sent = this.#sent
    editor.dispatch(confirmed(editor.state(), client, count))
    this.#sent = sent && sent.count > count ? { base: sent.base + count, count: sent.count - count } : null
  }

  /** Takes an entry of the log over, once: it may come by the watch, by an answer, or by both. */
  #receive(entry: Logged): void {
    const { editor, client, operations } = this.#options
    const version = this.#version()
    if (entry.version <= version || this.#saved.now().kind === 'refused') return
    if (this.#held.length) {
      this.#held.push(entry)
      return
    }
    if (entry.version - entry.steps.length > version) return
    const count = entry.version - version
    this.#reach.set(entry.reach)
    if (this.#sent && entry.client === client && this.#sent.base === version && count <= this.#sent.count) {
      this.#confirm(count)
      return
    }
    if (editor.composing()) {
      this.#held.push(entry)
      return
    }
    try {
      const tr = received(editor.state(), entry, client, count)
      operations.interrupt()
      this.#sent = null
      editor.dispatch(tr)
    } catch (error) {
      this.#refuse(error)
    }
  }

  #failed(error: unknown): void {
    if (isRefusal(error)) {
      this.#refuse(error)
      return
    }
    this.#saved.set({ kind: 'waiting', error })
    this.#sendIn(this.#retry)
    this.#retry = Math.min(this.#retry * 2, longestRetry)
  }

  #refuse(error: unknown): void {
    this.#saved.set({ kind: 'refused', error })
    this.#options.onTrouble(error)
  }
}
