import type { Node } from 'prosemirror-model'
import { useEffect, useRef } from 'react'
import type { Line } from './lines'
import { lineAgain } from './selection'

interface Given {
  readonly focused: boolean
  readonly page: Node
  readonly lines: readonly Line[]
  /** The line at hand. */
  readonly line: Line | undefined
}

/**
 * By an undo, or in another window, the line at hand may have gone elsewhere: the work goes on with it.
 *
 * @param goOn must be the same at every drawing
 * @returns lets go of it, before another line is taken at hand
 */
export function useHeldLine({ focused, page, lines, line }: Given, goOn: (line: Line) => void): () => void {
  const held = useRef<{ readonly page: Node; readonly line: Line } | null>(null)
  useEffect(() => {
    const before = held.current
    held.current = focused && line ? { page, line } : null
    if (!held.current || !before || before.page === page || before.line.node === line?.node) return
    const again = lineAgain(lines, before.line)
    if (!again) return
    held.current = { page, line: again }
    goOn(again)
  }, [focused, page, lines, line, goOn])
  return () => {
    held.current = null
  }
}
