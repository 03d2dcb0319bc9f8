import { fold, foldWidth, foldWidthOfPattern, isCjk, type PatternFault, patternFault } from '../text'
import type { FindQuery } from './query'

/** A place in a text: `[from, to)` in UTF-16 units, never empty, and never half of a surrogate pair. */
export interface Hit {
  readonly from: number
  readonly to: number
  /** What a regular expression's groups hold, the first one first; null = the group took no part. */
  readonly groups: readonly (string | null)[]
  /** The same of the groups that have names. */
  readonly named: Readonly<Record<string, string | null>>
}

/** The hits in one block's text, from left to right, none over another. */
export type Finder = (text: string) => readonly Hit[]

export type Prepared =
  | { readonly kind: 'ready'; readonly find: Finder }
  /** Nothing is asked. */
  | { readonly kind: 'empty' }
  /** No regular expression. */
  | { readonly kind: 'broken'; readonly fault: PatternFault }

/** The one matcher: the page, the series and the library find the same by it. Never throws. */
export function prepare(query: FindQuery): Prepared {
  if (query.text === '' || !query.text.isWellFormed()) return { kind: 'empty' }
  if (!query.regex) return { kind: 'ready', find: literal(query) }
  // As it was written: what is said of a fault is said of what she reads.
  const fault = patternFault(query.text, 'u') ?? patternFault(sourceOf(query), 'u')
  return fault ? { kind: 'broken', fault } : { kind: 'ready', find: pattern(query) }
}

const noNames: Hit['named'] = {}

function literal(query: FindQuery): Finder {
  const folded = folding(query)
  const wanted = folded(query.text)
  return (text) => {
    const within = folded(text)
    const hits: Hit[] = []
    for (let from = within.indexOf(wanted); from >= 0; ) {
      const to = from + wanted.length
      const fits = !query.wholeWord || isWhole(text, from, to)
      if (fits) hits.push({ from, to, groups: [], named: noNames })
      from = within.indexOf(wanted, fits ? to : from + 1)
    }
    return hits
  }
}

function sourceOf({ text, matchWidth }: FindQuery): string {
  return matchWidth ? text : foldWidthOfPattern(text)
}

function pattern(query: FindQuery): Finder {
  const folded = query.matchWidth ? (text: string) => text : foldWidth
  const regex = new RegExp(sourceOf(query), query.matchCase ? 'dgu' : 'dgiu')
  return (text) => {
    const hits: Hit[] = []
    const within = folded(text)
    regex.lastIndex = 0
    for (let match = regex.exec(within); match; match = regex.exec(within)) {
      const from = match.index
      const to = from + match[0].length
      if (to > from && (!query.wholeWord || isWhole(text, from, to)))
        hits.push({ from, to, ...heldBy(match, text) })
      else regex.lastIndex = from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1)
    }
    return hits
  }
}

/** What the groups hold is the text's own, not what was folded. */
function heldBy({ indices }: RegExpExecArray, text: string): Pick<Hit, 'groups' | 'named'> {
  const held = (place: readonly [number, number] | undefined) => (place ? text.slice(...place) : null)
  const names = Object.entries(indices?.groups ?? {})
  return {
    groups: (indices ?? []).slice(1).map(held),
    named: names.length ? Object.fromEntries(names.map(([name, place]) => [name, held(place)])) : noNames,
  }
}

function folding({ matchCase, matchWidth }: FindQuery): (text: string) => string {
  if (matchCase) return matchWidth ? (text) => text : foldWidth
  return matchWidth ? fold : (text) => fold(foldWidth(text))
}

/** Whether no word goes on over an end of `[from, to)`. */
function isWhole(text: string, from: number, to: number): boolean {
  return [from, to].every((at) => !(isWord(characterBefore(text, at)) && isWord(characterAt(text, at))))
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function characterBefore(text: string, at: number): string {
  const isLow = at > 1 && (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00
  return at > 0 ? characterAt(text, at - (isLow ? 2 : 1)) : ''
}

function isWord(character: string): boolean {
  return /^[\p{L}\p{N}\p{M}_]/u.test(character) && !isCjk(character.charCodeAt(0))
}
