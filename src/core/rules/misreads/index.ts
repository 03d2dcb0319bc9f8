export { findMisreads } from './find-misreads'
export type { Misread } from './misread'
export { misreads } from './rule'
