import type { LineRange } from '../../core/contract'
import { displayWidth } from '../../core/text'

/** A source line that is on screen. */
export interface LineInSight {
  /** 1-based source line. */
  readonly line: number
  /** What of it is on screen. */
  readonly text: string
}

/**
 * As fast as anybody reads with attention, in Han characters a second; Latin letters count half. Silent reading of
 * Chinese takes 250 to 300 characters a minute with understanding, skimming up to 1,000: 16.7 a second.
 */
const pace = 17

/**
 * Which lines were read. Time spreads evenly over what is on screen and not read yet: a line is read once it has had as
 * much time as its characters need at reading pace. So never more is read than time allows, whatever was scrolled by.
 */
export class Reading {
  readonly #read: Set<number>
  /** Of lines that are begun: how much of them is read, from 0 to 1. */
  readonly #begun = new Map<number, number>()
  #fresh = new Set<number>()

  constructor(read: readonly LineRange[]) {
    this.#read = new Set(read.flatMap(({ from, to }) => numbers(from, to)))
  }

  has(line: number): boolean {
    return this.#read.has(line)
  }

  /** These lines were on screen for so many seconds. True where some were read to their end. */
  pass(lines: readonly LineInSight[], seconds: number): boolean {
    const left = lines.filter(({ line }) => !this.#read.has(line))
    const width = left.reduce((sum, { text }) => sum + displayWidth(text), 0)
    if (width === 0 || seconds <= 0) return false
    const share = (seconds * pace) / width
    let done = false
    for (const { line } of left) {
      const part = (this.#begun.get(line) ?? 0) + share
      if (part < 1) {
        this.#begun.set(line, part)
        continue
      }
      this.#begun.delete(line)
      this.#read.add(line)
      this.#fresh.add(line)
      done = true
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
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
