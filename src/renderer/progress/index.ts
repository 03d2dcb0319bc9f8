/** How far the library is, in charts. */
export { ProgressDialog } from './progress-dialog'
