import { Cell } from '../store'

/** The sheet that is asked for, and for which character; null = it is closed. A new object is a new sheet. */
export const sheetRequest = new Cell<{ readonly character: string } | null>(null)

/** Opens the sheet of all places that were read as a character, or as one that looks like it; '' = the usual ones. */
export function openSheet(character: string): void {
  sheetRequest.set({ character })
}
