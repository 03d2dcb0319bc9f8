import { Cell } from '../store'

/** The tab that a command asked for; null = none since one was brought forward. */
export const askedPanel = new Cell<string | null>(null)

/** Brings a tab of the inspector forward, by its id in `panels.ts`; as soon as the inspector is shown. */
export function showPanel(id: string): void {
  askedPanel.set(id)
}
