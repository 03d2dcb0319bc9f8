import type { Role } from '../document'
import { endsSentence, type Tape } from '../text'
import type { Row } from './rows/row'

/** A piece of the page under work: one paragraph, headline or other block to be. */
export interface Block {
  readonly rows: readonly Row[]
  tape: Tape
  role: Role
  /** Short line that stands for itself. */
  readonly line: boolean
  /** Its text goes on in a later block, or is lost. */
  unfinished: boolean
  /** Index of the block that it goes on with. */
  continues: number | null
  /** Number of its article; -1 until layout has decided. */
  article: number
  readonly level: number | null
  readonly shadowed: boolean
  /** How many times its first line was printed: once, or with its shadows. */
  readonly copies: number
  /** Blank lines above it in the source. */
  readonly blanks: number
  /** 0-based indices of its first and last source line. */
  readonly first: number
  readonly last: number
  /** It was the second part of a source line (a credit behind its caption, a name behind the last sentence). */
  readonly tail: boolean
  /** It stands in a column amid a text that is not its own, with white around it. */
  readonly inset: boolean
}

/** A paragraph, or a line of one, with which a text may end. */
export function endsText({ line, role, tape }: Block): boolean {
  return (!line || role === 'body') && endsSentence(tape.text)
}
