import type { EntityKind } from '../../document'
import { surnameScore } from '../../text/surnames'
import { titles } from './vocabulary'

/**
 * How likely two names of one kind mean the same, 0 to 1; 0 = nothing says so. Not for what must be right: an editor looks
 * at them.
 *
 *     周岚, 周岚青      one holds the other
 *     周岚, 周市长      a surname with an office
 *     云溪科技园区, 云科园    a short form: its characters in their order, from the first on
 */
export function namesAlike(kind: EntityKind, one: string, other: string): number {
  if (one === other) return 1
  const [short, long] = [one, other].toSorted((a, b) => a.length - b.length) as [string, string]
  if (short.length > 1 && long.includes(short)) return 0.5 + (0.4 * short.length) / long.length
  if (kind === 'person')
    return isTitled(one) || isTitled(other)
      ? Math.max(titled(one, other), titled(other, one))
      : Math.max(sameFamilyName(one, other), misread(one, other))
  if (/\p{Script=Han}/u.test(short) && short.length > 1 && short[0] === long[0] && isThrough(short, long))
    return 0.4 + (0.2 * short.length) / long.length
  return misread(one, other)
}

/** How long the surname is before an office: 1 in 周市长; null = it is no surname with an office. */
function titledAfter(called: string): number | null {
  const lengths = [2, 1] as const
  const isSurname = (length: number) =>
    titles.has(called.slice(length)) && surnameScore(called.slice(0, length)) !== null
  return lengths.find(isSurname) ?? null
}

const isTitled = (called: string) => titledAfter(called) !== null

/** 周市长 may be any 周 of whom nothing else is known. */
function titled(name: string, called: string): number {
  const length = titledAfter(called)
  return length !== null && !isTitled(name) && name.length <= 4 && name.startsWith(called.slice(0, length))
    ? 0.6
    : 0
}

/** J. Smith, Jane Smith */
function sameFamilyName(one: string, other: string): number {
  const [last, same] = [one, other].map((name) => name.split(/\s+/u).at(-1) ?? '')
  const isName = /^\p{Lu}\p{Script=Latin}{2,}$/u.test(last ?? '')
  return isName && last === same && one[0] === other[0] ? 0.6 : 0
}

/** Of three characters or more, one that is another. */
function misread(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  if (a.length !== b.length || a.length < 3) return 0
  return a.filter((character, at) => character !== b[at]).length === 1 ? 0.45 : 0
}

/** Whether all characters of the one stand in the other, in this order. */
function isThrough(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}
