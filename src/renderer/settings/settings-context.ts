import type { Whereabouts } from '../library'

/** What a tab of the settings is told of the window behind it. */
export interface SettingsContext {
  /** null = no page is open. */
  readonly whereabouts: Whereabouts | null
  /** Sends what was typed; true once the library has it. */
  readonly flush: () => Promise<boolean>
}
