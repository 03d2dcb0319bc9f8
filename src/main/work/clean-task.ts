import { deflateRawSync } from 'node:zlib'
import type { Encoding } from '../../core/contract'
import { type Draft, openDraft } from '../../core/document'
import { type CleanOptions, clean, type Policy } from '../../core/rules'
import { type HouseProblem, type HouseRule, leftOut } from '../../core/rules/house'
import type { Source } from '../../core/text'
import type { Refused } from './decode'
import { type Guess, guess } from './guess'
import { type HouseSet, withHouse } from './house-book'
import { readSource } from './read-source'
import { type RuleNotes, unnoted } from './running-rule'

/** What the cleaning thread is asked for. */
export interface CleanRequest {
  readonly task: 'inspect' | 'clean'
  readonly name: string
  readonly bytes: Uint8Array
  /** null = detect */
  readonly encoding: Encoding | null
  /** Absent = print fidelity. */
  readonly policy?: Policy
  /** Absent = none. */
  readonly house?: HouseSet
}

/** A source that is read already, to be cleaned and no more. */
export interface DraftRequest extends Pick<CleanRequest, 'name' | 'policy' | 'house'> {
  readonly task: 'draft'
  readonly source: Source
}

/** What a file would be as a page. */
export interface Inspected {
  readonly kind: 'inspected'
  readonly encoding: Encoding
  readonly certainty: number
  readonly lines: number
  readonly characters: number
  readonly opening: string
  readonly guess: Guess
}

/** A page, ready to be kept. `draft` and `document` are JSON text. */
export interface Cleaned {
  readonly kind: 'cleaned'
  readonly encoding: Encoding
  readonly lines: readonly string[]
  /** The bytes, deflated (RFC 1951). */
  readonly original: Uint8Array
  readonly draft: string
  readonly document: string
  /** House rules that the page was cleaned without. */
  readonly leftOut: readonly HouseProblem[]
}

export interface Drafted {
  readonly kind: 'drafted'
  readonly draft: Draft
  /** As in {@link Cleaned}. */
  readonly leftOut: readonly HouseProblem[]
}

export type CleanAnswer = Inspected | Cleaned | Drafted | Refused

const openingLines = 12
const openingCharacters = 600

/**
 * The work of the cleaning thread. Pure.
 *
 * @param knowledge asked for when there is something to clean
 */
export function cleanTask(
  request: CleanRequest | DraftRequest,
  knowledge: () => CleanOptions,
  notes: RuleNotes = unnoted,
): CleanAnswer {
  if (request.task === 'draft')
    return { kind: 'drafted', ...cleaned(request.source, request, knowledge(), notes) }
  const { name, bytes, encoding: wanted } = request
  const read = readSource(name, bytes, wanted)
  if (read.kind === 'refused') return read
  const { encoding, certainty, source } = read
  const lines = source.lines.map((line) => line.text)
  switch (request.task) {
    case 'inspect':
      return {
        kind: 'inspected',
        encoding,
        certainty,
        lines: lines.length,
        characters: lines.reduce((sum, line) => sum + line.replace(/\s/gu, '').length, 0),
        opening: lines.slice(0, openingLines).join('\n').slice(0, openingCharacters).toWellFormed(),
        guess: guess(name, lines),
      }
    case 'clean': {
      const made = cleaned(source, request, knowledge(), notes)
      return {
        kind: 'cleaned',
        encoding,
        lines,
        original: deflateRawSync(bytes),
        draft: JSON.stringify(made.draft),
        document: JSON.stringify(openDraft(made.draft).toJSON()),
        leftOut: made.leftOut,
      }
    }
    default:
      return request satisfies never
  }
}

function cleaned(
  source: Source,
  { name, policy, house }: Pick<CleanRequest, 'name' | 'policy' | 'house'>,
  known: CleanOptions,
  notes: RuleNotes,
): Pick<Drafted, 'draft' | 'leftOut'> {
  const without: HouseProblem[] = []
  const options: CleanOptions = policy ? { ...known, policy } : known
  const gaveUp = (rule: HouseRule) => without.push(leftOut(rule, 'gave-up', name))
  return { draft: clean(source, withHouse(options, house, notes, gaveUp)), leftOut: without }
}
