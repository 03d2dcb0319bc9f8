import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, type Layout, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { useSettings } from '../shell'
import { Drawer } from './drawer'
import { rememberedScan, ScanAndText } from './scan-and-text'
import type { PaneId, ScanControl, SideControl } from './side-control'

/** With less than this for both, in CSS pixels, scan and text are too narrow beside each other to be read. */
const roomForBoth = 760

const paneIds = ['library', 'text', 'inspector'] as const satisfies readonly PaneId[]
const remembered = 'frame'

/** Of scan and text, in percent. */
const firstScan = '45'

/** Below this the sides do not stand beside the text, they slide over it: 200 % zoom on a small screen. */
const narrow = '(max-width: 900px)'

/** The pane scrolls, not what holds it. */
const inside = { overflow: 'hidden' } as const

interface Props {
  readonly library: ReactNode
  readonly scan: ReactNode
  readonly text: ReactNode
  readonly inspector: ReactNode
  readonly sides: Sides
}

export interface Sides {
  readonly library: SideControl
  /** Follows what the page has, until she opens or closes it herself. */
  readonly scan: ScanControl
  readonly inspector: SideControl
  readonly narrow: boolean
  /** After going somewhere from a drawer, the text is what one wants to see. */
  readonly closeDrawers: () => void
  /** A side was opened or closed by a key or a button: the widths that follow are what the editor wants. */
  readonly asked: RefObject<boolean>
}

/** Whether each side is open: as a panel where there is room, as a drawer where there is not. */
export function useSides(): Sides {
  const isNarrow = useMedia(narrow)
  // One drawer at a time: they slide over the same text.
  const [drawer, setDrawer] = useState<'library' | 'scan' | 'inspector' | null>(null)
  const closeDrawers = useCallback(() => setDrawer(null), [])
  const asked = useRef(false)
  const askedScan = useRef(false)
  const library = useSide('library', isNarrow, drawer, setDrawer, asked)
  const scan = useSide('scan', isNarrow, drawer, setDrawer, askedScan, firstScan)
  const { settings } = useSettings()
  const chosen = settings.panes[rememberedScan] !== undefined
  function showScan(): void {
    scan.show()
    if (isNarrow || scan.panel.current?.isCollapsed() === false) return
    // No room between the other two: the library makes some, as it does when the window is made smaller.
    library.close()
    requestAnimationFrame(() => scan.show())
  }
  function followScan(scanned: boolean): void {
    const { current } = scan.panel
    if (chosen || isNarrow || !current || scan.open === scanned) return
    if (!scanned) current.collapse()
    else if (widthOf('scan') + widthOf('text') >= roomForBoth) current.resize(firstScan)
  }
  return {
    narrow: isNarrow,
    library,
    scan: {
      ...{ ...scan, show: showScan, toggle: scan.open ? scan.close : showScan },
      ...{ follow: followScan, narrow: isNarrow, asked: askedScan },
    },
    inspector: useSide('inspector', isNarrow, drawer, setDrawer, asked),
    closeDrawers,
    asked,
  }
}

function useSide<Id extends string>(
  id: Id,
  isNarrow: boolean,
  drawer: string | null,
  setDrawer: (id: Id | null) => void,
  asked: RefObject<boolean>,
  /** Percent of its group's width that it takes when it is first asked for; absent = it stands open from the start. */
  first?: string,
): SideControl {
  const panel = usePanelRef()
  const [wide, setWide] = useState(first === undefined)
  const opened = useRef(false)
  const open = isNarrow ? drawer === id : wide

  // What is as it was asked for already brings no other width: the next one is the window's own, and not remembered.
  function show(): void {
    asked.current ||= !isNarrow && !wide
    if (isNarrow) setDrawer(id)
    else if (first !== undefined && !wide && !opened.current) panel.current?.resize(first)
    else panel.current?.expand()
  }
  function close(): void {
    asked.current ||= !isNarrow && wide
    if (isNarrow) setDrawer(null)
    else panel.current?.collapse()
  }
  function onSize(size: number): void {
    setWide(size > 0)
    if (size > 0) opened.current = true
  }
  return { open, show, close, toggle: open ? close : show, panel, onSize }
}

/** The panes with their widths, which are remembered. */
export function Panes({ library, scan, text, inspector, sides }: Props) {
  const { t } = useTranslation()
  const { settings, change } = useSettings()

  if (sides.narrow)
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
        <nav className="pane library-side" id="pane-library" aria-label={t('shell.panes.library')}>
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
        <aside className="pane inspector-side" id="pane-inspector" aria-label={t('shell.panes.inspector')}>
          {inspector}
        </aside>
      </Panel>
    </Group>
  )
}

function widthOf(id: PaneId): number {
  return document.getElementById(`pane-${id}`)?.clientWidth ?? 0
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

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const read = () => setMatches(list.matches)
    read()
    list.addEventListener('change', read)
    return () => list.removeEventListener('change', read)
  }, [query])
  return matches
}
