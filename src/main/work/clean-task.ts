import { deflateRawSync } from 'node:zlib'
import type { Encoding } from '../../core/contract'
import { openDraft } from '../../core/document'
import { type CleanOptions, clean } from '../../core/rules'
import type { Refused } from './decode'
import { type Guess, guess } from './guess'
import { readSource } from './read-source'

/** What the cleaning thread is asked for. */
export interface CleanRequest {
  readonly task: 'inspect' | 'clean'
  readonly name: string
  readonly bytes: Uint8Array
  /** null = detect */
  readonly encoding: Encoding | null
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
}

export type CleanAnswer = Inspected | Cleaned | Refused

const openingLines = 12
const openingCharacters = 600

/**
 * The work of the cleaning thread. Pure.
 *
 * @param knowledge asked for when there is something to clean
 */
export function cleanTask(request: CleanRequest, knowledge: () => CleanOptions): CleanAnswer {
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
      const draft = clean(source, knowledge())
      return {
        kind: 'cleaned',
        encoding,
        lines,
        original: deflateRawSync(bytes),
        draft: JSON.stringify(draft),
        document: JSON.stringify(openDraft(draft).toJSON()),
      }
    }
    default:
      return request.task satisfies never
  }
}
