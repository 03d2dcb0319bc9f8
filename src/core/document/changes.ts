import type { Node } from 'prosemirror-model'
import type { Source } from '../text/source'
import { type BlockLines, blockLines, type Stretch } from './changes-blocks'
import { type ComparedLine, compareLine } from './changes-lines'
import type { Correction, Draft, Reason } from './draft'
import { openDraft } from './open-draft'

/** Where a change lies in the source, what it did there, and who made it. */
export interface Change {
  /**
   * `text`: what stands in the line is not what the source has there. `join`: the line goes on in the next one within a
   * block. `line`: nothing of the line is left.
   */
  readonly kind: 'text' | 'join' | 'line'
  /** 1-based source line, and UTF-16 units into its text, half-open. For a join: the end of the line. */
  readonly line: number
  readonly fromSource: number
  readonly toSource: number
  readonly before: string
  readonly after: string
  /** Where `after` stands in the document, as ProseMirror counts; for what is gone: where it would stand. */
  readonly from: number
  readonly to: number
  /** The rule whose correction this is; null = made by hand. */
  readonly rule: string | null
  readonly reason: Reason | null
}

/**
 * A correction of the draft that does not hold any more: what the source says stands again, untouched, and the
 * correction can be made again. `join`: two blocks side by side that were one.
 */
export interface TakenBack {
  readonly kind: 'text' | 'join'
  readonly line: number
  readonly fromSource: number
  readonly toSource: number
  /** What stands there now; for a join LF. */
  readonly before: string
  /** What the rule would put there. */
  readonly after: string
  /** Where `before` stands in the document; for a join: between the two blocks. */
  readonly from: number
  readonly to: number
  readonly rule: string
  readonly reason: Reason | null
}

export interface Compared {
  /** Every difference between the page's source and its document, in source order. */
  readonly changes: readonly Change[]
  /** In source order. */
  readonly takenBack: readonly TakenBack[]
}

/**
 * Every difference between a page's source and its document, in source order.
 *
 * A correction of the draft that still stands as the rule made it carries the rule's name; where a hand has touched it,
 * the change is the hand's. Time is linear in the text but for lines that were edited by hand.
 */
export function changes(source: Source, document: Node, draft: Draft): readonly Change[] {
  return new ChangesFinder(source, draft).compare(document).changes
}

const wrap = 'line-wrap'

/** A stretch of a line, and the document position of its first character. */
interface Placed {
  readonly text: string
  readonly pos: number
}

/**
 * Compares one page with its source again and again. What was found of a block is kept with its node, and what was found
 * of a line with its text: ProseMirror's nodes are persistent, so that after a key one block is read and one line
 * compared, and for the rest only positions are written anew.
 */
export class ChangesFinder {
  readonly #source: Source
  readonly #corrections: ReadonlyMap<number, readonly Correction[]>
  /** Which line the draft joined to which. */
  readonly #joined: ReadonlyMap<number, number>
  readonly #lines = new Map<number, ComparedLine>()

  constructor(source: Source, draft: Draft) {
    this.#source = source
    this.#corrections = Map.groupBy(draft.corrections, (correction) => correction.line)
    this.#joined = new Map(joinsOf(openDraft(draft)).map(({ line, next }) => [line, next]))
  }

  compare(document: Node): Compared {
    const placed = new Map<number, Placed[]>()
    const joins = new Map<number, Change[]>()
    const parted = new Map<number, TakenBack>()
    let before: BlockLines | null = null
    eachBlock(document, (block, pos, first) => {
      const lines = blockLines(block)
      if (first) before = null
      this.#place(lines, pos + 1, placed, joins)
      const torn = before && this.#torn(before, lines, pos)
      if (torn) parted.set(torn.line, torn)
      before = lines
    })
    return this.#inOrder(placed, joins, parted)
  }

  #place(
    { stretches }: BlockLines,
    start: number,
    placed: Map<number, Placed[]>,
    joins: Map<number, Change[]>,
  ): void {
    let last: Stretch | null = null
    for (const stretch of stretches) {
      const { line, text } = stretch
      const pos = start + stretch.from
      if (line !== null) add(placed, line, { text, pos })
      if (line !== null && last?.line != null) add(joins, last.line, this.#join(last.line, line, pos))
      last = stretch
    }
  }

  #join(line: number, next: number, pos: number): Change {
    const end = this.#source.lines[line - 1]?.text.length ?? 0
    return {
      kind: 'join',
      line,
      fromSource: end,
      toSource: end,
      before: '\n',
      after: '',
      from: pos,
      to: pos,
      rule: next > line ? wrap : null,
      reason: null,
    }
  }

  /** Two blocks side by side that the draft had as one. */
  #torn(before: BlockLines, after: BlockLines, pos: number): TakenBack | null {
    const line = before.stretches.at(-1)?.line
    const next = after.stretches[0]?.line
    if (line == null || next == null || this.#joined.get(line) !== next) return null
    const { kind: _, ...join } = this.#join(line, next, pos)
    return { ...join, kind: 'join', rule: wrap }
  }

  #inOrder(
    placed: ReadonlyMap<number, readonly Placed[]>,
    joins: ReadonlyMap<number, readonly Change[]>,
    parted: ReadonlyMap<number, TakenBack>,
  ): Compared {
    const changes: Change[] = []
    const takenBack: TakenBack[] = []
    let place = 0
    const lines = this.#source.lines
    for (let line = 1; line <= lines.length; line++) {
      const text = lines[line - 1]?.text ?? ''
      const own = placed.get(line)
      if (own) this.#compareLine(line, text, own, changes, takenBack)
      else if (text.trim() !== '') changes.push(this.#gone(line, text, place))
      const last = own?.at(-1)
      if (last) place = last.pos + last.text.length
      const joined = joins.get(line)
      if (joined) changes.push(...joined)
      const torn = parted.get(line)
      if (torn) takenBack.push(torn)
    }
    const beyond = [...joins.keys()].filter((line) => line > lines.length).toSorted((a, b) => a - b)
    for (const line of beyond) changes.push(...(joins.get(line) ?? []))
    return { changes, takenBack }
  }

  #compareLine(
    line: number,
    text: string,
    own: readonly Placed[],
    changes: Change[],
    takenBack: TakenBack[],
  ): void {
    const now = own.length === 1 && own[0] ? own[0].text : own.map((one) => one.text).join('')
    let compared = this.#lines.get(line)
    if (compared?.now !== now) {
      compared = compareLine(text, now, this.#corrections.get(line) ?? [])
      this.#lines.set(line, compared)
    }
    for (const { fromSource, toSource, from, to, before, after, correction } of compared.edits) {
      const start = positionAt(own, from, 'start')
      changes.push({
        kind: 'text',
        line,
        fromSource,
        toSource,
        before,
        after,
        from: start,
        to: to === from ? start : positionAt(own, to, 'end'),
        rule: correction?.rule ?? null,
        reason: correction?.reason ?? null,
      })
    }
    for (const { correction, from, to } of compared.takenBack) {
      const start = positionAt(own, from, 'start')
      takenBack.push({
        kind: 'text',
        line,
        fromSource: correction.fromSource,
        toSource: correction.toSource,
        before: correction.removed,
        after: correction.added,
        from: start,
        to: to === from ? start : positionAt(own, to, 'end'),
        rule: correction.rule,
        reason: correction.reason,
      })
    }
  }

  #gone(line: number, before: string, place: number): Change {
    const whole = this.#corrections.get(line)?.find(({ removed }) => removed.trim() === before.trim())
    return {
      kind: 'line',
      line,
      fromSource: 0,
      toSource: before.length,
      before,
      after: '',
      from: place,
      to: place,
      rule: whole?.rule ?? null,
      reason: whole?.reason ?? null,
    }
  }
}

function add<T>(map: Map<number, T[]>, line: number, one: T): void {
  const all = map.get(line)
  if (all) all.push(one)
  else map.set(line, [one])
}

/** Every block and picture with its position, and whether it is the first of its article. */
function eachBlock(document: Node, see: (block: Node, pos: number, first: boolean) => void): void {
  document.forEach((article, start) => {
    article.forEach((block, offset, index) => see(block, start + 1 + offset, index === 0))
  })
}

/** Where blocks run on from one source line into another. */
function joinsOf(document: Node): readonly { line: number; next: number }[] {
  const found: { line: number; next: number }[] = []
  eachBlock(document, (block) => {
    const { stretches } = blockLines(block)
    for (const [index, { line }] of stretches.entries()) {
      const next = stretches[index + 1]?.line
      if (line !== null && next != null && next > line) found.push({ line, next })
    }
  })
  return found
}

/** The document position of an offset into a line's text as its stretches spell it. */
function positionAt(own: readonly Placed[], offset: number, side: 'start' | 'end'): number {
  let left = offset
  for (const { text, pos } of own) {
    if (side === 'start' ? left < text.length : left <= text.length) return pos + left
    left -= text.length
  }
  const last = own.at(-1)
  return last ? last.pos + last.text.length : 0
}
