import type { Source } from './source'

/**
 * Text that knows where it came from. `origin` has one entry per UTF-16 unit of `text`: at least 0 is the unit's
 * offset in the page's whole source (see {@link Ledger}); below 0 is a unit that an entry of the ledger added: `~id`.
 */
export interface Tape {
  readonly text: string
  readonly origin: readonly number[]
}

/** A change to a tape: the units `[from, to)` make way for `put`. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly put: string
}

/** One change against the source, kept until a later one takes it over. Offsets are into the page's whole source. */
export interface Entry<Why> {
  readonly from: number
  readonly to: number
  /** 0-based index of the source line. */
  readonly line: number
  readonly why: Why
}

/**
 * The books of one page: hands out its lines as tapes and writes down every edit to them, so that no character
 * vanishes or appears without an entry. An edit that touches what an earlier one added takes that one over.
 */
export class Ledger<Why> {
  /** Offset at which each line begins in the whole source; one more entry at the end. */
  readonly starts: readonly number[]
  readonly #lines: readonly string[]
  readonly #entries: (Entry<Why> | null)[] = []
  /** Live entries that removed something, by the offset at which they begin. */
  readonly #removals = new Map<number, number>()

  constructor(source: Source) {
    const starts = [0]
    for (const { text } of source.lines) starts.push((starts.at(-1) ?? 0) + text.length)
    this.starts = starts
    this.#lines = source.lines.map(({ text }) => text)
  }

  line(index: number): Tape {
    const text = this.#lines[index] ?? ''
    const start = this.starts[index] ?? 0
    const origin = new Array<number>(text.length)
    for (let i = 0; i < text.length; i++) origin[i] = start + i
    return { text, origin }
  }

  entry(id: number): Entry<Why> | null {
    return this.#entries[id] ?? null
  }

  /** Every live entry with its id, in the order in which they were written. */
  *entries(): Generator<readonly [number, Entry<Why>]> {
    for (const [id, entry] of this.#entries.entries()) if (entry) yield [id, entry]
  }

  /** 0-based index of the line that holds a source offset. An offset where lines meet belongs to the later one. */
  lineAt(offset: number): number {
    let low = 0
    let high = this.#lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** 0-based index of the line that a unit came from, or was added at. */
  lineOf(origin: number): number {
    if (origin >= 0) return this.lineAt(origin)
    return this.#entries[~origin]?.line ?? 0
  }

  /** The source offsets that a unit stands for. */
  span(origin: number): { readonly from: number; readonly to: number } {
    if (origin >= 0) return { from: origin, to: origin + 1 }
    const entry = this.#entries[~origin]
    if (!entry) throw new RangeError(`no entry ${~origin} in the ledger`)
    return entry
  }

  /**
   * Applies edits and writes each into the books. `edits` must be in order and must not overlap; `why` is asked once
   * per edit. Takes time in proportion to the tape. The same tape comes back when nothing changed.
   */
  apply(tape: Tape, edits: readonly (Edit & { readonly why: Why })[]): Tape {
    if (edits.length === 0) return tape
    const origin: number[] = []
    const pieces: string[] = []
    let at = 0
    for (const edit of edits) {
      if (edit.from < at || edit.to < edit.from || edit.to > tape.text.length)
        throw new RangeError(`edit ${edit.from}-${edit.to} is out of order or out of the text`)
      // What an earlier entry added is taken over whole.
      let { from, to } = edit
      if (from < to) {
        while (from > at && (tape.origin[from] ?? 0) < 0 && tape.origin[from - 1] === tape.origin[from])
          from--
        while (to < tape.text.length && (tape.origin[to] ?? 0) < 0 && tape.origin[to - 1] === tape.origin[to])
          to++
      }
      const put = tape.text.slice(from, edit.from) + edit.put + tape.text.slice(edit.to, to)
      pieces.push(tape.text.slice(at, from))
      for (let i = at; i < from; i++) origin.push(tape.origin[i] ?? 0)
      for (const unit of this.#write(tape, from, to, put, edit.why)) origin.push(unit)
      pieces.push(put)
      at = to
    }
    pieces.push(tape.text.slice(at))
    for (let i = at; i < tape.text.length; i++) origin.push(tape.origin[i] ?? 0)
    return { text: pieces.join(''), origin }
  }

  /** Writes one edit, an entry per line that it covers; what it puts goes to the first. Returns the origins of `put`. */
  #write(tape: Tape, from: number, to: number, put: string, why: Why): number[] {
    if (from === to) {
      const before = tape.origin[from - 1]
      const after = tape.origin[from]
      const place =
        before !== undefined ? this.span(before).to : after !== undefined ? this.span(after).from : 0
      const neighbour = before ?? after
      return this.#add(place, place, neighbour === undefined ? 0 : this.lineOf(neighbour), put, why)
    }
    let added: number[] | null = null
    let i = from
    while (i < to) {
      const first = this.span(tape.origin[i] ?? 0)
      const line = this.lineOf(tape.origin[i] ?? 0)
      const end = this.starts[line + 1] ?? 0
      let last = first
      this.#strike(tape.origin[i] ?? 0)
      for (i++; i < to; i++) {
        const unit = tape.origin[i] ?? 0
        const span = this.span(unit)
        if (span.from < last.from || span.to > end) break
        this.#strikeBetween(last.to, span.from)
        this.#strike(unit)
        last = span
      }
      const units = this.#add(first.from, last.to, line, added === null ? put : '', why)
      added ??= units
    }
    return added ?? []
  }

  #add(from: number, to: number, line: number, put: string, why: Why): number[] {
    // An edit that brings back what the source says is no change.
    if (to - from === put.length && this.sourceText(line, from, to) === put)
      return Array.from({ length: put.length }, (_, i) => from + i)
    const id = this.#entries.length
    this.#entries.push({ from, to, line, why })
    if (to > from) this.#removals.set(from, id)
    return new Array<number>(put.length).fill(~id)
  }

  #strike(unit: number): void {
    if (unit >= 0) return
    const entry = this.#entries[~unit]
    if (entry && entry.to > entry.from) this.#removals.delete(entry.from)
    // The tape may hold more units of this entry: its span must stay known until they are read.
    if (entry) this.#struck.push(~unit)
  }

  readonly #struck: number[] = []

  #strikeBetween(from: number, to: number): void {
    let at = from
    while (at < to) {
      const id = this.#removals.get(at)
      const entry = id === undefined ? null : this.#entries[id]
      if (id === undefined || !entry) return
      this.#removals.delete(at)
      this.#entries[id] = null
      at = entry.to
    }
  }

  /** Drops the entries that later ones took over. To be called once all edits are made. */
  close(): void {
    for (const id of this.#struck) this.#entries[id] = null
    this.#struck.length = 0
  }

  /** What the source says between two offsets of one line. */
  sourceText(line: number, from: number, to: number): string {
    const start = this.starts[line] ?? 0
    return (this.#lines[line] ?? '').slice(from - start, to - start)
  }
}

/** Part of a tape: the units `[from, to)`. */
export function cut(tape: Tape, from: number, to: number): Tape {
  if (from <= 0 && to >= tape.text.length) return tape
  return { text: tape.text.slice(from, to), origin: tape.origin.slice(from, to) }
}

/** One tape of several, end to end. */
export function join(tapes: readonly Tape[]): Tape {
  const [only] = tapes
  if (tapes.length === 1 && only) return only
  const origin: number[] = []
  for (const tape of tapes) for (const unit of tape.origin) origin.push(unit)
  return { text: tapes.map(({ text }) => text).join(''), origin }
}
