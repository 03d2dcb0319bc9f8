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
