export { bringIn, type Conflict, likeness, type Rerun, rerun, type Verdict } from './bring-in'
