export { type PaintedFile, PdfPainter } from './pdf-painter'
export { isPdf, pdfSource } from './pdf-source'
