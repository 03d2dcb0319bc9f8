import { Cell } from '../store'

/** `beside`: each block's lines beside it, whatever the order. `whole`: all lines in the source's order. null = hidden. */
export type OriginalMode = 'beside' | 'whole' | null

export const originalMode = new Cell<OriginalMode>(null)
