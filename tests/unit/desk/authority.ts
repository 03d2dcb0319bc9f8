import type { Node } from 'prosemirror-model'
import { Mapping, Step } from 'prosemirror-transform'
import {
  type Appended,
  type ClientId,
  type Logged,
  type Operation,
  OperationId,
  type Reach,
  type Undone,
} from '../../../src/core/contract'
import { schema } from '../../../src/core/document'
import type { PageLog } from '../../../src/renderer/desk/page-log'

type Json = Record<string, unknown>

interface Entry {
  readonly operation: Operation
  readonly client: ClientId
  readonly steps: Step[]
  readonly inverses: Step[]
  readonly since: number
  undone: boolean
}

/** A page's log as the library keeps it, in memory, with switches for what can go wrong on the way. */
export class Authority {
  document: Node
  version = 0
  readonly entries: Entry[] = []
  /** While set, every call throws it. */
  broken: Error | null = null
  /** The next append is logged, and its answer lost. */
  loseAnswer = false
  /** How many calls are under way, and the most there were at once. */
  busy = 0
  busiest = 0
  readonly #log: Logged[] = []
  #wake: (() => void)[] = []

  constructor(document: Node) {
    this.document = document
  }

  /** The operations' names and how many steps each has, in the order of the log. */
  get told(): readonly string[] {
    return this.entries.map(({ operation, steps }) => `${operation.name.key} ${steps.length}`)
  }

  /** Breaks what listens, as a lost link does. */
  breakLink(error: Error): void {
    this.broken = error
    this.#wakeAll()
  }

  /** Logs a step of somebody else's. */
  other(step: Step, client: ClientId): void {
    this.#write(
      { id: OperationId.parse(crypto.randomUUID()), name: { key: 'other' }, before: null, after: null },
      client,
      [step],
    )
  }

  readonly pages: PageLog = {
    append: async ({ client, version, operation, steps, behind }): Promise<Appended> => {
      await this.#travel()
      if (steps.length === 0) throw new RangeError('the contract wants at least one step')
      const interrupted = behind !== undefined && this.entries.at(-1)?.operation.id !== behind
      if (version !== this.version || interrupted) return { kind: 'behind', missed: this.#since(version) }
      this.#write(
        operation,
        client,
        steps.map((step) => Step.fromJSON(schema, step)),
      )
      if (this.loseAnswer) {
        this.loseAnswer = false
        this.broken = new Error('lost')
        throw this.broken
      }
      return { kind: 'accepted', version: this.version, reach: this.reach }
    },
    undo: async ({ client }): Promise<Undone> => {
      await this.#travel()
      for (;;) {
        const entry = this.entries.findLast(({ undone }) => !undone)
        if (!entry) return { kind: 'nothing' }
        entry.undone = true
        const since = this.version
        const logged = this.#publish(this.#invert(entry), client, entry.operation.before)
        // What later edits left nothing of counts as undone, and the one before it is next.
        if (this.version > since) return { kind: 'done', name: entry.operation.name, logged }
      }
    },
    redo: async (): Promise<Undone> => ({ kind: 'nothing' }),
    watch: async ({ version }, { signal }) => this.#follow(version, signal),
  }

  async #travel(): Promise<void> {
    this.busy++
    this.busiest = Math.max(this.busy, this.busiest)
    await new Promise((resolve) => setTimeout(resolve, 5))
    this.busy--
    if (this.broken) throw this.broken
  }

  #write(operation: Operation, client: ClientId, steps: readonly Step[]): void {
    const last = this.entries.at(-1)
    const goesOn = last && !last.undone && last.operation.id === operation.id
    const entry = goesOn
      ? last
      : { operation, client, steps: [], inverses: [], since: this.version, undone: false }
    if (!goesOn) this.entries.push(entry)
    let document = this.document
    for (const step of steps) {
      entry.steps.push(step)
      entry.inverses.push(step.invert(document))
      const { doc, failed } = step.apply(document)
      if (!doc) throw new RangeError(failed ?? 'a step does not apply')
      document = doc
    }
    this.document = document
    this.#tell(steps, client, null)
  }

  #invert({ inverses, steps, since }: Entry): readonly Step[] {
    const after = this.#log.flatMap(({ version, steps: logged }) =>
      version > since + steps.length ? logged.map((step) => Step.fromJSON(schema, step)) : [],
    )
    const mapping = new Mapping(after.map((step) => step.getMap()))
    return inverses.toReversed().flatMap((step) => step.map(mapping) ?? [])
  }

  #publish(steps: readonly Step[], client: ClientId, selection: Logged['selection']): Logged {
    const applied: Step[] = []
    for (const step of steps) {
      const { doc } = step.apply(this.document)
      if (!doc) continue
      this.document = doc
      applied.push(step)
    }
    return this.#tell(applied, client, selection)
  }

  #tell(steps: readonly Step[], client: ClientId, selection: Logged['selection']): Logged {
    this.version += steps.length
    const logged: Logged = {
      version: this.version,
      steps: steps.map((step) => step.toJSON() as Json),
      client,
      selection,
      reach: this.reach,
    }
    if (steps.length) this.#log.push(logged)
    this.#wakeAll()
    return logged
  }

  get reach(): Reach {
    const number = this.entries.findLastIndex(({ undone }) => !undone) + 1
    const last = this.entries[number - 1]
    return { undo: last ? { operation: number, name: last.operation.name } : null, redo: null }
  }

  #since(version: number): Logged[] {
    return this.#log.filter((entry) => entry.version > version)
  }

  #wakeAll(): void {
    const waiting = this.#wake
    this.#wake = []
    for (const wake of waiting) wake()
  }

  async *#follow(version: number, signal: AbortSignal): AsyncGenerator<Logged> {
    if (this.broken) throw this.broken
    for (let at = version; !signal.aborted; ) {
      for (const entry of this.#since(at)) {
        yield entry
        at = entry.version
      }
      await new Promise<void>((resolve) => {
        this.#wake.push(resolve)
        signal.addEventListener('abort', () => resolve())
      })
      if (this.broken) throw this.broken
    }
  }
}
