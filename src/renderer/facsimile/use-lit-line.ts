import { useEffect, useState } from 'react'
import type { DeskPage } from '../desk'
import { whenIdle } from '../desk/idle'

/** The source line that the caret is in, told in a moment in which the browser has nothing better to do; null = none. */
export function useLitLine(desk: DeskPage): number | null {
  const [line, setLine] = useState(() => desk.caret.now().line)
  useEffect(() => {
    let told: number | null | undefined
    let stop = () => {}
    const follow = () => {
      const { line: now } = desk.caret.now()
      if (now === told) return
      told = now
      stop()
      stop = whenIdle(once(() => setLine(now)))
    }
    follow()
    const leave = desk.caret.subscribe(follow)
    return () => {
      stop()
      leave()
    }
  }, [desk])
  return line
}

const once = (act: () => void): Iterator<void> => ({
  next: () => {
    act()
    return { done: true, value: undefined }
  },
})
