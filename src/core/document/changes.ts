import type { Node } from 'prosemirror-model'
import type { Range, Source } from '../text/source'
import { type ComparedLine, compareLine, type SpelledEdit, type UndoneCorrection } from './compared-line'
import type { Correction, Draft, Reason } from './draft'
import { rangeInUse, sourceRanges } from './source-in-use'
import { type Joint, type Placed, type Seam, Standing } from './standing-lines'

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
  /** Sets it apart from a change, which it is like otherwise. */
  readonly takenBack: true
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

/** What of a draft tells its changes. */
export interface DraftedChanges extends Pick<Draft, 'articles' | 'corrections'> {
  readonly blocks: readonly Pick<Draft['blocks'][number], 'lines' | 'continues'>[]
}

/**
 * Every difference between a page's source and its document, in source order.
 *
 * A correction of the draft that still stands as the rule made it carries the rule's name; where a hand has touched it,
 * the change is the hand's. Time is linear in the text but for lines that were edited by hand.
 */
export function changes(source: Source, document: Node, draft: DraftedChanges): readonly Change[] {
  return new ChangesFinder(source, draft).compare(document).changes
}

const wrap = 'line-wrap'

/** What was found of a line, with the positions of the last look at it. */
interface FoundLine {
  readonly compared: ComparedLine
  readonly changes: readonly Change[]
  readonly takenBack: readonly TakenBack[]
}

/**
 * Compares one page with its source again and again. What was read of a block is kept with its node, and what was found
 * of a line with its text: ProseMirror's nodes are persistent, so that after a key one block is read and one line
 * compared; for the lines behind it only positions are written anew, and for those before it nothing.
 */
export class ChangesFinder {
  readonly #source: Source
  readonly #corrections: ReadonlyMap<number, readonly Correction[]>
  /** Which line the draft joined to which. */
  readonly #joined: ReadonlyMap<number, number>
  readonly #found: (FoundLine | undefined)[]
  #last: Standing | null = null

  constructor(source: Source, draft: DraftedChanges) {
    const lines = source.lines.length
    this.#source = source
    this.#corrections = Map.groupBy(draft.corrections, (correction) => correction.line)
    this.#found = new Array<FoundLine | undefined>(lines + 1).fill(undefined)
    this.#joined = joinedLines(draft)
  }

  compare(document: Node): Compared {
    const changes: Change[] = []
    const takenBack: TakenBack[] = []
    const lines = this.#source.lines
    const standing = new Standing(document, lines.length)
    let place = 0
    const inUse = this.#inUse(standing)
    for (let line = 1; line <= lines.length; line++) {
      if (!standing.has(line)) {
        const text = inUse.from <= line && line < inUse.to ? (lines[line - 1]?.text ?? '') : ''
        if (text.trim() !== '') changes.push(this.#gone(line, text, place))
        continue
      }
      const found = this.#lookAt(line, standing)
      for (const change of found.changes) changes.push(change)
      for (const taken of found.takenBack) takenBack.push(taken)
      place = standing.endOf(line)
    }
    this.#last = standing
    const torn = standing.seams.flatMap((seam) => this.#torn(seam))
    if (torn.length === 0) return { changes, takenBack }
    const inOrder = [...takenBack, ...torn].toSorted((a, b) => a.line - b.line || a.fromSource - b.fromSource)
    return { changes, takenBack: inOrder }
  }

  /** The source that the document is of: of one that another took the place of, nothing need be left. */
  #inUse(standing: Standing): Range {
    const { lines, later = [] } = this.#source
    const ranges = sourceRanges(lines.length, later)
    const [first] = ranges
    if (later.length === 0) return first
    return rangeInUse(
      ranges,
      lines.flatMap((_, index) => (standing.has(index + 1) ? index + 1 : [])),
    )
  }

  #lookAt(line: number, standing: Standing): FoundLine {
    const known = this.#found[line]
    const by = known && this.#last ? standing.moved(line, this.#last) : null
    if (known && by === 0) return known
    const found = known && by !== null ? shifted(known, by) : this.#lookAnew(line, standing)
    this.#found[line] = found
    return found
  }

  #lookAnew(line: number, standing: Standing): FoundLine {
    const now = standing.textOf(line)
    const known = this.#found[line]?.compared
    const text = this.#source.lines[line - 1]?.text ?? ''
    const compared = known?.now === now ? known : compareLine(text, now, this.#corrections.get(line) ?? [])
    const own = standing.stretchesOf(line)
    const edits = compared.edits.map((edit) => textChange(line, own, edit))
    const joins = standing.jointsOf(line).map((joint) => this.#join(line, joint))
    return {
      compared,
      changes: [...edits, ...joins],
      takenBack: compared.takenBack.map((undone) => textTaken(line, own, undone)),
    }
  }

  #join(line: number, { next, pos }: Joint): Change {
    const end = this.#endOf(line)
    const rule = next > line ? wrap : null
    const place = { line, fromSource: end, toSource: end, from: pos, to: pos }
    return { kind: 'join', ...place, before: '\n', after: '', rule, reason: null }
  }

  /** Two blocks side by side that the draft had as one. */
  #torn({ line, next, pos }: Seam): readonly TakenBack[] {
    if (this.#joined.get(line) !== next) return []
    const end = this.#endOf(line)
    const place = { line, fromSource: end, toSource: end, from: pos, to: pos }
    return [{ takenBack: true, kind: 'join', ...place, before: '\n', after: '', rule: wrap, reason: null }]
  }

  #gone(line: number, before: string, pos: number): Change {
    const whole = this.#corrections.get(line)?.find(({ removed }) => removed.trim() === before.trim())
    const place = { line, fromSource: 0, toSource: before.length, from: pos, to: pos }
    const who = { rule: whole?.rule ?? null, reason: whole?.reason ?? null }
    return { kind: 'line', ...place, before, after: '', ...who }
  }

  #endOf(line: number): number {
    return this.#source.lines[line - 1]?.text.length ?? 0
  }
}

/** Which line goes on in which later one within a paragraph of the draft, torn ones made whole. */
function joinedLines(draft: DraftedChanges): ReadonlyMap<number, number> {
  const joined = new Map<number, number>()
  for (const { blocks } of draft.articles) {
    const open = new Map<number, { last: number | null }>()
    for (const index of blocks) {
      const block = draft.blocks[index]
      if (!block) continue
      const paragraph = (block.continues === null ? undefined : open.get(block.continues)) ?? { last: null }
      open.set(index, paragraph)
      for (const { line, from, to } of block.lines) {
        if (from === to) continue
        if (paragraph.last !== null && line > paragraph.last) joined.set(paragraph.last, line)
        paragraph.last = line
      }
    }
  }
  return joined
}

function shifted({ compared, changes, takenBack }: FoundLine, by: number): FoundLine {
  return {
    compared,
    changes: changes.map((change) => movedChange(change, by)),
    takenBack: takenBack.map((taken) => ({ ...taken, from: taken.from + by, to: taken.to + by })),
  }
}

/** Spelled out: a spread takes ten times as long, and there are thousands at every key. */
function movedChange(change: Change, by: number): Change {
  const { kind, line, fromSource, toSource, before, after, rule, reason } = change
  const from = change.from + by
  const to = change.to + by
  return { kind, line, fromSource, toSource, from, to, before, after, rule, reason }
}

function textChange(line: number, own: readonly Placed[], edit: SpelledEdit): Change {
  const { fromSource, toSource, before, after, correction } = edit
  const from = positionAt(own, edit.from, 'start')
  const to = edit.to === edit.from ? from : positionAt(own, edit.to, 'end')
  const rule = correction?.rule ?? null
  const reason = correction?.reason ?? null
  return { kind: 'text', line, fromSource, toSource, from, to, before, after, rule, reason }
}

function textTaken(line: number, own: readonly Placed[], undone: UndoneCorrection): TakenBack {
  const { fromSource, toSource, removed, added, rule, reason } = undone.correction
  const from = positionAt(own, undone.from, 'start')
  const to = undone.to === undone.from ? from : positionAt(own, undone.to, 'end')
  const place = { line, fromSource, toSource, from, to }
  return { takenBack: true, kind: 'text', ...place, before: removed, after: added, rule, reason }
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
