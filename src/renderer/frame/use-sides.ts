import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { usePanelRef } from 'react-resizable-panels'
import { useSettings } from '../shell'
import { rememberedScan } from './scan-and-text'
import type { PaneId, ScanControl, SideControl } from './side-control'

/** With less than this for both, in CSS pixels, scan and text are too narrow beside each other to be read. */
const roomForBoth = 760

/** Of scan and text, in percent. */
const firstScan = '45'

/** Below this the sides do not stand beside the text, they slide over it: 200 % zoom on a small screen. */
const narrow = '(max-width: 900px)'

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

function widthOf(id: PaneId): number {
  return document.getElementById(`pane-${id}`)?.clientWidth ?? 0
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
