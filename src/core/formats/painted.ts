import type { Box } from '../text'

/** A glyph as it is painted, in painting order. Coordinates in points from the sheet's top left corner. */
export interface PaintedGlyph {
  /** What the font says that it is; ligatures and radicals are kept as they come. */
  readonly text: string
  readonly box: Box
  readonly font: string
  /** Font size in points, as painted. */
  readonly size: number
  /** Where its baseline runs: y for horizontal text. */
  readonly baseline: number
  /** False for text that lies invisible behind an image (render mode 3) or is clipped away. */
  readonly visible: boolean
  /** Fill colour as `#rrggbb`. */
  readonly colour: string
}

export interface PaintedPage {
  readonly glyphs: readonly PaintedGlyph[]
  /** The images' places on the sheet. */
  readonly images: readonly Box[]
}
