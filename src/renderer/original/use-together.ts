import { type RefObject, useEffect } from 'react'
import type { DeskPage } from '../desk'
import { lineAtPlace, placeOfSource } from './places'
import { lineHeight } from './source-view'

/** After so many milliseconds without a sign of the hand, the other side may lead. */
const leads = 400

const signs = ['wheel', 'pointerdown', 'keydown', 'touchmove'] as const

type Side = 'text' | 'source'

/** Which of two sides the hand scrolls: the one that gave a sign of it last. */
class Leader {
  #side: Side = 'text'
  #since = 0

  /** Hears the signs of an element until it is over. */
  hear(element: HTMLElement, side: Side, over: AbortSignal): void {
    const lead = () => {
      this.#side = side
      this.#since = performance.now()
    }
    for (const sign of signs) element.addEventListener(sign, lead, { passive: true, signal: over })
  }

  is(side: Side): boolean {
    return this.#side === side
  }

  /** Whether the hand has rested. */
  get rests(): boolean {
    return performance.now() - this.#since > leads
  }
}

/** Whichever of the two sides the hand scrolls leads the other: the line at its top is brought to the other's top. */
export function useTogether(desk: DeskPage, source: RefObject<HTMLElement | null>, lines: number): void {
  useEffect(() => {
    const list = source.current
    const text = desk.pane.scroller
    if (!list || !text) return
    const over = new AbortController()
    const { signal } = over
    const leader = new Leader()
    leader.hear(list, 'source', signal)
    leader.hear(text, 'text', signal)
    const fromText = () => {
      if (leader.is('text') || leader.rests) followText(desk, list)
    }
    const fromSource = () => {
      if (leader.is('source')) followSource(desk, list, text, lines)
    }
    list.addEventListener('scroll', fromSource, { passive: true, signal })
    text.addEventListener('scroll', fromText, { passive: true, signal })
    fromText()
    return () => over.abort()
  }, [desk, source, lines])
}

function followText(desk: DeskPage, list: HTMLElement): void {
  const sight = desk.pane.inSight()
  const line = sight && lineAtPlace(desk.state.doc, sight.from)
  if (line) list.scrollTop = (line - 1) * lineHeight
}

function followSource(desk: DeskPage, list: HTMLElement, text: HTMLElement, lines: number): void {
  const line = Math.min(lines, Math.floor(list.scrollTop / lineHeight) + 1)
  const place = placeOfSource(desk.state.doc, desk.found.now().changes, line, 0)
  const [box] = place === null ? [] : desk.pane.boxesOf({ from: place, to: place + 1 })
  if (box) text.scrollTop += box.top - text.getBoundingClientRect().top - 12
}
