import type { Transaction } from 'prosemirror-state'
import type { Transform } from 'prosemirror-transform'
import { type Operation, OperationId, type SelectionAt } from '../../core/contract'

/** A sentence of the catalogues under which an act can be undone. */
export type Name = Operation['name']

/** A pause longer than this, in milliseconds, ends a typing burst. */
const burstPause = 800

const nameMeta = 'stet-operation'

/** Makes a transaction an operation of its own, with a name. Whatever is not named is typing. */
export function asOperation(tr: Transaction, name: Name): Transaction {
  return tr.setMeta(nameMeta, name)
}

/** Text as it stands in an operation's name: of a longer one the beginning. */
export function inName(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20).toWellFormed()}…` : text
}

interface Pending {
  id: OperationId
  readonly name: Name
  before: SelectionAt | null
  after: SelectionAt | null
}

interface Burst {
  readonly operation: Pending
  readonly kind: 'typing' | 'deleting'
  /** ProseMirror's number of the composition it was typed in; 0 = none. */
  readonly composition: number
  /** When it was last added to, in milliseconds, and where the caret stood afterwards. */
  readonly time: number
  readonly caret: number
}

/**
 * Which operation each local transaction belongs to. A command is one operation. A typing burst is one: a pause, a jump
 * of the caret, a composition that begins or ends, a command and anybody else's steps close it; typing closes a burst
 * of deleting, but a slip deleted while typing belongs to the typing.
 */
export class Operations {
  readonly #of = new WeakMap<Transform, Pending>()
  #burst: Burst | null = null
  #begun: Pending | null = null

  /** Assigns a transaction that changes the document. `before` is the selection that it started from. */
  assign(tr: Transaction, before: SelectionAt): void {
    this.#of.set(tr, this.#operationFor(tr, before))
  }

  /** Makes a transaction part of the operation of another one, which caused it. */
  join(tr: Transaction, cause: Transaction): void {
    this.#of.set(tr, this.#pending(cause))
  }

  /** Notes the selection after a transaction that was assigned. */
  settle(tr: Transform, after: SelectionAt): void {
    this.#pending(tr).after = after
  }

  /** The operation of a step's origin (prosemirror-collab keeps it through rebases); RangeError if it was never assigned. */
  of(origin: Transform): Operation {
    return { ...this.#pending(origin) }
  }

  /** Notes that the operation was sent: from now on others' steps part it from what it still gets. */
  begin(origin: Transform): void {
    this.#begun = this.#pending(origin)
  }

  /** Ends the burst. */
  close(): void {
    this.#burst = null
  }

  /**
   * Others' steps, or an undo, went into the log. What is left of an operation that was sent in part can no longer be
   * added to it, so it goes on as another one.
   */
  interrupt(): void {
    this.close()
    if (!this.#begun) return
    this.#begun.id = newOperationId()
    this.#begun.before = null
    this.#begun = null
  }

  #pending(origin: Transform): Pending {
    const found = this.#of.get(origin)
    if (!found)
      throw new RangeError('a step comes from a transaction that was never assigned to an operation')
    return found
  }

  #operationFor(tr: Transaction, before: SelectionAt): Pending {
    const named = nameOf(tr)
    if (named) {
      this.close()
      return { id: newOperationId(), name: named, before, after: null }
    }
    const act = describe(tr)
    const burst = this.#burst
    const operation =
      burst && goesOn(burst, tr, act)
        ? burst.operation
        : { id: newOperationId(), name: { key: `operations.${act.kind}` }, before, after: null }
    this.#burst = {
      operation,
      kind: burst?.operation === operation ? burst.kind : act.kind,
      composition: act.composition,
      time: tr.time,
      caret: tr.selection.head,
    }
    return operation
  }
}

function newOperationId(): OperationId {
  return OperationId.parse(crypto.randomUUID())
}

const uiNames: Readonly<Record<string, string>> = {
  paste: 'operations.paste',
  cut: 'operations.cut',
  drop: 'operations.drop',
}

function nameOf(tr: Transaction): Name | null {
  const given = tr.getMeta(nameMeta) as Name | undefined
  if (given) return given
  const key = uiNames[String(tr.getMeta('uiEvent'))]
  return key === undefined ? null : { key }
}

interface Act {
  readonly kind: 'typing' | 'deleting'
  readonly composition: number
  /** What it touched of the document before it. */
  readonly from: number
  readonly to: number
}

function describe(tr: Transaction): Act {
  let from = Number.POSITIVE_INFINITY
  let to = 0
  let added = 0
  const back = tr.mapping.invert()
  for (const [index, map] of tr.mapping.maps.entries()) {
    const before = back.slice(back.maps.length - index)
    map.forEach((start, end, newStart, newEnd) => {
      from = Math.min(from, before.map(start, -1))
      to = Math.max(to, before.map(end, 1))
      added += newEnd - newStart
    })
  }
  return {
    kind: added > 0 ? 'typing' : 'deleting',
    composition: Number(tr.getMeta('composition') ?? 0),
    from,
    to,
  }
}

function goesOn(burst: Burst, tr: Transaction, act: Act): boolean {
  // However long the choice of a character takes, it is one.
  if (act.composition !== 0 && act.composition === burst.composition) return true
  return (
    tr.time - burst.time <= burstPause &&
    act.composition === burst.composition &&
    !(burst.kind === 'deleting' && act.kind === 'typing') &&
    act.from <= burst.caret &&
    burst.caret <= act.to
  )
}
