export { type OcrFormat, readOcr, recogniseOcr } from './ocr'
export type { PaintedGlyph, PaintedPage } from './painted'
export { type PaintedSheet, paintedSource } from './painted-source'
export { Unreadable, type UnreadableKind, unreadableKinds } from './unreadable'
