import type { Node } from 'prosemirror-model'
import type { Range } from '../text'
import { Decided, isAboutLayout } from './decided'
import type { Correction, Draft, Suspect } from './draft'
import { draftedSuspects } from './drafted-suspects'
import { inBlock, lineIn, type TextBlock, textBlocks } from './text-blocks'

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
  const again = found ?? []
  const places = new Map(
    [...Map.groupBy(again, ({ rule }) => rule)].map(([rule, own]) => [rule, new Set(own.flatMap(offsets))]),
  )
  const kept = draftedSuspects(draft, document).flatMap(({ suspect, from, to }): readonly Suspect[] => {
    const place = inBlock(blocks, { from, to })
    if (!place) return []
    const placed = { ...suspect, ...place }
    // What looked at lines, or at how the page lies, is asked at import only.
    if (found === null || !looked.has(suspect.rule)) return [placed]
    if (offsets(placed).some((at) => places.get(suspect.rule)?.has(at))) return [placed]
    return suspect.rule === 'misreads' && hasItsEvidence(draft, suspect, placed, blocks) ? [placed] : []
  })
  const taken = new Set(kept.filter(({ rule }) => looked.has(rule)).flatMap(offsets))
  const corrections = Map.groupBy(draft.corrections, ({ line }) => line)
  const fresh = again.filter(
    (one) => !offsets(one).some((at) => taken.has(at)) && !isStetted(corrections, one, blocks),
  )
  return named(withoutEngine([...kept, ...fresh]), blocks, new Decided(document))
}

/** What an engine was not sure of is said only where no rule says more. */
const engine = 'doubted-by-engine'

function withoutEngine(suspects: readonly Suspect[]): readonly Suspect[] {
  if (!suspects.some(({ rule }) => rule === engine)) return suspects
  const said = new Set(
    suspects.filter(({ rule }) => rule !== engine && !isAboutLayout(rule)).flatMap(offsets),
  )
  return suspects.filter((one) => one.rule !== engine || !offsets(one).some((at) => said.has(at)))
}

/** No text is as long. */
const longestBlock = 2 ** 30

/** The characters of a place, each by a number of its own in the page. */
const offsets = ({ block, from, to }: Suspect) =>
  Array.from({ length: to - from }, (_, index) => block * longestBlock + from + index)

function hasItsEvidence(
  draft: Draft,
  { block, from, to }: Suspect,
  now: Suspect,
  blocks: readonly TextBlock[],
): boolean {
  const drafted = draft.blocks[block]?.text ?? ''
  const text = blocks[now.block]?.text ?? ''
  return (
    text.slice(0, now.from).endsWith(drafted.slice(Math.max(0, from - evidence), from)) &&
    text.startsWith(drafted.slice(to, to + evidence), now.to)
  )
}

/** Whether the editor let the source stand where cleaning had corrected it. */
function isStetted(
  corrections: ReadonlyMap<number, readonly Correction[]>,
  { block, from, to, rule, suggestions }: Suspect,
  blocks: readonly TextBlock[],
): boolean {
  const own = blocks[block]
  if (!own) return false
  const text = own.text.slice(from, to)
  return (corrections.get(lineIn(own, from)) ?? []).some(
    (correction) =>
      correction.rule === rule && correction.removed === text && suggestions.includes(correction.added),
  )
}

/** In a name only the beginning of a long place is said. */
const namedText = 24
/** Places that say the same in one block are counted over so many characters. */
const countedText = 400

/** Those that are not answered, in the order of the document, each by its name. */
function named(
  suspects: readonly Suspect[],
  blocks: readonly TextBlock[],
  decided: Decided,
): readonly OpenSuspect[] {
  const seen = new Map<string, number>()
  return suspects
    .toSorted((a, b) => a.block - b.block || a.from - b.from || a.to - b.to || (a.rule < b.rule ? -1 : 1))
    .flatMap(({ block, from, to, rule, reason, suggestions, confidence }): readonly OpenSuspect[] => {
      const own = blocks[block]
      if (!own) return []
      const place = { from: own.pos + from, to: own.pos + to }
      if (decided.answers(rule, place)) return []
      const text = own.text.slice(from, to)
      const line = lineIn(own, from)
      const before = own.text.slice(Math.max(0, from - countedText), from)
      const said = text.slice(0, namedText)
      const name = `${rule} ${line} ${before.split(said).length} ${said}`
      const times = seen.get(name) ?? 0
      seen.set(name, times + 1)
      return [
        {
          id: times === 0 ? name : `${name} ${times + 1}`,
          ...place,
          rule,
          reason,
          suggestions,
          confidence,
          line,
          text,
          left: [...before.slice(-2)].at(-1) ?? '',
          right: [...own.text.slice(to, to + 2)][0] ?? '',
          later: decided.putsOff(rule, place),
        },
      ]
    })
}
