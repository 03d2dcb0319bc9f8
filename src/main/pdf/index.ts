/** A PDF's glyphs and their places, and its sheets as images. */
export { type PaintedFile, PdfPainter } from './pdf-painter'
export { isPdf, pdfSource } from './pdf-source'
