import type { Reason, Role } from '../document'
import type { Range, SourceLine } from '../text'
import type { HouseWatch } from './house/find-house'
import type { HouseRule } from './house/house-rule'
import type { Knowledge } from './knowledge'

/**
 * A detector with a name. It looks at a whole page, at its lines or at its blocks, and says what it finds; whether a
 * finding is corrected, shown as a suspect or left alone is the {@link Policy}'s business. Pure, in time linear in the
 * page's text.
 */
export type Rule = LineRule | BlockRule

interface RuleHead {
  /** Kebab-case, unique, stored with every correction: never renamed. */
  readonly name: string
  /** Rules whose findings must have been applied before, each with its reason beside it in the list. */
  readonly after: readonly string[]
}

/** Looks at the lines of the source before they are joined. */
export interface LineRule extends RuleHead {
  readonly on: 'lines'
  readonly find: (page: LinePage) => Iterable<Finding>
}

/** Looks at whole paragraphs, after wraps are joined and roles are known. */
export interface BlockRule extends RuleHead {
  readonly on: 'blocks'
  /** What it finds is settled: rules behind it keep off, whatever it made of it. */
  readonly settles?: true
  readonly find: (page: BlockPage) => Iterable<Finding>
}

export interface LinePage {
  readonly lines: readonly LineView[]
  /** What there is to judge by beside the page. */
  readonly knowledge: Knowledge
}

export interface LineView {
  /** As earlier rules left it; '' = blank or removed. */
  readonly text: string
  /** As it was imported. */
  readonly source: SourceLine
  /** Which unit of the imported text unit i of `text` stands for. */
  readonly unit: (i: number) => number
}

export interface BlockPage {
  /** In source order. */
  readonly blocks: readonly BlockView[]
  /** What there is to judge by beside the page. */
  readonly knowledge: Knowledge
  readonly house: HouseRules
}

/** The editor's own rules, an earlier one before a later one. */
export interface HouseRules {
  readonly rules: readonly HouseRule[]
  /** Absent = nobody looks on. */
  readonly watch?: HouseWatch
}

export interface BlockView {
  readonly text: string
  readonly role: Role
  /** Index of the block that this one goes on with; null = it stands for itself. */
  readonly continues: number | null
  /** Number of the article that the block belongs to. */
  readonly article: number
}

/** Offsets are UTF-16 units into the text of line or block `at`. */
export interface Finding extends Range {
  /** Index into the page's lines or blocks. */
  readonly at: number
  /** What certainly belongs there instead; null = doubtful, for the editor to decide. */
  readonly put: string | null
  readonly reason: Reason
  /** The place is as it should be: nothing is made of it. */
  readonly leave?: true
  /** For a doubtful finding: what might belong there, best first. */
  readonly suggestions?: readonly string[]
  /** For a doubtful finding, 0 to 1: how likely it is that something is wrong. Absent = 0.5. */
  readonly confidence?: number
  /** For a line that repeats others: the indices of the lines that stay. */
  readonly repeats?: readonly number[]
  /** For a mark that gives a line a rank: 1 = the page's largest headlines. */
  readonly level?: number
}
