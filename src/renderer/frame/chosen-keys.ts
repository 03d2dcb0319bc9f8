import { useEffect } from 'react'
import type { Settings } from '../../core/contract'
import { useCommandRegistry } from '../shell'

/** Gives commands the keys that were chosen in the settings. */
export function useChosenKeys(keys: Settings['keys']): void {
  const registry = useCommandRegistry()
  useEffect(() => registry.choose(keys), [registry, keys])
}
