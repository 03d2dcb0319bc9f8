import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PaintedGlyph, PaintedPage } from '../../core/formats'
import type { Box } from '../../core/text'

/** What pdf.js says of a font, as far as it is needed here. */
export interface FontFacts {
  readonly name: string
  /** Of the em, from the baseline. */
  readonly ascent: number
  readonly descent: number
  readonly vertical: boolean
}

type Matrix = readonly [number, number, number, number, number, number]

interface TextState {
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

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const invisibleMode = 3

/**
 * Follows a page's operators and says where each glyph is painted (ISO 32000-2, 9.4: text objects and text space).
 *
 * @param operators pdf.js' operator list
 * @param viewport the matrix from the PDF's user space to the sheet, rotation included
 */
export function painted(
  operators: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  viewport: readonly number[],
  fontFacts: (name: string) => FontFacts | null,
): PaintedPage {
  const painter = new Painter(toMatrix(viewport) ?? identity, fontFacts)
  operators.fnArray.forEach((operator, at) => {
    const args = operators.argsArray[at]
    painter.run(operator, Array.isArray(args) ? args : [])
  })
  return { glyphs: painter.glyphs, images: painter.images }
}

class Painter {
  readonly glyphs: PaintedGlyph[] = []
  readonly images: Box[] = []
  readonly #fontFacts: (name: string) => FontFacts | null
  readonly #stack: TextState[] = []
  #state: TextState
  #matrix: Matrix = identity
  #line: Matrix = identity

  constructor(viewport: Matrix, fontFacts: (name: string) => FontFacts | null) {
    this.#fontFacts = fontFacts
    this.#state = {
      ctm: viewport,
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

  run(operator: number, args: readonly unknown[]): void {
    const state = this.#state
    switch (operator) {
      case OPS.save:
        this.#stack.push({ ...state })
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#stack.pop() ?? state
        break
      case OPS.transform:
        state.ctm = multiply(toMatrix(args) ?? identity, state.ctm)
        break
      case OPS.paintFormXObjectBegin:
        this.#stack.push({ ...state })
        state.ctm = multiply(toMatrix(args[0]) ?? identity, state.ctm)
        break
      case OPS.beginText:
        this.#matrix = identity
        this.#line = identity
        break
      case OPS.setFont:
        state.font = String(args[0])
        state.size = number(args[1])
        break
      case OPS.setCharSpacing:
        state.characterSpacing = number(args[0])
        break
      case OPS.setWordSpacing:
        state.wordSpacing = number(args[0])
        break
      case OPS.setHScale:
        state.scale = number(args[0])
        break
      case OPS.setLeading:
        // pdf.js hands the leading over with the sign of the move.
        state.leading = -number(args[0])
        break
      case OPS.setTextRise:
        state.rise = number(args[0])
        break
      case OPS.setTextRenderingMode:
        state.mode = number(args[0])
        break
      case OPS.setFillRGBColor:
        state.colour = String(args[0])
        state.shaded = false
        break
      case OPS.setFillColorN:
        state.shaded = true
        break
      case OPS.constructPath:
        if (state.shaded && isFill(args[0])) this.#fill(args[2])
        break
      case OPS.setGState:
        this.#graphicsState(args[0])
        break
      case OPS.setTextMatrix:
        this.#matrix = toMatrix(args.length === 1 ? args[0] : args) ?? identity
        this.#line = this.#matrix
        break
      case OPS.moveText:
        this.#move(number(args[0]), number(args[1]))
        break
      case OPS.setLeadingMoveText:
        state.leading = number(args[1])
        this.#move(number(args[0]), number(args[1]))
        break
      case OPS.nextLine:
        this.#move(0, state.leading)
        break
      case OPS.showText:
      case OPS.showSpacedText:
        this.#show(args[0])
        break
      case OPS.nextLineShowText:
        this.#move(0, state.leading)
        this.#show(args[0])
        break
      case OPS.nextLineSetSpacingShowText:
        state.wordSpacing = number(args[0])
        state.characterSpacing = number(args[1])
        this.#move(0, state.leading)
        this.#show(args[2])
        break
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        this.images.push(boxOf(state.ctm, 0, 0, 1, 1))
        break
    }
  }

  /** What a gradient fills is a picture, as an image is. `bounds` = left, bottom, right, top. */
  #fill(bounds: unknown): void {
    if (typeof bounds !== 'object' || bounds === null) return
    const [left, bottom, right, top] = Object.values(bounds).map(number)
    if (left === undefined || bottom === undefined || right === undefined || top === undefined) return
    this.images.push(boxOf(this.#state.ctm, left, bottom, right, top))
  }

  #graphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return
    for (const entry of entries) {
      if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue
      this.#state.font = String(entry[1][0])
      this.#state.size = number(entry[1][1])
    }
  }

  #move(x: number, y: number): void {
    this.#line = multiply([1, 0, 0, 1, x, y], this.#line)
    this.#matrix = this.#line
  }

  #show(items: unknown): void {
    if (!Array.isArray(items)) return
    const state = this.#state
    const facts = this.#fontFacts(state.font)
    for (const item of items) {
      if (typeof item === 'number') this.#advance((-item / 1000) * state.size, facts)
      else if (isGlyph(item)) this.#paint(item, facts)
    }
  }

  #paint(glyph: PdfGlyph, facts: FontFacts | null): void {
    const state = this.#state
    const width = (glyph.width / 1000) * state.size
    const toSheet = multiply([state.scale, 0, 0, 1, 0, state.rise], multiply(this.#matrix, state.ctm))
    const ascent = (facts?.ascent || 0.88) * state.size
    const descent = (facts?.descent || -0.12) * state.size
    if (glyph.unicode !== '' && state.size !== 0) {
      const left = facts?.vertical ? -state.size / 2 : 0
      this.glyphs.push({
        text: glyph.unicode,
        box: boxOf(toSheet, left, descent, left + (facts?.vertical ? state.size : width), ascent),
        font: facts?.name ?? state.font,
        size: Math.abs(state.size) * Math.hypot(toSheet[2], toSheet[3]),
        baseline: toSheet[5],
        visible: state.mode !== invisibleMode,
        colour: state.colour,
      })
    }
    const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
    this.#advance((facts?.vertical ? -state.size : width) + spacing, facts)
  }

  #advance(by: number, facts: FontFacts | null): void {
    const step: Matrix = facts?.vertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * this.#state.scale, 0]
    this.#matrix = multiply(step, this.#matrix)
  }
}

const fills: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

const isFill = (operator: unknown) => fills.has(operator)

interface PdfGlyph {
  readonly unicode: string
  /** In thousandths of the em. */
  readonly width: number
  readonly isSpace: boolean
}

function isGlyph(item: unknown): item is PdfGlyph {
  return typeof item === 'object' && item !== null && 'unicode' in item && 'width' in item
}

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

/** pdf.js hands matrices over as arrays, typed arrays or objects with the keys 0 to 5. */
function toMatrix(value: unknown): Matrix | null {
  if (typeof value !== 'object' || value === null) return null
  const [a, b, c, d, e, f] = Object.values(value).map(number)
  if (a === undefined || b === undefined || c === undefined) return null
  if (d === undefined || e === undefined || f === undefined) return null
  return [a, b, c, d, e, f]
}

/** First `m`, then `n`. */
function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ]
}

/** The upright box around a rectangle after a matrix. */
function boxOf(m: Matrix, left: number, bottom: number, right: number, top: number): Box {
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ] as const
  const xs = corners.map(([x, y]) => x * m[0] + y * m[2] + m[4])
  const ys = corners.map(([x, y]) => x * m[1] + y * m[3] + m[5])
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
