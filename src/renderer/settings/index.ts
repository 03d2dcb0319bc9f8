/** What the editor prefers, and what holds for the library. */

export { useAppearance } from './appearance'
export { AppearanceCommands } from './appearance-commands'
export { BackupWatch } from './backup-watch'
export { SettingsDialog } from './settings-dialog'
export type { SettingsTab } from './tabs'
