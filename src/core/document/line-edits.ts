import { type Difference, differences } from '../text/align'
import type { Correction } from './draft'

/** `[fromSource, toSource)` of a source line stands as `[from, to)` in the text that it is now. UTF-16 units. */
export interface LineEdit {
  readonly fromSource: number
  readonly toSource: number
  readonly from: number
  readonly to: number
  /** The rule's correction that this is, untouched; null = a hand made it, or changed what a rule made. */
  readonly correction: Correction | null
}

/**
 * What happened to one source line: first the rules' corrections, then what a hand changed of their result.
 *
 * @param made the corrections of the line, from the draft
 */
export function lineEdits(text: string, now: string, made: readonly Correction[]): readonly LineEdit[] {
  if (now === text) return []
  const draft = correct(text, made)
  if (!draft) return differences(text, now).map((difference) => byHand(difference, 0))
  if (draft.text === now) return draft.edits
  const hand = differences(draft.text, now).map((one) => slideToCorrection(one, now, draft.edits))
  const stands = (first: LineEdit, last: LineEdit) =>
    text.slice(first.fromSource, last.toSource) === now.slice(first.from, last.to)
  return withoutRestored(
    compose(draft.edits, hand).filter((edit) => !stands(edit, edit)),
    stands,
  )
}

/**
 * A blank that a hand put beside the one that a rule left of two restores the source, though neither edit does so by
 * itself: two that touch, one of them by hand, are no edit where together they say what the source says.
 */
function withoutRestored(
  edits: readonly LineEdit[],
  stands: (first: LineEdit, last: LineEdit) => boolean,
): readonly LineEdit[] {
  const left: LineEdit[] = []
  for (const edit of edits) {
    const last = left.at(-1)
    const side = last && last.toSource === edit.fromSource && last.to === edit.from
    if (side && (last.correction === null || edit.correction === null) && stands(last, edit)) left.pop()
    else left.push(edit)
  }
  return left
}

/** A line as the draft has it; null where corrections lie over one another. */
function correct(text: string, made: readonly Correction[]): { text: string; edits: LineEdit[] } | null {
  const sorted = made.toSorted((a, b) => a.fromSource - b.fromSource || a.toSource - b.toSource)
  const edits: LineEdit[] = []
  let result = ''
  let at = 0
  for (const correction of sorted) {
    const { fromSource, toSource, added } = correction
    if (fromSource < at) return null
    result += text.slice(at, fromSource)
    edits.push({ fromSource, toSource, from: result.length, to: result.length + added.length, correction })
    result += added
    at = toSource
  }
  return { text: result + text.slice(at), edits }
}

const byHand = ({ fromA, toA, fromB, toB }: Difference, sourceAhead: number): LineEdit => ({
  fromSource: fromA + sourceAhead,
  toSource: toA + sourceAhead,
  from: fromB,
  to: toB,
  correction: null,
})

/**
 * 云溪 typed behind 云溪 can be read as typed before it. Where an insertion can be read as made at a place from which a
 * rule took something away, it is: so it is seen that the hand brought it back.
 */
function slideToCorrection(hand: Difference, now: string, made: readonly LineEdit[]): Difference {
  const { fromA, toA, fromB, toB } = hand
  if (fromA !== toA) return hand
  let back = 0
  while (back < fromB && now[fromB - 1 - back] === now[toB - 1 - back]) back++
  const gaps = made.filter((edit) => edit.from === edit.to && edit.to >= fromA - back && edit.to <= fromA)
  const brought = ({ to }: LineEdit) => now.slice(fromB - (fromA - to), toB - (fromA - to))
  // The one that took away just this; else any.
  const gap = gaps.find((edit) => edit.correction?.removed === brought(edit)) ?? gaps[0]
  const by = gap ? fromA - gap.to : 0
  return { fromA: fromA - by, toA: toA - by, fromB: fromB - by, toB: toB - by }
}

/** Puts a hand's differences on top of the rules' edits. Where they touch, they become one edit by hand. */
function compose(made: readonly LineEdit[], hand: readonly Difference[]): readonly LineEdit[] {
  const result: LineEdit[] = []
  let i = 0
  let j = 0
  // How far source and present text are ahead of the draft at the place reached.
  let sourceAhead = 0
  let nowAhead = 0
  for (;;) {
    const rule = made[i]
    const own = hand[j]
    if (!rule && !own) return result
    if (rule && (!own || (rule.to <= own.fromA && !touch(rule, own)))) {
      result.push({ ...rule, from: rule.from + nowAhead, to: rule.to + nowAhead })
      sourceAhead = rule.toSource - rule.to
      i++
    } else if (own && (!rule || (own.toA <= rule.from && !touch(rule, own)))) {
      result.push(byHand(own, sourceAhead))
      nowAhead = own.toB - own.toA
      j++
    } else if (rule && own) {
      const from = Math.min(rule.from, own.fromA)
      const start = { fromSource: from + sourceAhead, from: from + nowAhead }
      let to = Math.max(rule.to, own.toA)
      sourceAhead = rule.toSource - rule.to
      nowAhead = own.toB - own.toA
      i++
      j++
      for (let grown = true; grown; ) {
        grown = false
        const nextRule = made[i]
        if (nextRule && nextRule.from < to) {
          to = Math.max(to, nextRule.to)
          sourceAhead = nextRule.toSource - nextRule.to
          i++
          grown = true
        }
        const nextOwn = hand[j]
        if (nextOwn && nextOwn.fromA < to) {
          to = Math.max(to, nextOwn.toA)
          nowAhead = nextOwn.toB - nextOwn.toA
          j++
          grown = true
        }
      }
      result.push({ ...start, toSource: to + sourceAhead, to: to + nowAhead, correction: null })
    }
  }
}

/** Whether a rule's edit and a hand's share a unit of the draft, or an empty one lies inside or on the other. */
function touch({ from, to }: LineEdit, { fromA, toA }: Difference): boolean {
  if (from === to) return fromA === toA ? from === fromA : fromA < from && from < toA
  if (fromA === toA) return from < fromA && fromA < to
  return Math.max(from, fromA) < Math.min(to, toA)
}
