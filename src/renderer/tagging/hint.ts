import type { Mark } from 'prosemirror-model'
import { listOf, type SuggestedEntity, type SuggestedFigure, type TagSuggestions } from '../../core/contract'
import type { Direction } from '../card'
import { entityMark, figureMark, type TagKind } from './kinds'

/** A place that might be tagged. */
export interface Hint {
  /** Positions in the document. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly kind: TagKind
  /** The tag that it would get. */
  readonly mark: Mark
  /** 0 to 1; a number that was read is 1. */
  readonly confidence: number
  /** At least as sure as the library's threshold. */
  readonly sure: boolean
  /** null = its digits say it. */
  readonly reason: SuggestedEntity['reason'] | null
}

type Answer = Extract<TagSuggestions, { kind: 'found' }>

/** What the library answered last: the next answer says what is different since. */
export interface ToldHints {
  /** null = nothing yet. */
  readonly answer: Answer['answer'] | null
  readonly entities: readonly Hint[]
  readonly figures: readonly Hint[]
}

export const nothingTold: ToldHints = { answer: null, entities: [], figures: [] }

export function toldHints(
  before: ToldHints,
  { answer, entities, figures, kept, threshold }: Answer,
): ToldHints {
  return {
    answer,
    entities: listOf(before.entities, { items: entities, kept: kept.entities }, (one) =>
      entityHint(one, threshold),
    ),
    figures: listOf(before.figures, { items: figures, kept: kept.figures }, figureHint),
  }
}

/** In the order of the document. */
export function hintsOf({ entities, figures }: ToldHints): readonly Hint[] {
  return [...entities, ...figures.filter(({ from, to }) => to > from)].toSorted(
    (a, b) => a.from - b.from || b.to - a.to,
  )
}

function entityHint(one: SuggestedEntity, threshold: number): Hint {
  const { from, to, text, kind, confidence, reason, record } = one
  const mark = entityMark(kind, record === null ? null : String(record))
  return { from, to, text, kind, mark, confidence, sure: confidence >= threshold, reason }
}

function figureHint({ from, to, text, kind, value, unit, approx }: SuggestedFigure): Hint {
  const mark = figureMark({ kind, value, unit, approx })
  return { from, to, text, kind: 'figure', mark, confidence: 1, sure: true, reason: null }
}

/** Whether two are the same suggestion at the same place. */
export function sameHint(one: Hint, other: Hint): boolean {
  return one.from === other.from && one.to === other.to && one.mark.eq(other.mark)
}

/** Which suggestion comes next from a place, in the order of the text, round about; null = there is none. */
export function nextHint(
  hints: readonly Hint[],
  place: { readonly from: number; readonly to: number },
  direction: Direction,
): Hint | null {
  const next =
    direction > 0
      ? (hints.find(({ from, to }) => from >= place.from && (from > place.from || to > place.to)) ?? hints[0])
      : (hints.findLast(({ from }) => from < place.from) ?? hints.at(-1))
  return next ?? null
}
