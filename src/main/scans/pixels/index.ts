/** Reads and cuts page images. It loads native libraries: only the scan thread comes in here. */
export { keepImage } from './images'
export { type CutPicture, pictureOf } from './picture'
export { cropOf, pyramidOf, tileOf } from './pyramid'
