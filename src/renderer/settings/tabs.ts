import type { ComponentType } from 'react'
import { AppearanceTab } from './appearance-tab'
import { BackupsTab } from './backups-tab'
import { CleaningTab } from './cleaning-tab'
import { HouseTab } from './house-tab'
import { KeysTab } from './keys-tab'
import { LibraryTab } from './library-tab'
import type { SettingsContext } from './settings-context'

interface TabOf {
  readonly id: SettingsTab
  readonly Tab: ComponentType<SettingsContext>
}

export type SettingsTab = 'appearance' | 'keys' | 'cleaning' | 'house' | 'backups' | 'library'

/** In their order; a tab's word is `settings.<id>.title`. */
export const tabs: readonly TabOf[] = [
  { id: 'appearance', Tab: AppearanceTab },
  { id: 'keys', Tab: KeysTab },
  { id: 'cleaning', Tab: CleaningTab },
  { id: 'house', Tab: HouseTab },
  { id: 'backups', Tab: BackupsTab },
  { id: 'library', Tab: LibraryTab },
]
