/** All places read as one character, or as one that looks like it, as they are printed. */
export { characterAt } from './character-at'
export { GlyphSheet } from './sheet'
