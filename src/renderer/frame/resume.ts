import { useEffect } from 'react'
import type { DeskPage } from '../desk'
import { type Memory, useMemory } from '../shell'

/** After the last movement, in milliseconds, before where the text stands is noted. */
const rest = 300

/** Puts a page that was just opened to where it was left. */
export function resume(desk: DeskPage, memory: Memory): void {
  const spot = memory.spotOf(desk.opened.page.id)
  if (spot) desk.returnTo(spot)
}

/** Notes where the text of the open page stands, whenever it has come to rest. */
export function KeepSpot({ desk }: { desk: DeskPage | null }) {
  const memory = useMemory()
  useEffect(() => {
    if (!desk) return
    // What had the focus is gone, or nothing ever had it.
    if (document.activeElement === document.body) desk.focus()
    const note = () => {
      const spot = desk.pane.spot()
      if (spot) memory.keepSpot({ page: desk.opened.page.id, ...spot })
    }
    let timer: ReturnType<typeof setTimeout> | null = null
    const soon = () => {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(note, rest)
    }
    // Scrolling does not bubble, but is heard on its way down.
    document.addEventListener('scroll', soon, { capture: true, passive: true })
    document.addEventListener('selectionchange', soon)
    // Before the window's memory is kept for the last time, which is told of the same.
    window.addEventListener('beforeunload', note, { capture: true })
    return () => {
      document.removeEventListener('scroll', soon, { capture: true })
      document.removeEventListener('selectionchange', soon)
      window.removeEventListener('beforeunload', note, { capture: true })
      if (timer !== null) clearTimeout(timer)
      note()
    }
  }, [desk, memory])
  return null
}
