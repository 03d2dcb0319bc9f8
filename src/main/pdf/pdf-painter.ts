import { Unreadable } from '../../core/formats'
import type { PdfDocument } from './open-pdf'
import type { PaintedImage } from './paint-sheet'

/** A PDF whose sheets are to be painted. */
export interface PaintedFile {
  /** What tells it from others. */
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly password: string | null
}

/** Paints sheets of PDFs one by one, and keeps the last file open: the next sheet is mostly of the same. */
export class PdfPainter {
  #open: { readonly sha256: string; readonly pdf: PdfDocument } | null = null

  /**
   * One sheet (1-based) as a JPEG, null = it cannot be painted, and how many there are; after the last one the file is
   * closed.
   *
   * @throws Unreadable where the file cannot be opened
   */
  async paint(file: PaintedFile, sheet: number): Promise<{ image: PaintedImage | null; sheets: number }> {
    const { paintSheet } = await import('./paint-sheet')
    const pdf = await this.#opened(file)
    const sheets = pdf.numPages
    try {
      return { image: await paintSheet(pdf, sheet), sheets }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      return { image: null, sheets }
    } finally {
      if (sheet >= sheets) await this.#close()
    }
  }

  async #opened(file: PaintedFile): Promise<PdfDocument> {
    if (this.#open?.sha256 === file.sha256) return this.#open.pdf
    await this.#close()
    const { openPdf } = await import('./open-pdf')
    const pdf = await openPdf(file.bytes, file.password)
    this.#open = { sha256: file.sha256, pdf }
    return pdf
  }

  async #close(): Promise<void> {
    const open = this.#open
    this.#open = null
    await open?.pdf.loadingTask.destroy()
  }
}
