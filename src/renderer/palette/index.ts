/** Find anything, do anything. */
export { Palette, type PaletteProps } from './palette'
export { PaletteButton } from './palette-button'
