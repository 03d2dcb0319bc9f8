/** Reads and cuts page images. It loads native libraries: only the scan thread comes in here. */
export { keepImage } from './images'
export { cropOf, pyramidOf, tileOf } from './pyramid'
