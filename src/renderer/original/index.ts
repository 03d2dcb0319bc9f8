/** The source beside the text that became of it, lit and scrolled together. */
export { Original } from './original'
export { OriginalCommands } from './original-commands'
export { placeOfSource } from './places'
