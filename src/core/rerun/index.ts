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
export { towards } from './towards'
