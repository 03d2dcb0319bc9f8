/** Figures as data: the ledger of a page, an issue or the library, and the numbers in it that disagree. */
export { Ledger } from './ledger'
