import type { Direction } from '../card'
import type { SuspectNow } from '../desk'

/** Where the walk goes on, and which way. */
export interface Way {
  readonly place: { readonly from: number; readonly to: number }
  readonly direction: Direction
  readonly seen: ReadonlySet<string>
  /** The suspect that she was at: it is not shown to her again at once; null = none that is still there. */
  readonly at: SuspectNow | null
}

/**
 * Which suspect comes next from a place, in the order of the text, round about; those that were put off come when no
 * other is left. null = none is left.
 *
 * @param suspects in the order of the text
 * @param seen ids of those that were put off again on this walk: they are not shown any more by themselves
 */
export function nextSuspect(
  suspects: readonly SuspectNow[],
  at: { readonly from: number; readonly to: number },
  direction: Direction,
  seen: ReadonlySet<string>,
): SuspectNow | null {
  const open = suspects.filter(({ suspect }) => !suspect.later)
  const queue = open.length > 0 ? open : suspects.filter(({ suspect }) => !seen.has(suspect.id))
  const next =
    direction > 0
      ? (queue.find(({ from, to }) => from >= at.to && (to > at.to || from > at.from)) ?? queue[0])
      : (queue.findLast(({ from, to }) => to <= at.from && (from < at.from || to < at.to)) ?? queue.at(-1))
  return next ?? null
}

/** Whether a rule doubts the same text at both. */
export const isSameText = (one: SuspectNow, { suspect }: SuspectNow) =>
  one.suspect.rule === suspect.rule && one.suspect.text === suspect.text

/** The next suspect on a way; null = none is left but the one that she was at. */
export function nextOn(
  { place, direction, seen, at }: Way,
  suspects: readonly SuspectNow[],
): SuspectNow | null {
  const next = nextSuspect(suspects, place, direction, seen)
  if (!next || !at || !isSame(next, at)) return next
  if (!next.suspect.later) return null
  // Put off as the last one, it waits behind those that were put off before.
  const others = suspects.filter((one) => !isSame(one, at))
  return nextSuspect(others, place, direction, seen)
}

export const isSame = (one: SuspectNow, other: SuspectNow) => one.suspect.id === other.suspect.id

/** How many suspects of a page are like one, itself left out. */
export function likeIt(suspects: readonly SuspectNow[], at: SuspectNow): number {
  return suspects.filter((one) => isSameText(one, at)).length - 1
}

/**
 * A suspect of the answer that came last, for the card that is open on it: the suggestions stay as they were shown, in
 * their order. A finger is already on its way to one.
 */
export function asShown(now: SuspectNow, shown: SuspectNow): SuspectNow {
  const { suggestions, text } = shown.suspect
  const other = suggestions.length > 0 && suggestions.some((one, at) => one !== now.suspect.suggestions[at])
  return other && text === now.suspect.text ? { ...now, suspect: { ...now.suspect, suggestions } } : now
}
