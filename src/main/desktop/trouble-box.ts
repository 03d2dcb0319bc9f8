import { dialog } from 'electron'

/** Says why there will be no window. Blocks until it was read. */
export function showTrouble(sentence: string): void {
  dialog.showErrorBox('Stet', sentence)
}
