export type { Edition, EditionPage, EditionRecord } from './edition'
export { type Format, formats } from './formats'
<<<<<<< /work/main/src/core/exits/index.ts
export { csv } from './tables'
=======
export { readingText } from './reading-text'
>>>>>>> /tmp/coord/stet/src/core/exits/index.ts
