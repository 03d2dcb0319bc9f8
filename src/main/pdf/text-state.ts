import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Matrix, operand } from './matrix'

/** What holds for whatever is painted next, until it is set anew (ISO 32000-2, 8.4 and 9.3). */
export interface TextState {
  ctm: Matrix
  font: string
  size: number
  characterSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
  colour: string
  /** What is filled is no plain colour. */
  shaded: boolean
}

/** The state that a page begins with. */
export function firstState(ctm: Matrix): TextState {
  return {
    ctm,
    font: '',
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    colour: '#000000',
    shaded: false,
  }
}

/** Runs an operator that sets a part of the state. False for other operators. */
export function setState(state: TextState, operator: number, args: readonly unknown[]): boolean {
  switch (operator) {
    case OPS.setFont:
      state.font = String(args[0])
      state.size = operand(args[1])
      return true
    case OPS.setCharSpacing:
      state.characterSpacing = operand(args[0])
      return true
    case OPS.setWordSpacing:
      state.wordSpacing = operand(args[0])
      return true
    case OPS.setHScale:
      state.scale = operand(args[0])
      return true
    case OPS.setLeading:
      // pdf.js hands the leading over with the sign of the move.
      state.leading = -operand(args[0])
      return true
    case OPS.setTextRise:
      state.rise = operand(args[0])
      return true
    case OPS.setTextRenderingMode:
      state.mode = operand(args[0])
      return true
    case OPS.setFillRGBColor:
      state.colour = String(args[0])
      state.shaded = false
      return true
    case OPS.setFillColorN:
      state.shaded = true
      return true
    case OPS.setGState:
      setFonts(state, args[0])
      return true
    default:
      return false
  }
}

/** Of a graphics state's entries only the font is of use here. */
function setFonts(state: TextState, entries: unknown): void {
  if (!Array.isArray(entries)) return
  for (const entry of entries) {
    if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue
    state.font = String(entry[1][0])
    state.size = operand(entry[1][1])
  }
}
