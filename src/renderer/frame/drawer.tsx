// biome-ignore-all lint/a11y/useKeyWithClickEvents: Escape does what a click beside it does
// biome-ignore-all lint/a11y/noStaticElementInteractions: the veil is no control, only a way out
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { PaneId, SideControl } from './side-control'

interface Props {
  readonly side: SideControl
  readonly label: string
  readonly id: PaneId
  readonly children: ReactNode
}

/** A side where there is no room beside the text: it slides over it, for as long as it has the focus. */
export function Drawer({ side, label, id, children }: Props) {
  return side.open ? (
    <OpenDrawer close={side.close} label={label} id={id}>
      {children}
    </OpenDrawer>
  ) : null
}

interface OpenProps extends Omit<Props, 'side'> {
  readonly close: () => void
}

function OpenDrawer({ close, label, id, children }: OpenProps) {
  const drawer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    if (!drawer.current?.contains(before)) drawer.current?.focus()
    return () => {
      // Only what was in the drawer is lost with it.
      const isLost = document.activeElement === document.body
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  /** What a key brought behind the drawer has the focus, and must be seen. Dialogs and menus lie over it. */
  function left({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Element) || currentTarget.contains(relatedTarget)) return
    if (currentTarget.closest('.frame')?.contains(relatedTarget)) close()
  }
  function press(event: KeyboardEvent): void {
    // What it opens stands elsewhere in the window, but its keys are heard here as well.
    const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || !isOwn) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }

  return (
    <div
      className="drawer-veil"
      data-side={id}
      onClick={(event) => {
        if (event.target === event.currentTarget) close()
      }}
    >
      <div
        ref={drawer}
        className="drawer pane"
        id={`pane-${id}`}
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        onBlur={left}
        onKeyDown={press}
      >
        {children}
      </div>
    </div>
  )
}
