import { z } from 'zod'
import { PageId } from './ids'
import { procedure } from './trouble'
import { Upload } from './uploads'

/** A scan's name: the SHA-256 of its file, in hexadecimal. */
const ScanId = z.string().regex(/^[0-9a-f]{64}$/u)

/** Edge of a tile in pixels; those at the right and the lower edge are smaller. */
export const tileEdge = 512 as const

export const ScanBox = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
export type ScanBox = z.infer<typeof ScanBox>

/** A printed page of the file that a page was imported from. */
export const Sheet = z.object({
  /** 1-based, in the file's order. */
  sheet: z.int().positive(),
  /** null = there is none; then the size is the source's own, in its own unit. */
  scan: ScanId.nullable(),
  width: z.number(),
  height: z.number(),
})
export type Sheet = z.infer<typeof Sheet>

/**
 * A source line's place. Boxes count in the units of its sheet's `width` and `height` (the scan's pixels, where there is
 * one) from the sheet's top left corner; confidences from 0 to 1, 1 = sure. null = not known.
 */
export interface ScanLine {
  /** 1-based. */
  readonly line: number
  /** 1-based. */
  readonly sheet: number
  readonly box: ScanBox | null
  readonly confidence: number | null
  /**
   * The smallest pieces of which something is known, in order: glyphs where the source places them, else words. `from`
   * and `to` are UTF-16 units into the source line, half-open.
   */
  readonly words: readonly {
    readonly from: number
    readonly to: number
    readonly box: ScanBox | null
    readonly confidence: number | null
  }[]
}

/** The lines that {@link scans}' `of` answers, in the source's order. */
export const scanLines = (text: string) => JSON.parse(text) as ScanLine[]

/** The printed page beside its text: which scans a page has, where its lines stand on them, and the scans in tiles. */
export const scans = {
  /**
   * A page of pure text without a scan has no sheets and no lines; any other has all its source's lines, in order:
   * {@link ScanLine}s as JSON. A page has thousands of words; to check and to pack each of them holds the library's
   * thread for longer than a key may wait.
   */
  of: procedure
    .input(z.object({ page: PageId }))
    .output(z.object({ sheets: z.array(Sheet), lines: z.string() })),
  /** Level 0 is the whole scan in one tile, each further level twice as large, `levels - 1` the scan's own size. */
  about: procedure.input(z.object({ scan: ScanId })).output(
    z.object({
      width: z.int().positive(),
      height: z.int().positive(),
      levels: z.int().positive(),
      tile: z.literal(tileEdge),
    }),
  ),
  /** A tile as an image; `x` and `y` count tiles. At level l the scan has `ceil(width / 2^(levels-1-l))` columns. */
  tile: procedure
    .input(
      z.object({
        scan: ScanId,
        level: z.int().min(0).max(20),
        x: z.int().nonnegative(),
        y: z.int().nonnegative(),
      }),
    )
    .output(z.file()),
  /**
   * The place of `[from, to)` of a source line, with a small margin, at most 600 pixels wide: by the boxes of its words
   * or glyphs, else by proportion of the line's. null = its place is not known, or there is no scan.
   */
  crop: procedure
    .input(
      z.object({
        page: PageId,
        line: z.int().positive(),
        from: z.int().nonnegative(),
        to: z.int().nonnegative(),
      }),
    )
    .output(z.file().nullable()),
  /**
   * What is printed at the place of a picture, as the document's `region` tells it, without a margin and at most 600 pixels
   * wide and high. null = there is no such place, or no scan.
   */
  picture: procedure
    .input(z.object({ page: PageId, region: z.string().max(100) }))
    .output(z.file().nullable()),
  /**
   * Puts an image (PNG, JPEG, TIFF, WebP, JPEG 2000) to a page as the scan of `sheet`, in place of one that it had; the
   * further images of a TIFF of several to the sheets behind it. The same image again changes nothing.
   */
  attach: procedure
    .input(z.object({ page: PageId, sheet: z.int().positive().max(1000).default(1), file: Upload }))
    .output(z.object({ sheets: z.array(Sheet) })),
}
