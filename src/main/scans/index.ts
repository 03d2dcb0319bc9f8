/** Page images: what they are called and where they lie. What reads their pixels is in `pixels`. */
export { codestreamSize } from './codestream'
export { type ImageType, imageTypeOf, imageTypes, isJpeg2000 } from './image-type'
export { levelsOf } from './levels'
export { ScanRefusal } from './refusal'
export { isThrowaway, keepFile, making, pyramidFile, scanFile, sha256Of } from './scan-files'
