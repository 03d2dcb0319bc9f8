/** Characters and strings. It knows no blocks, no pages and no rules. */
export { around } from './box'
export { fold, foldWidth, foldWidthOfPattern, hasWidths } from './fold'
export { cut, type Edit, type Entry, join, Ledger, type Tape } from './ledger'
export { type PatternFault, patternFault } from './pattern-fault'
export { boxOfRange, cropAround, isUpright, type PlacedLine, withoutMargin } from './place-on-scan'
export {
  countHan,
  countLatin,
  isCjk,
  isCjkMark,
  isCjkText,
  isClosing,
  isDigit,
  isHan,
  isLatin,
  isLower,
  isOpening,
  isSpace,
  isUnifiedIdeograph,
  squeeze,
} from './scripts'
export {
  type Candidate,
  type Lattice,
  type Lexicon,
  latticeOf,
  likeliestCut,
  visitWords,
  type Word,
} from './segment'
export { type Excerpt, sentenceAround } from './sentence'
export { endsSentence } from './sentence-end'
export {
  type Box,
  type Glyph,
  linesOf,
  type Range,
  type Source,
  type SourceLine,
  type SourcePage,
  type SourceWord,
  sourceFromText,
  unbroken,
} from './source'
export { displayWidth, type Widths, widthIn, widthsOf } from './width'
