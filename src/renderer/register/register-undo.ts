import type { LibraryClient, MentionsOf, OperationId, RecordId, Sentence } from '../../core/contract'

/** All mentions of a name, and the record that they are linked to. */
export interface Linked {
  readonly of: MentionsOf
  readonly record: RecordId
}

/** An act that is taken back by one undo: so many acts on records, and what it linked in the texts, by an operation. */
interface Act {
  readonly records: number
  readonly linked: Linked | null
  readonly operation: OperationId | null
  /** Whether the operation made the record that it links to, which goes with it. */
  readonly made?: true
}

/** What an undo turns that no act of this window stands for: the last one on records, of another time. */
const onlyRecord: Act = { records: 1, linked: null, operation: null }

/** What an undo or a redo came to. `name`: of the act on records; null = only links were turned. */
type Turned = { readonly kind: 'turned'; readonly name: Sentence | null } | { readonly kind: 'nothing' }

type Records = Pick<LibraryClient['records'], 'get' | 'undo' | 'redo'>

/**
 * Goes back through the acts on records, in order; what was linked in the texts by one of them is unlinked with it, and
 * linked again as it is redone. An act that the library could not turn stays where it is, to be tried again.
 */
export class RegisterUndo {
  readonly #records: Records
  readonly #done: Act[] = []
  #undone: Act[] = []

  constructor(records: Records) {
    this.#records = records
  }

  did(act: Act): void {
    this.#done.push(act)
    this.#undone = []
  }

  /** @param unlink false = something done since stands on the operation, and it stays */
  async undo(
    unlink: (operation: OperationId) => Promise<boolean>,
  ): Promise<Turned | { readonly kind: 'covered' }> {
    const act = this.#done.at(-1) ?? onlyRecord
    if (act.operation !== null) {
      if (!(await unlink(act.operation))) return { kind: 'covered' }
      // Unlinked it stays, whatever becomes of the rest.
      this.#done[this.#done.length - 1] = { ...act, operation: null }
    }
    const { turned, name } = await this.#undoRecords(act)
    this.#done.pop()
    if (act === onlyRecord && name === null) return { kind: 'nothing' }
    this.#undone.push(turned)
    return name === null && act.operation === null ? { kind: 'nothing' } : { kind: 'turned', name }
  }

  async #undoRecords(act: Act): Promise<{ readonly turned: Act; readonly name: Sentence | null }> {
    if (act.made && act.linked) {
      const { of, record } = act.linked
      // Where something else uses it, it stays.
      if ((await this.#records.get({ record })) !== null)
        return { turned: { ...act, records: 0 }, name: null }
      return {
        turned: act,
        name: of.of === 'name' ? { key: 'records.acts.add', values: { name: of.name } } : null,
      }
    }
    let name: Sentence | null = null
    for (let times = 0; times < act.records; times++) name = await this.#records.undo()
    return { turned: act, name }
  }

  async redo(link: (linked: Linked) => Promise<OperationId | null>): Promise<Turned> {
    const act = this.#undone.at(-1) ?? onlyRecord
    let name: Sentence | null = null
    for (let times = 0; times < act.records; times++) name = (await this.#records.redo()) ?? name
    this.#undone.pop()
    if (name === null && act.linked === null) return { kind: 'nothing' }
    this.#done.push({ ...act, operation: null })
    if (act.linked) {
      const operation = await link(act.linked)
      this.#done[this.#done.length - 1] = { ...act, operation }
    }
    return { kind: 'turned', name }
  }
}
