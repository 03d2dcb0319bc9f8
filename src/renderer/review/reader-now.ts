import { Cell } from '../store'
import type { Reader } from './reader'

/** Who follows what is read of the open page; null = none is open. */
export const readerNow = new Cell<Reader | null>(null)
