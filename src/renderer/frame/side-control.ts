import type { RefObject } from 'react'
import type { PanelImperativeHandle } from 'react-resizable-panels'

export type PaneId = 'library' | 'scan' | 'text' | 'inspector'

/** Whether a side stands open. */
export interface Side {
  readonly open: boolean
  readonly toggle: () => void
}

export interface SideControl extends Side {
  readonly show: () => void
  readonly close: () => void
  readonly panel: RefObject<PanelImperativeHandle | null>
  readonly onSize: (size: number) => void
}

/** The scan's widths are remembered by themselves. */
export interface ScanControl extends SideControl {
  readonly asked: RefObject<boolean>
  readonly narrow: boolean
  /**
   * A page was opened that has a scan or has none: the pane opens where there is room, or closes, until she chose
   * herself.
   */
  readonly follow: (scanned: boolean) => void
}
