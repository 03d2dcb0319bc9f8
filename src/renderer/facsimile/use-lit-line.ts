import { useEffect, useState } from 'react'
import type { DeskPage } from '../desk'
import { lineAt, whenIdle } from '../desk'

/**
 * The source line that the editor is at: that of the place that a card is about, else of the one that a list points at,
 * else the caret's. Told in a moment in which the browser has nothing better to do; null = none.
 */
export function useLitLine(desk: DeskPage): number | null {
  const [line, setLine] = useState(() => lineNow(desk))
  useEffect(() => {
    let told: number | null | undefined
    let stop = () => {}
    const follow = () => {
      const now = lineNow(desk)
      if (now === told) return
      told = now
      stop()
      stop = whenIdle(once(() => setLine(now)))
    }
    follow()
    const { framed, pointedAt } = desk.highlights
    const leave = [desk.caret, framed, pointedAt].map((store) => store.subscribe(follow))
    return () => {
      stop()
      for (const end of leave) end()
    }
  }, [desk])
  return line
}

function lineNow(desk: DeskPage): number | null {
  const { framed, pointedAt } = desk.highlights
  const place = framed.now() ?? pointedAt.now()
  if (!place) return desk.caret.now().line
  const { doc } = desk.state
  return lineAt(doc.resolve(Math.min(place.from + 1, doc.content.size)))
}

const once = (act: () => void): Iterator<void> => ({
  next: () => {
    act()
    return { done: true, value: undefined }
  },
})
