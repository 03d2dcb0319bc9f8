import type { ComponentType } from 'react'
import type { DeskPage } from '../desk'
import { HistoryPanel } from '../history'
import { EntitiesCount, EntitiesPanel, FiguresCount, FiguresPanel } from '../tagging'
import { ChangesPanel } from './changes-panel'
import { ChangesCount, SuspectsCount } from './counts'
import { SuspectsPanel } from './suspects-panel'

/** A tab of the inspector. Its word is `inspector.<id>.title`. */
interface PanelOf {
  readonly id: string
  readonly Panel: ComponentType<{ desk: DeskPage }>
  /** Stands beside the word. By itself, so that typing does not draw the tabs anew. */
  readonly Count?: ComponentType<{ desk: DeskPage }>
}

/** In the order of the tabs. */
export const panels: readonly PanelOf[] = [
  { id: 'suspects', Panel: SuspectsPanel, Count: SuspectsCount },
  { id: 'changes', Panel: ChangesPanel, Count: ChangesCount },
  { id: 'entities', Panel: EntitiesPanel, Count: EntitiesCount },
  { id: 'figures', Panel: FiguresPanel, Count: FiguresCount },
  { id: 'history', Panel: HistoryPanel },
]
