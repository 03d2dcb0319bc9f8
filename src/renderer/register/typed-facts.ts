import { type EntityRecord, type RecordFacts, recordBounds } from '../../core/contract'
import { linksTyped } from '../../core/tagging'

/** A record's facts as they stand in the fields of a form: names and links are in one line each. */
export interface TypedFacts {
  readonly kind: RecordFacts['kind']
  readonly name: string
  readonly aliases: string
  readonly notes: string
  readonly links: string
}

/** Why a field cannot be taken; the words are `register.wrong.<reason>`. */
type Wrong = 'noName' | 'longName' | 'manyNames' | 'noLink' | 'manyLinks'

export function typedOf({ kind, name, aliases, notes, links }: EntityRecord): TypedFacts {
  return { kind, name, aliases: aliases.join('；'), notes, links: links.join(' ') }
}

/** What was typed, as the library takes it; null where a field cannot be taken, and why. */
export function readFacts(typed: TypedFacts): {
  readonly facts: RecordFacts | null
  readonly wrong: Readonly<Partial<Record<keyof TypedFacts, Wrong>>>
} {
  const name = typed.name.trim()
  const aliases = [...new Set(parts(typed.aliases, /[;；、\n]/u))].filter((one) => one !== name)
  const links = [...new Set(linksTyped(typed.links))]
  const wrong: Partial<Record<keyof TypedFacts, Wrong>> = {}
  if (name === '') wrong.name = 'noName'
  else if (name.length > recordBounds.name) wrong.name = 'longName'
  if (aliases.some(({ length }) => length > recordBounds.name)) wrong.aliases = 'longName'
  else if (aliases.length > recordBounds.aliases) wrong.aliases = 'manyNames'
  if (!links.every(isLink)) wrong.links = 'noLink'
  else if (links.length > recordBounds.links) wrong.links = 'manyLinks'
  const isFine = Object.keys(wrong).length === 0
  return {
    facts: isFine ? { kind: typed.kind, name, aliases, notes: typed.notes.trim(), links } : null,
    wrong,
  }
}

function parts(text: string, between: RegExp): readonly string[] {
  return text
    .split(between)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function isLink(text: string): boolean {
  return text.length <= recordBounds.link && /^https?:\/\/[^/]/iu.test(text) && URL.canParse(text)
}
