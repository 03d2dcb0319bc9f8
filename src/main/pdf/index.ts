export type { DecodedImage } from './decode-jpeg-2000'
export { type PaintedFile, PdfPainter } from './pdf-painter'
export { isPdf, pdfSource } from './pdf-source'
