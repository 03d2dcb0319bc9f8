import type { DraftBlock, LineSpan } from '../document'
import type { Block } from '../layout'
import type { Ledger, Tape } from '../text'
import type { Why } from './why'

/** Text that a correction put into a draft. */
export interface Added {
  readonly block: number
  readonly from: number
  readonly text: string
}

/**
 * Where each unit of a source stands in its draft: its block, and its place in it. Blocks are laid one after the other;
 * once all are, {@link settle} says of what was removed where it would stand.
 */
export class DraftPlaces {
  readonly #ledger: Ledger<Why>
  /** One more than the last unit. */
  readonly #size: number
  /** -1 = in none. */
  readonly #block: Int32Array
  readonly #place: Int32Array
  /** By the number of the entry that put it there. */
  readonly #added = new Map<number, Added>()

  constructor(ledger: Ledger<Why>) {
    this.#ledger = ledger
    this.#size = ledger.starts.at(-1) ?? 0
    this.#block = new Int32Array(this.#size).fill(-1)
    this.#place = new Int32Array(this.#size)
  }

  /** The block of the draft that a unit stands in; -1 = in none. */
  blockOf(unit: number): number {
    return this.#block[unit] ?? -1
  }

  /** The place of a unit in its block. */
  placeOf(unit: number): number {
    return this.#place[unit] ?? 0
  }

  /** What an entry of the ledger put into the draft; undefined = nothing. */
  addedBy(entry: number): Added | undefined {
    return this.#added.get(entry)
  }

  /** Lays a block into the draft, with the lines that it came from. */
  lay({ role, continues, tape }: Block, index: number): DraftBlock {
    for (const [place, unit] of tape.origin.entries()) {
      if (unit < 0) this.#add(~unit, index, place, tape.text[place] ?? '')
      else {
        this.#block[unit] = index
        this.#place[unit] = place
      }
    }
    return { role, text: tape.text, lines: this.#linesOf(tape), continues }
  }

  /** What a correction replaced stands where its new text does; what was removed, behind the unit before it. */
  settle(): void {
    for (const [id, entry] of this.#ledger.entries()) {
      const put = this.#added.get(id)
      if (!put) continue
      this.#block.fill(put.block, entry.from, entry.to)
      this.#place.fill(put.from, entry.from, entry.to)
    }
    const { starts } = this.#ledger
    for (let line = 0; line + 1 < starts.length; line++)
      this.#settleLine(starts[line] ?? 0, starts[line + 1] ?? 0)
  }

  #add(entry: number, block: number, from: number, text: string): void {
    const known = this.#added.get(entry)
    this.#added.set(entry, known ? { ...known, text: known.text + text } : { block, from, text })
  }

  /** The source lines that a tape's text is of, counted from 1, each with the part that it has of it. */
  #linesOf({ origin }: Tape): readonly LineSpan[] {
    const { starts } = this.#ledger
    const lines: LineSpan[] = []
    let from = 0
    let line = -1
    for (let i = 0; i < origin.length; i++) {
      const unit = origin[i] ?? 0
      const inLine = unit >= (starts[line] ?? this.#size) && unit < (starts[line + 1] ?? 0)
      const own = inLine ? line : this.#ledger.lineOf(unit)
      if (own === line) continue
      if (i > 0) lines.push({ line: line + 1, from, to: i })
      from = i
      line = own
    }
    if (origin.length > 0) lines.push({ line: line + 1, from, to: origin.length })
    return lines
  }

  /** Gives the units that were removed the place behind the unit before them in their line, or else of the next. */
  #settleLine(from: number, to: number): void {
    let open = from
    while (open < to && this.#block[open] === -1) open++
    if (open === to) return
    this.#block.fill(this.blockOf(open), from, open)
    this.#place.fill(this.placeOf(open), from, open)
    // Whether the unit before stands in the draft, or was removed as well.
    let stands = true
    for (let i = open + 1; i < to; i++) {
      if (this.#block[i] !== -1) {
        stands = true
        continue
      }
      this.#block[i] = this.blockOf(i - 1)
      this.#place[i] = this.placeOf(i - 1) + (stands ? 1 : 0)
      stands = false
    }
  }
}
