import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Draft } from '../../core/document'
import { type HouseProblem, inUse } from '../../core/rules/house'
import type { Source } from '../../core/text'
import { Trouble } from '../library'
import { Complaint } from '../words'
import { CleaningThread, HouseBook, rulesAt, wordsAt } from '../work'
import type { Terminal } from './terminal'

export interface HouseOptions {
  readonly rules?: string
  readonly words?: string
}

/** Cleaning by house rules from files: in a thread, where a rule that does not come to an end can be stopped. */
export class Housed {
  /** Something of the house could not be used; it was told of. */
  faulty = false
  readonly #thread = new CleaningThread()
  readonly #book: HouseBook
  readonly #terminal: Terminal

  /** null = no files are given. @throws Complaint where one is not there */
  static from({ rules, words }: HouseOptions, terminal: Terminal): Housed | null {
    for (const file of [rules, words])
      if (file !== undefined && !existsSync(file)) throw new Complaint('cli.clean.noHouseFile', { file })
    return rules === undefined && words === undefined ? null : new Housed({ rules, words }, terminal)
  }

  private constructor(
    { rules, words }: { readonly [K in keyof HouseOptions]: string | undefined },
    terminal: Terminal,
  ) {
    this.#terminal = terminal
    const ruling = rules === undefined ? null : rulesAt(rules, basename(rules))
    const known = words === undefined ? null : wordsAt(words, basename(words))
    this.#tell([...(ruling?.problems ?? []), ...(known?.problems ?? [])])
    const house = { rules: ruling ? inUse(ruling) : [], words: [...(known?.words ?? [])], stamp: '' }
    this.#book = new HouseBook(() => house)
  }

  /** @throws Trouble where it takes too much time or memory */
  async draft(source: Source): Promise<Draft> {
    const { name } = source
    const { draft, leftOut } = await this.#thread
      .draft({ name, source, house: this.#book })
      .catch((error: unknown) => {
        throw new Trouble('file-not-cleaned', { file: name }, error)
      })
    this.#tell(leftOut)
    return draft
  }

  close(): Promise<void> {
    return this.#thread.close()
  }

  #tell(problems: readonly HouseProblem[]): void {
    const { tell, say } = this.#terminal
    for (const { reason } of problems) tell(say(reason.key, reason.values))
    this.faulty ||= problems.length > 0
  }
}
