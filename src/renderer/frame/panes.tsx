import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels'
import { useSettings } from '../shell'
import { Drawer } from './drawer'
import { ScanAndText } from './scan-and-text'
import type { PaneId } from './side-control'
import type { Sides } from './use-sides'

const paneIds = ['library', 'text', 'inspector'] as const satisfies readonly PaneId[]
const remembered = 'frame'

/** The pane scrolls, not what holds it. */
const inside = { overflow: 'hidden' } as const

interface Props {
  readonly library: ReactNode
  readonly scan: ReactNode
  readonly text: ReactNode
  readonly inspector: ReactNode
  readonly sides: Sides
}

/** Library, scan, text and inspector beside each other, or where there is no room, the sides as drawers over the text. */
export function Panes(props: Props) {
  return props.sides.narrow ? <Drawers {...props} /> : <Columns {...props} />
}

function Drawers({ library, scan, text, inspector, sides }: Props) {
  const { t } = useTranslation()
  return (
    <div className="panes">
      <main className="pane text" id="pane-text">
        {text}
      </main>
      <Drawer side={sides.library} label={t('shell.panes.library')} id="library">
        {library}
      </Drawer>
      <Drawer side={sides.scan} label={t('shell.panes.scan')} id="scan">
        {scan}
      </Drawer>
      <Drawer side={sides.inspector} label={t('shell.panes.inspector')} id="inspector">
        {inspector}
      </Drawer>
    </div>
  )
}

/** The panes with their widths, which are remembered. */
function Columns({ library, scan, text, inspector, sides }: Props) {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  return (
    <Group
      className="panes"
      defaultLayout={layoutOf(settings.panes[remembered])}
      onLayoutChanged={(layout, { isUserInteraction, requestedLayout }) => {
        const wish = (isUserInteraction ? requestedLayout : null) ?? layout
        if (isUserInteraction || sides.asked.current)
          change({ panes: { ...settings.panes, [remembered]: keptOf(wish) } })
        sides.asked.current = false
      }}
    >
      <Panel
        id="library"
        style={inside}
        defaultSize={248}
        minSize={190}
        maxSize="40"
        collapsible
        groupResizeBehavior="preserve-pixel-size"
        panelRef={sides.library.panel}
        onResize={({ inPixels }) => sides.library.onSize(inPixels)}
      >
        <nav
          className="pane library-side"
          id="pane-library"
          aria-label={t('shell.panes.library')}
          inert={!sides.library.open}
        >
          {library}
        </nav>
      </Panel>
      <Separator className="splitter" aria-label={t('shell.panes.resizeLibrary')} />
      <Panel id="text" style={inside} minSize={sides.scan.open ? 630 : 380}>
        <ScanAndText scan={scan} text={text} side={sides.scan} />
      </Panel>
      <Separator className="splitter" aria-label={t('shell.panes.resizeInspector')} />
      <Panel
        id="inspector"
        style={inside}
        defaultSize={330}
        minSize={250}
        maxSize="45"
        collapsible
        groupResizeBehavior="preserve-pixel-size"
        panelRef={sides.inspector.panel}
        onResize={({ inPixels }) => sides.inspector.onSize(inPixels)}
      >
        <aside
          className="pane inspector-side"
          id="pane-inspector"
          aria-label={t('shell.panes.inspector')}
          inert={!sides.inspector.open}
        >
          {inspector}
        </aside>
      </Panel>
    </Group>
  )
}

/** In percent of the window's width, and that width. */
function keptOf(layout: Layout): number[] {
  return [...paneIds.map((id) => layout[id] ?? 0), window.innerWidth]
}

/**
 * What was kept: the sides in a window of another width are as wide in pixels as they were. undefined where a pane was added
 * since, or where the text would be left too little.
 */
function layoutOf(kept: readonly number[] | undefined): Layout | undefined {
  if (kept?.length !== paneIds.length + 1) return undefined
  const [library = 0, , inspector = 0, width = 0] = kept
  const scale = width / window.innerWidth
  const text = 100 - (library + inspector) * scale
  return text < 35 ? undefined : { library: library * scale, text, inspector: inspector * scale }
}
