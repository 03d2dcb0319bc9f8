import { deflateRawSync } from 'node:zlib'
import type { Encoding, SourceFormat } from '../../../core/contract'
import { type Draft, openDraft } from '../../../core/document'
import { type CleanOptions, clean, type Policy } from '../../../core/rules'
import { type HouseProblem, type HouseRule, leftOut } from '../../../core/rules/house'
import type { Source } from '../../../core/text'
import { type HouseSet, withHouse } from '../house/house-book'
import type { Refused } from './decode'
import { type Guess, guess } from './guess'
import { packedGeometry } from './packed-geometry'
import { type Reading, readSource, type SourceRead } from './read-source'
import { type RuleNotes, unnoted } from './running-rule'
import { areApart, pageLabels, printedLabels, sheetLeads, sheetOf, sheetsIn } from './source-sheets'

/** What the cleaning thread is asked for. */
export interface CleanRequest extends Reading {
  readonly task: 'inspect' | 'clean'
  readonly name: string
  readonly bytes: Uint8Array
  /** Each printed page as a page of its own; else all as one. */
  readonly apart: boolean
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
  readonly format: SourceFormat
  readonly encoding: Encoding
  readonly certainty: number
  readonly lines: number
  readonly characters: number
  readonly opening: string
  readonly guess: Guess
  /** As in the contract's Inspection. */
  readonly labels: readonly string[]
  readonly leads: readonly string[]
  readonly apart: boolean
}

/** What a file is as pages. */
export interface Cleaned {
  readonly kind: 'cleaned'
  readonly format: SourceFormat
  readonly encoding: Encoding
  /** The bytes, deflated (RFC 1951). */
  readonly original: Uint8Array
  /** At least one; more only where they were asked for apart. */
  readonly pages: readonly CleanedPage[]
  /** How many printed pages the file has. */
  readonly sheets: number
  /** What is printed on each of `pages` as its label; null = nothing. */
  readonly labels: readonly (string | null)[]
  /** House rules that the pages were cleaned without. */
  readonly leftOut: readonly HouseProblem[]
}

/** `draft` and `document` are JSON text. */
export interface CleanedPage {
  readonly lines: readonly string[]
  /** Deflated; null = the source is text and no more. */
  readonly geometry: Uint8Array | null
  readonly draft: string
  readonly document: string
}

export interface Drafted {
  readonly kind: 'drafted'
  readonly draft: Draft
  /** As in {@link Cleaned}. */
  readonly leftOut: readonly HouseProblem[]
}

export type CleanAnswer = Inspected | Cleaned | Drafted | Refused

/** Hears of each page as it is cleaned: whoever passes them on need not carry a whole file's at once. */
export type PageHeard = (page: CleanedPage) => void

const openingLines = 12
const openingCharacters = 600

/**
 * The work of the cleaning thread. Pure.
 *
 * @param knowledge asked for when there is something to clean
 * @param hear where it is given, the answer has no pages
 */
export async function cleanTask(
  request: CleanRequest | DraftRequest,
  knowledge: () => CleanOptions,
  notes: RuleNotes = unnoted,
  hear?: PageHeard,
): Promise<CleanAnswer> {
  if (request.task === 'draft')
    return { kind: 'drafted', ...cleaned(request.source, request, knowledge(), notes) }
  const { name, bytes } = request
  const read = await readSource(name, bytes, request)
  if (read.kind === 'refused') return read
  switch (request.task) {
    case 'inspect':
      return inspected(name, read)
    case 'clean':
      return cleanedPages(request, read, knowledge, notes, hear)
    default:
      return request satisfies never
  }
}

/** What is printed as the label of each page of a file; of a single one nothing is known. */
const labelsOf = (source: Source) => (sheetsIn(source) > 1 ? printedLabels(source) : [null])

function inspected(name: string, { format, encoding, certainty, source }: SourceRead): Inspected {
  const labels = labelsOf(source)
  const lines = source.lines.map((line) => line.text)
  const guessed = guess(name, lines)
  return {
    kind: 'inspected',
    format,
    encoding,
    certainty,
    lines: lines.length,
    characters: lines.reduce((sum, line) => sum + line.replace(/\s/gu, '').length, 0),
    opening: lines.slice(0, openingLines).join('\n').slice(0, openingCharacters).toWellFormed(),
    guess: guessed,
    labels: pageLabels(labels[0] || guessed.label || '1', labels),
    leads: sheetLeads(source),
    apart: areApart(labels),
  }
}

function cleanedPages(
  request: CleanRequest,
  { format, encoding, source }: SourceRead,
  knowledge: () => CleanOptions,
  notes: RuleNotes,
  hear: PageHeard | undefined,
): Cleaned {
  const labels = labelsOf(source)
  const sources = request.apart ? labels.map((_, index) => sheetOf(source, index + 1)) : [source]
  const pages: CleanedPage[] = []
  const without: HouseProblem[] = []
  for (const one of sources) {
    const { draft, leftOut } = cleaned(one, request, knowledge(), notes)
    without.push(...leftOut)
    const page = {
      lines: one.lines.map((line) => line.text),
      geometry: packedGeometry(one),
      draft: JSON.stringify(draft),
      document: JSON.stringify(openDraft(draft).toJSON()),
    }
    if (hear) hear(page)
    else pages.push(page)
  }
  return {
    kind: 'cleaned',
    format,
    encoding,
    original: deflateRawSync(request.bytes),
    pages,
    sheets: sheetsIn(source),
    labels,
    leftOut: without,
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
