/** What keeps a text from being a regular expression, for a sentence to the editor. */
export interface PatternFault {
  /** Key of what is wrong, under `pattern` in the catalogues. */
  readonly fault: string
  /** 1-based, in characters: where it is wrong, or begins to be. */
  readonly place: number
  /** What the engine says of it, in English. */
  readonly says: string
}

type Kind = (typeof kinds)[number][0] | 'other'

/** V8's words (its `regexp-error.h`); the first that fits counts. */
const kinds = [
  ['group-open', /^Unterminated group/u],
  ['group-close', /^Unmatched '\)'/u],
  ['class-open', /^Unterminated character class/u],
  ['bracket', /^Lone quantifier brackets/u],
  ['count-open', /^(?:Incomplete|Invalid) quantifier/u],
  ['count-order', /^numbers out of order/u],
  ['repeat', /^Nothing to repeat/u],
  ['escape-end', /^\\ at end of pattern/u],
  ['property', /^Invalid property name/u],
  ['escape', /^Invalid (?:\w+ )?escape/u],
  ['group-name', /^Invalid capture group name/u],
  ['group-twice', /^Duplicate capture group name/u],
  ['reference', /^Invalid named (?:capture )?reference/u],
  ['group-kind', /^(?:Invalid (?:flag )?group|Multiple dashes|Repeated flag)/u],
  ['range', /^Range out of order/u],
  ['class', /character class/u],
] as const

/** What is wrong with `source` as a regular expression with these flags; null = nothing. Never throws. */
export function patternFault(source: string, flags: string): PatternFault | null {
  const says = saidOf(source, flags)
  if (says === null) return null
  const kind = kindOf(says)
  const at = kind === 'group-open' ? openedAt(source, flags) : null
  const before = source.slice(0, at ?? decidedAt(source, flags, kind))
  return { fault: `pattern.${kind}`, place: [...before].length + 1, says }
}

/** `Invalid regular expression: /(/u: Unterminated group` → `Unterminated group`; null = nothing is wrong. */
function saidOf(source: string, flags: string): string | null {
  try {
    new RegExp(source, flags)
    return null
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return message.slice(message.lastIndexOf(': ') + 1).trim()
  }
}

function kindOf(says: string): Kind {
  return kinds.find(([, words]) => words.test(says))?.[0] ?? 'other'
}

/** The engine reads from left to right: from this character on, whatever follows, it says the same. */
function decidedAt(source: string, flags: string, kind: Kind): number {
  let to = source.length
  while (to > 1) {
    const says = saidOf(source.slice(0, to - 1), flags)
    if (says === null || kindOf(says) !== kind) break
    to--
  }
  return Math.max(0, to - 1)
}

/** The bracket that nothing closes: as a sign that stands for itself it would be sound; null = more than one is open. */
function openedAt(source: string, flags: string): number | null {
  for (let at = source.indexOf('('); at >= 0; at = source.indexOf('(', at + 1))
    if (saidOf(`${source.slice(0, at)}\\${source.slice(at)}`, flags) === null) return at
  return null
}
