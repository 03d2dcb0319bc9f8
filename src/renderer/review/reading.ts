import type { LineRange } from '../../core/contract'
import { displayWidth } from '../../core/text'

/** A part of a source line that is on screen. */
export interface PartInSight {
  /** 1-based source line. */
  readonly line: number
  /** Which part of the line it is, from 0, and how many it has. */
  readonly part: number
  readonly parts: number
  /** What of it is on screen. */
  readonly text: string
}

/**
 * As fast as anybody reads with attention, in Han characters a second; Latin letters count half. Silent reading of
 * Chinese takes 250 to 300 characters a minute with understanding, skimming up to 1,000: 16.7 a second.
 */
const pace = 17

/**
 * Which lines were read. Time spreads evenly over what is on screen and not read yet: a part of a line is read once it has
 * had as much time as its characters need at reading pace, and a line once all its parts are. So never more is read than
 * time allows, whatever was scrolled by.
 */
export class Reading {
  readonly #read: Set<number>
  /** Of lines that are begun: how much of each part is read, from 0 to 1. */
  readonly #begun = new Map<number, Map<number, number>>()
  #fresh = new Set<number>()

  constructor(read: readonly LineRange[]) {
    this.#read = new Set(read.flatMap(({ from, to }) => numbers(from, to)))
  }

  has(line: number): boolean {
    return this.#read.has(line)
  }

  hasPart(line: number, part: number): boolean {
    return this.#read.has(line) || this.#of(line, part) >= 1
  }

  /** These were on screen for so many seconds. True where some were read to their end. */
  pass(inSight: readonly PartInSight[], seconds: number): boolean {
    const left = inSight.filter(({ line, part }) => !this.hasPart(line, part))
    const width = left.reduce((sum, { text }) => sum + displayWidth(text), 0)
    if (width === 0 || seconds <= 0) return false
    const share = (seconds * pace) / width
    let done = false
    for (const { line, part, parts } of left) {
      const of = this.#of(line, part) + share
      const begun = this.#begun.get(line) ?? new Map<number, number>()
      this.#begun.set(line, begun.set(part, of))
      if (of < 1) continue
      done = true
      if ([...begun.values()].filter((one) => one >= 1).length >= parts) this.#finish(line)
    }
    return done
  }

  /** Takes over what another window has read. */
  learn(read: readonly LineRange[]): void {
    for (const { from, to } of read) for (const line of numbers(from, to)) this.#read.add(line)
  }

  /** What was read since this was asked last. */
  take(): readonly LineRange[] {
    const lines = [...this.#fresh].toSorted((a, b) => a - b)
    this.#fresh = new Set()
    const ranges: LineRange[] = []
    for (const line of lines) {
      const last = ranges.at(-1)
      if (last?.to === line) ranges[ranges.length - 1] = { from: last.from, to: line + 1 }
      else ranges.push({ from: line, to: line + 1 })
    }
    return ranges
  }

  /** What could not be handed on: it is asked for again. */
  giveBack(ranges: readonly LineRange[]): void {
    for (const { from, to } of ranges) for (const line of numbers(from, to)) this.#fresh.add(line)
  }

  #of(line: number, part: number): number {
    return this.#begun.get(line)?.get(part) ?? 0
  }

  #finish(line: number): void {
    this.#begun.delete(line)
    this.#read.add(line)
    this.#fresh.add(line)
  }
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
