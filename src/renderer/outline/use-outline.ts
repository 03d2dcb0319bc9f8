import type { Node } from 'prosemirror-model'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { blockStart, type Place, placeOf } from '../../core/document'
import type { DeskPage } from '../desk'
import { useStore } from '../store'
import { addressOf, type Line, linesOf } from './lines'
import {
  addressOfTarget,
  between,
  type Chosen,
  chosenOf,
  indexOf,
  noneChosen,
  only,
  targetOf,
} from './selection'
import type { Target } from './target'
import { useHeldLine } from './use-held-line'
import { useUnfolded } from './use-unfolded'

export interface OutlineNow {
  readonly page: Node
  readonly lines: readonly Line[]
  /** The line at hand: where the focus is, or the caret while the work is in the text. */
  readonly line: Line | undefined
  readonly index: number
  /** The line that the caret stands in, as its address. */
  readonly current: string | null
  readonly chosen: Chosen
  /** The outline has the focus, or a choice that it asks for has. */
  readonly focused: boolean
  /** For screen readers: where the last act has brought its target. */
  readonly said: string
  /** To a line: it alone is chosen, or all from where the walk began, or nothing else than before. */
  walk(wanted: number, how: 'only' | 'extend' | 'alone'): void
  choose(chosen: Chosen): void
  /** A line is at hand, and a choice begins with it. */
  begin(address: string, chosen: Chosen): void
  /** Absent = the other way round. */
  fold(article: string, open?: boolean): void
  unfoldAll(): void
  /** After an act: what it was done to stays chosen, and in sight. */
  follow(target: Target | null): void
  enter(byMouse: boolean): void
  leave(): void
  target(line: Line): Target
}

/** What the outline of an open page shows, and what is chosen in it. */
export function useOutline(desk: DeskPage): OutlineNow {
  const { t } = useTranslation()
  const { document: page, from } = useStore(desk.here)
  const { articles: unfolded, fold, unfoldAll } = useUnfolded()
  const [address, setAddress] = useState<string | null>(null)
  const [anchor, setAnchor] = useState<string | null>(null)
  const [chosen, choose] = useState<Chosen>(noneChosen)
  const [focused, setFocused] = useState(false)
  const [said, setSaid] = useState('')

  const lines = useMemo(() => linesOf(page, (article) => unfolded.has(article)), [page, unfolded])
  const caret = useMemo(() => placeOf(page, Math.min(from, page.content.size)), [page, from])
  const current = caret && shownAddress(lines, caret)
  const index = indexNear(lines, address)
  const line = lines[index]
  useEffect(() => {
    if (!focused && current !== null) setAddress(current)
  }, [focused, current])
  usePointed(desk, focused && line ? addressOf(line) : null)

  const takeAtHand = useCallback((address: string, chosen: Chosen) => {
    choose(chosen)
    setAddress(address)
    setAnchor(address)
  }, [])
  const goOn = useCallback((line: Line) => takeAtHand(addressOf(line), only(line)), [takeAtHand])
  const letGo = useHeldLine({ focused, page, lines, line }, goOn)
  function begin(address: string, chosen: Chosen): void {
    letGo()
    takeAtHand(address, chosen)
  }

  function walk(wanted: number, how: 'only' | 'extend' | 'alone'): void {
    const to = Math.max(0, Math.min(wanted, lines.length - 1))
    const next = lines[to]
    if (!next) return
    setAddress(addressOf(next))
    if (how === 'alone') return
    const from = how === 'extend' ? indexOf(lines, anchor) : -1
    if (from < 0) setAnchor(addressOf(next))
    choose(from < 0 ? only(next) : between(lines, from, to))
  }

  function follow(target: Target | null): void {
    const first = target && addressOfTarget(target)
    if (!target || first === null) return
    const { doc } = desk.state
    for (const article of holdersOf(doc, target)) fold(article, true)
    begin(first, chosenOf(doc, target))
    setSaid(t('structure.standsIn', { article: Number(first.split(' ')[0]) + 1 }))
  }

  function enter(byMouse: boolean): void {
    setFocused(true)
    const holder = caret && page.maybeChild(caret.article)
    if (byMouse || !holder) return
    fold(holder.attrs.id as string, true)
    begin(`${caret.article} ${caret.index}`, chosenOf(page, { kind: 'blocks', places: [caret] }))
  }

  const leave = useCallback(() => {
    setFocused(false)
    desk.point(null)
  }, [desk])

  return {
    ...{ page, lines, line, index, current, chosen, focused, said },
    ...{ walk, choose, begin, fold, follow, enter, leave },
    unfoldAll: () => unfoldAll(page.children.map((one) => one.attrs.id as string)),
    target: (line) => targetOf(page, chosen, line),
  }
}

/** While a line of the outline is at hand, the text shows where it stands. */
function usePointed(desk: DeskPage, address: string | null): void {
  useEffect(() => {
    if (address !== null) pointAt(desk, address)
  }, [desk, address])
}

/** The line with an address, or where its article was folded the article; -1 = neither is there. */
function indexNear(lines: readonly Line[], address: string | null): number {
  const known = indexOf(lines, address)
  return known >= 0 ? known : indexOf(lines, address?.split(' ')[0] ?? null)
}

/** Ids of the articles that blocks stand in. */
function holdersOf(page: Node, target: Target): readonly string[] {
  if (target.kind === 'articles') return []
  return target.places.flatMap(({ article }) => {
    const holder = page.maybeChild(article)
    return holder ? [holder.attrs.id as string] : []
  })
}

/** Of the block, or of its article where that is folded. */
function shownAddress(lines: readonly Line[], { article, index }: Place): string {
  const block = `${article} ${index}`
  return indexOf(lines, block) >= 0 ? block : String(article)
}

/** Shows in the text where a line stands. */
function pointAt(desk: DeskPage, address: string): void {
  const { doc } = desk.state
  const [article = 0, index = 0] = address.split(' ').map(Number)
  if (!doc.maybeChild(article)?.maybeChild(index)) return
  const start = blockStart(doc, { article, index }) + 1
  desk.point({ from: start, to: start })
}
