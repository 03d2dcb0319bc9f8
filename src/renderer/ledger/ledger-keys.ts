import type { KeyboardEvent } from 'react'
import { Within } from '../../core/contract'
import { keyLine, signWithAlt } from '../shell'

export type LedgerTab = 'figures' | 'disagreements'

/** In the order of their digits, which go on where those of the scopes end. */
export const tabs: readonly LedgerTab[] = ['figures', 'disagreements']
/** In the order of their digits. */
export const scopes = Within.options

/** What a key means anywhere in the ledger. */
export type LedgerKey =
  | { readonly kind: 'within'; readonly within: Within }
  | { readonly kind: 'tab'; readonly tab: LedgerTab }

/** null = the ledger has no use for it. */
export function ledgerKey({ nativeEvent }: KeyboardEvent): LedgerKey | null {
  const index = Number(signWithAlt(nativeEvent)) - 1
  const [within, tab] = [scopes[index], tabs[index - scopes.length]]
  if (within !== undefined) return { kind: 'within', within }
  return tab === undefined ? null : { kind: 'tab', tab }
}

/** The keys of each half as they are told below it, each with its word under `ledger.keys`. */
export const toldKeys: Readonly<Record<LedgerTab, readonly (readonly [key: string, word: string])[]>> = {
  figures: [
    ['/', 'condition'],
    ['↵', 'open'],
  ],
  disagreements: [
    ['↵', 'open'],
    ['⇧ ↵', 'other'],
    ['E', 'edit'],
    ['⇧ E', 'editOther'],
    ['N', 'different'],
    [keyLine('Mod-z'), 'undo'],
  ],
}
