import type { Direction } from '../card'
import type { SuspectNow } from '../desk'

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
