/** A better reading of a page beside what was done by hand: conflicts, and the page that both make. */
export {
  bringIn,
  type Conflict,
  likeness,
  lineOrigins,
  missingLines,
  type Rerun,
  rerun,
  type ToldPlace,
  toldPlace,
  type Verdict,
} from './bring-in'
export type { SheetsBeside } from './picture-places'
export { samePlace } from './same-place'
export { towards } from './towards'
