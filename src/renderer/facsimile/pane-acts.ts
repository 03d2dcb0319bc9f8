import { adjusted, type Look, usualLook } from './look'
import type { PaneKey } from './pane-keys'
import type { ScanViewer } from './viewer'

/** What the keys and the tools of the pane act on. */
interface Pane {
  readonly viewer: ScanViewer | null
  readonly look: Look
  readonly change: (change: Partial<Look>) => void
  readonly turn: (by: 1 | -1) => void
  readonly toText: () => void
}

/** Does what a key of the scan's pane means; a tool's button does the same. */
export function actInPane(key: PaneKey, { viewer, look, change, turn, toText }: Pane): void {
  switch (key.kind) {
    case 'zoom':
      viewer?.camera.zoom(key.steps)
      return
    case 'pan':
      viewer?.camera.pan(key.x, key.y)
      return
    case 'fit':
      change({ fit: key.fit })
      viewer?.camera.fit(key.fit)
      return
    case 'rotate':
      viewer?.camera.rotate(key.degrees)
      return
    case 'contrast':
    case 'brightness':
      change({ [key.kind]: adjusted(look[key.kind], key.steps) })
      return
    case 'toggle':
      change({ [key.what]: !look[key.what] })
      return
    case 'sheet':
      turn(key.by)
      return
    case 'usual':
      change(usualLook)
      viewer?.camera.upright()
      viewer?.camera.fit(usualLook.fit)
      return
    case 'text':
      toText()
      return
    default:
      key satisfies never
  }
}
