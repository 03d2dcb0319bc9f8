import { characters } from './characters'
import { columns } from './columns'
import { continuity } from './continuity'
import { debris } from './debris'
import { doubtedByEngine } from './doubted-by-engine'
import { duplicateGlyphs } from './duplicate-glyphs'
import { halfWidth } from './half-width'
import { house } from './house'
import { letterSpacing } from './letter-spacing'
import { lineLength, misreads } from './misreads'
import type { BlockRule, LineRule } from './rule'
import { straySpace } from './stray-space'

/** Rules that look at lines, in the order in which they run. */
export const lineRules: readonly LineRule[] = [
  // First: every other rule looks for everyday characters.
  characters,
  // Before debris: a shadow may repeat the marks that debris takes away.
  duplicateGlyphs,
  // Before wraps are joined: a heading's mark must be read off its line, a folio must not stand between two halves.
  debris,
  // It looks for gaps that no stroke, mark or shadow explains.
  columns,
  // Behind what takes characters away: of those nobody need be sure.
  doubtedByEngine,
  // Behind debris: a stroke beside a line is none of its characters.
  lineLength,
]

/** Rules that look at whole paragraphs, once wraps are joined and roles known, in the order in which they run; one may twice. */
export const blockRules: readonly BlockRule[] = [
  // Before stray-space: a line set apart letter by letter is explained as one thing, not as ten stray spaces.
  letterSpacing,
  // Before stray-space: a full-width mark needs no space behind it.
  halfWidth,
  straySpace,
  // Before misreads: what the house says of a place, nobody doubts. After the rest: it is written for mended text.
  house,
  // Last: words are whole only when no stray space parts them, and marks have their width.
  misreads,
  // Again: a mark beside one that was misread, or closing what one opens, is of its width.
  halfWidth,
  // After everything: what a rule has mended is no longer missing.
  continuity,
]
