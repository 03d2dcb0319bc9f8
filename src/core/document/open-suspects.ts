import type { Node } from 'prosemirror-model'
import type { Range } from '../text'
import { roleOf } from './articles'
import { Decided } from './decided'
import type { Correction, Draft, Suspect } from './draft'
import { draftedSuspects } from './drafted-suspects'
import { lineOf } from './line-runs'
import type { Role } from './role'
import { schema } from './schema'

/** A place of a document that waits for the editor. `from` and `to` are positions in the document. */
export interface OpenSuspect extends Range, Omit<Suspect, 'block'> {
  /** Its name in the page: the same after edits elsewhere, a restart, and when it is found again. */
  readonly id: string
  /** 1-based source line that it begins in; 0 where there is none. */
  readonly line: number
  /** What stands there, and the character on either side of it in its block. */
  readonly text: string
  readonly left: string
  readonly right: string
  /** Put off by the editor. */
  readonly later: boolean
}

/** A document's text blocks as the rules see them, with the position that each one's text begins at. */
export interface TextBlock {
  readonly text: string
  readonly role: Role
  /** Number of the article. */
  readonly article: number
  readonly pos: number
}

export function textBlocks(document: Node): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  document.forEach((article, start, number) => {
    article.forEach((block, offset) => {
      if (block.type === schema.nodes.block)
        blocks.push({
          text: block.textContent,
          role: roleOf(block),
          article: number,
          pos: start + offset + 2,
        })
    })
  })
  return blocks
}

/** As many characters on either side of a misread are its evidence. */
const evidence = 2

/**
 * The open suspects of a document, in its order: those of its draft that stand, and those that were found in it again.
 * Each place is doubted once. What the editor has answered is none.
 *
 * A misread that the draft doubts stays one as long as the characters beside it stay, although the page, being mended,
 * looks cleaner all the time. Of other rules that look at edited text, what they do not find again is settled.
 *
 * @param found by proofreading {@link textBlocks}; null = it was not proofread yet
 * @param looked names of the rules that proofreading asks
 */
export function openSuspects(
  draft: Draft,
  document: Node,
  found: readonly Suspect[] | null,
  looked: ReadonlySet<string>,
): readonly OpenSuspect[] {
  const blocks = textBlocks(document)
  const again = (found ?? []).flatMap((suspect): readonly Placed[] => {
    const block = blocks[suspect.block]
    return block ? [{ ...suspect, from: block.pos + suspect.from, to: block.pos + suspect.to }] : []
  })
  const places = new Set(
    again.flatMap(({ rule, from, to }) => positions(from, to).map((at) => `${at} ${rule}`)),
  )
  const standsAgain = ({ rule, from, to }: Placed) =>
    positions(from, to).some((at) => places.has(`${at} ${rule}`))
  const kept = draftedSuspects(draft, document).flatMap(({ suspect, from, to }): readonly Placed[] => {
    const placed = { ...suspect, from, to }
    // What looked at lines, or at how the page lies, is asked at import only.
    if (found === null || !looked.has(suspect.rule)) return [placed]
    if (standsAgain(placed)) return [placed]
    return suspect.rule === 'misreads' && hasItsEvidence(draft, suspect, document, placed) ? [placed] : []
  })
  const spelling = kept.filter(({ rule }) => looked.has(rule))
  const taken = new Set(spelling.flatMap(({ from, to }) => positions(from, to)))
  const corrections = Map.groupBy(draft.corrections, ({ line }) => line)
  const fresh = again.filter(
    (one) =>
      !positions(one.from, one.to).some((at) => taken.has(at)) &&
      !isStetted(corrections.get(lineAt(document, one.from)) ?? [], document, one),
  )
  const decided = new Decided(document)
  return named(
    [...kept, ...fresh].filter((one) => !decided.answers(one.rule, one)),
    document,
    decided,
  )
}

type Placed = Omit<Suspect, 'block'>

const positions = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

function hasItsEvidence(draft: Draft, suspect: Suspect, document: Node, { from, to }: Range): boolean {
  const drafted = draft.blocks[suspect.block]?.text ?? ''
  const left = drafted.slice(Math.max(0, suspect.from - evidence), suspect.from)
  const right = drafted.slice(suspect.to, suspect.to + evidence)
  const { parent, parentOffset } = document.resolve(from)
  const end = parentOffset + to - from
  return (
    parent.textBetween(Math.max(0, parentOffset - evidence), parentOffset).endsWith(left) &&
    parent.textBetween(end, Math.min(end + evidence, parent.content.size)).startsWith(right)
  )
}

/** Whether the editor let the source stand where cleaning had corrected it. */
function isStetted(
  ofLine: readonly Correction[],
  document: Node,
  { from, to, rule, suggestions }: Placed,
): boolean {
  const text = document.textBetween(from, to)
  return ofLine.some(
    (correction) =>
      correction.rule === rule && correction.removed === text && suggestions.includes(correction.added),
  )
}

function lineAt(document: Node, pos: number): number {
  const node = document.nodeAt(pos)
  return (node && lineOf(node)) ?? 0
}

/** In a name only the beginning of a long place is said. */
const namedText = 24
/** Places that say the same in one block are counted over so many characters. */
const countedText = 400

function named(suspects: readonly Placed[], document: Node, decided: Decided): readonly OpenSuspect[] {
  const seen = new Map<string, number>()
  return suspects
    .toSorted((a, b) => a.from - b.from || a.to - b.to || (a.rule < b.rule ? -1 : 1))
    .map(({ from, to, rule, reason, suggestions, confidence }) => {
      const { parent, parentOffset } = document.resolve(from)
      const text = document.textBetween(from, to)
      const line = lineAt(document, from)
      const end = parentOffset + to - from
      const before = parent.textBetween(Math.max(0, parentOffset - countedText), parentOffset)
      const said = text.slice(0, namedText)
      const name = `${rule} ${line} ${before.split(said).length} ${said}`
      const times = seen.get(name) ?? 0
      seen.set(name, times + 1)
      return {
        id: times === 0 ? name : `${name} ${times + 1}`,
        from,
        to,
        rule,
        reason,
        suggestions,
        confidence,
        line,
        text,
        left: [...before.slice(-2)].at(-1) ?? '',
        right: [...parent.textBetween(end, Math.min(end + 2, parent.content.size))][0] ?? '',
        later: decided.putsOff(rule, { from, to }),
      }
    })
}
