import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { DeskPage } from '../desk'
import './card.css'
import { around, type Box, placeCard } from './place'

/** While blocks that were never in sight are laid out, the text moves: so many frames it is followed. */
const followed = 30

interface Place {
  readonly from: number
  readonly to: number
}

/**
 * Keeps a card beside its place: brings that into sight, then follows it as the text scrolls, is laid out or changes.
 * Written straight to the element, so that following draws nothing anew.
 */
export function usePlaced(
  card: RefObject<HTMLElement | null>,
  desk: DeskPage,
  place: Place,
  held: boolean,
): void {
  // Where the place was drawn last, once it was followed to its rest.
  const last = useRef<{ readonly text: Box; readonly held: boolean } | null>(null)
  useLayoutEffect(() => {
    const element = card.current
    const { scroller } = desk.pane
    if (!element || !scroller) return
    let frame = 0
    let frames = 0
    let scrolledByHand = false
    // What was answered in the card may fill it anew, for a moment even with more: the text need not move for that.
    const now = around(desk.pane.boxesOf(place))
    let stays = last.current?.held === held && now !== null && isSame(last.current.text, now)

    const put = () => {
      const text = around(desk.pane.boxesOf(place))
      if (!text) return
      lay(element, text, scroller)
      last.current = frames >= followed ? { text, held } : null
    }
    const follow = () => {
      if (!scrolledByHand && !stays) show(desk, place, element, scroller)
      frames++
      put()
      if (frames < followed) frame = requestAnimationFrame(follow)
    }
    const again = () => {
      cancelAnimationFrame(frame)
      frames = 0
      stays = false
      follow()
    }
    const byHand = () => {
      scrolledByHand = true
    }
    follow()
    scroller.addEventListener('scroll', put, { passive: true })
    scroller.addEventListener('wheel', byHand, { passive: true })
    // The card grows when a note is written; the text when blocks are laid out.
    const sizes = new ResizeObserver(put)
    for (const one of [element, scroller, ...scroller.children]) sizes.observe(one)
    window.addEventListener('resize', again)
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', put)
      scroller.removeEventListener('wheel', byHand)
      sizes.disconnect()
      window.removeEventListener('resize', again)
    }
  }, [card, desk, place, held])
}

const isSame = (one: Box, other: Box) =>
  Math.abs(one.top - other.top) < 2 && Math.abs(one.left - other.left) < 2

/**
 * Scrolls where the place, with its card below, is not in sight: it comes to the upper third, or to the top of a low
 * pane.
 */
function show(desk: DeskPage, place: Place, card: HTMLElement, scroller: HTMLElement): void {
  const text = around(desk.pane.boxesOf(place))
  if (!text) return
  const pane = scroller.getBoundingClientRect()
  const room = roomOf(scroller)
  const first = Math.min(text.bottom - text.top, pane.height / 2)
  const fits = text.top >= pane.top + 8 && text.top + first <= pane.bottom - 8
  const { scrollHeight } = card
  const beside = room.bottom - text.bottom > scrollHeight + 24 || text.top - room.top > scrollHeight + 24
  if (fits && beside) return
  const wanted = Math.max(
    pane.top + 16,
    Math.min(pane.top + pane.height / 3, room.bottom - scrollHeight - first - 28),
  )
  const by = Math.round(text.top - Math.max(pane.top + 16, wanted))
  if (Math.abs(by) > 1) scroller.scrollTop += by
}

function lay(card: HTMLElement, text: Box, scroller: HTMLElement): void {
  const pane = scroller.getBoundingClientRect()
  const room = roomOf(scroller)
  const height = card.scrollHeight + 2
  // Of a long place as much as the card leaves room for; one that was scrolled away leaves its card at the pane's edge.
  const seen = {
    ...text,
    top: Math.max(pane.top, Math.min(text.top, pane.bottom - 24)),
    bottom: Math.max(
      pane.top + 24,
      Math.min(text.bottom, Math.max(text.top + 32, pane.top + pane.height / 3, room.bottom - height - 24)),
    ),
  }
  const { left, top, maxHeight } = placeCard(seen, { width: card.offsetWidth, height }, room)
  card.style.left = `${Math.round(left)}px`
  card.style.top = `${Math.round(top)}px`
  card.style.maxHeight = `${Math.floor(maxHeight)}px`
}

/** The window's height beside the pane's width, or the window where the pane is narrow. */
function roomOf(scroller: HTMLElement): Box {
  const pane = scroller.getBoundingClientRect()
  const wide = pane.width >= 400
  return {
    left: wide ? pane.left : 0,
    right: wide ? pane.right : window.innerWidth,
    top: pane.top,
    bottom: window.innerHeight,
  }
}
