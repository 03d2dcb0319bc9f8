import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PaintedGlyph, PaintedPage } from '../../core/formats'
import type { Box } from '../../core/text'
import { boxOf, identity, type Matrix, multiply, operand, toMatrix } from './matrix'
import { firstState, setState, type TextState } from './text-state'

/** What pdf.js says of a font, as far as it is needed here. */
export interface FontFacts {
  readonly name: string
  /** Of the em, from the baseline. */
  readonly ascent: number
  readonly descent: number
  readonly vertical: boolean
}

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
    this.#state = firstState(viewport)
  }

  run(operator: number, args: readonly unknown[]): void {
    if (setState(this.#state, operator, args) || this.#runText(operator, args)) return
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
      case OPS.constructPath:
        if (state.shaded && isFill(args[0])) this.#fill(args[2])
        break
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        this.images.push(boxOf(state.ctm, 0, 0, 1, 1))
        break
    }
  }

  /** Runs what stands in a text object: where the next glyph goes, and glyphs. False for other operators. */
  #runText(operator: number, args: readonly unknown[]): boolean {
    const state = this.#state
    switch (operator) {
      case OPS.beginText:
        this.#matrix = identity
        this.#line = identity
        return true
      case OPS.setTextMatrix:
        this.#matrix = toMatrix(args.length === 1 ? args[0] : args) ?? identity
        this.#line = this.#matrix
        return true
      case OPS.moveText:
        this.#move(operand(args[0]), operand(args[1]))
        return true
      case OPS.setLeadingMoveText:
        state.leading = operand(args[1])
        this.#move(operand(args[0]), operand(args[1]))
        return true
      case OPS.nextLine:
        this.#move(0, state.leading)
        return true
      case OPS.showText:
      case OPS.showSpacedText:
        this.#show(args[0])
        return true
      case OPS.nextLineShowText:
        this.#move(0, state.leading)
        this.#show(args[0])
        return true
      case OPS.nextLineSetSpacingShowText:
        state.wordSpacing = operand(args[0])
        state.characterSpacing = operand(args[1])
        this.#move(0, state.leading)
        this.#show(args[2])
        return true
      default:
        return false
    }
  }

  /** What a gradient fills is a picture, as an image is. `bounds` = left, bottom, right, top. */
  #fill(bounds: unknown): void {
    if (typeof bounds !== 'object' || bounds === null) return
    const [left, bottom, right, top] = Object.values(bounds).map(operand)
    if (left === undefined || bottom === undefined || right === undefined || top === undefined) return
    this.images.push(boxOf(this.#state.ctm, left, bottom, right, top))
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
