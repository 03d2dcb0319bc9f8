import { type DragEvent, useRef, useState } from 'react'
import { blockAt, type Place } from '../../core/document'
import type { DeskPage } from '../desk'
import { putTo, send } from './acts'
import type { Target } from './target'

/** What is dragged, for whoever looks at the drag: only the outline knows what it is. */
const dragType = 'application/x-stet-structure'

/** Where it would land: beside a row, or on an article. */
export interface Landing {
  readonly address: string
  readonly where: 'before' | 'after' | 'on'
}

export interface Dragging {
  readonly landing: Landing | null
  start(target: Target, event: DragEvent): void
  over(address: string, event: DragEvent): void
  drop(event: DragEvent): void
  end(): void
}

/** Rows of the outline are dragged with the mouse: blocks between blocks or onto an article, articles between articles. */
export function useDrag(desk: DeskPage, done: (target: Target | null) => void): Dragging {
  const [landing, setShown] = useState<Landing | null>(null)
  // What is let go at once lands where the mouse is, drawn or not.
  const now = useRef<Landing | null>(null)
  const dragged = useRef<Target | null>(null)

  function setLanding(next: Landing | null): void {
    if (next?.address === now.current?.address && next?.where === now.current?.where) return
    now.current = next
    setShown(next)
  }
  function end(): void {
    dragged.current = null
    setLanding(null)
  }

  return {
    landing,
    start(target, event) {
      dragged.current = target
      event.dataTransfer.setData(dragType, '')
      event.dataTransfer.effectAllowed = 'move'
    },
    over(address, event) {
      const target = dragged.current
      if (!target || !event.dataTransfer.types.includes(dragType)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      const { top, height } = event.currentTarget.getBoundingClientRect()
      const where = landingOn(target, address, (event.clientY - top) / height)
      setLanding({ address, where })
    },
    drop(event) {
      const target = dragged.current
      const to = now.current
      end()
      if (!target || !to) return
      event.preventDefault()
      done(land(desk, target, to))
    },
    end,
  }
}

/** @param part of the row's height, from its top, at which the mouse is */
function landingOn(target: Target, address: string, part: number): Landing['where'] {
  const onArticle = !address.includes(' ')
  if (target.kind === 'blocks' && onArticle) return 'on'
  return part < 0.5 ? 'before' : 'after'
}

function land(desk: DeskPage, target: Target, { address, where }: Landing): Target | null {
  const [article = 0, index] = address.split(' ').map(Number)
  const past = where === 'after' ? 1 : 0
  if (target.kind === 'articles') return putTo(desk, target, { article: article + past, index: 0 })
  if (index === undefined) return send(desk, target, article)
  const to: Place = { article, index: index + past }
  return blockAt(desk.state.doc, { article, index }) ? putTo(desk, target, to) : null
}
