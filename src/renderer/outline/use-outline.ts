import type { Node } from 'prosemirror-model'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { blockStart, type Place, placeOf } from '../../core/document'
import type { DeskPage } from '../desk'
import { useStore } from '../store'
import { addressOf, articleOf, type Line, linesOf } from './lines'
import {
  addressOfTarget,
  between,
  type Chosen,
  chosenOf,
  indexOf,
  lineAgain,
  noneChosen,
  only,
  targetOf,
} from './selection'
import type { Target } from './target'

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
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const [address, setAddress] = useState<string | null>(null)
  const [anchor, setAnchor] = useState<string | null>(null)
  const [chosen, choose] = useState<Chosen>(noneChosen)
  const [focused, setFocused] = useState(false)
  const [said, setSaid] = useState('')

  const lines = useMemo(() => linesOf(page, (article) => unfolded.has(article)), [page, unfolded])
  const caret = useMemo(() => placeOf(page, Math.min(from, page.content.size)), [page, from])
  const current = caret && shownAddress(lines, caret)
  const known = indexOf(lines, address)
  const index = known >= 0 ? known : indexOf(lines, address?.split(' ')[0] ?? null)
  const line = lines[index]

  useEffect(() => {
    if (!focused && current !== null) setAddress(current)
  }, [focused, current])
  const at = line ? addressOf(line) : null
  useEffect(() => {
    if (focused && at !== null) pointAt(desk, at)
  }, [desk, focused, at])

  const fold = useCallback((article: string, open?: boolean) => {
    setUnfolded((old) => {
      const next = new Set(old)
      if (open ?? !next.has(article)) next.add(article)
      else next.delete(article)
      return next
    })
  }, [])

  const leave = useCallback(() => {
    setFocused(false)
    desk.point(null)
  }, [desk])

  // By an undo, or in another window, the line at hand may have gone elsewhere: the work goes on with it.
  const held = useRef<{ readonly page: Node; readonly line: Line } | null>(null)
  useEffect(() => {
    const before = held.current
    held.current = focused && line ? { page, line } : null
    if (!held.current || !before || before.page === page || before.line.node === line?.node) return
    const again = lineAgain(lines, before.line)
    if (!again) return
    held.current = { page, line: again }
    choose(only(again))
    setAddress(addressOf(again))
    setAnchor(addressOf(again))
  }, [focused, page, lines, line])

  function begin(address: string, chosen: Chosen): void {
    held.current = null
    choose(chosen)
    setAddress(address)
    setAnchor(address)
  }

  return {
    page,
    lines,
    line,
    index,
    current,
    chosen,
    focused,
    said,
    choose,
    begin,
    fold,
    walk(wanted, how) {
      const to = Math.max(0, Math.min(wanted, lines.length - 1))
      const next = lines[to]
      if (!next) return
      setAddress(addressOf(next))
      if (how === 'alone') return
      const from = how === 'extend' ? indexOf(lines, anchor) : -1
      if (from < 0) setAnchor(addressOf(next))
      choose(from < 0 ? only(next) : between(lines, from, to))
    },
    unfoldAll: () => setUnfolded(new Set(page.children.map((one) => one.attrs.id as string))),
    follow(target) {
      const first = target && addressOfTarget(target)
      if (!target || first === null) return
      const { doc } = desk.state
      if (target.kind === 'blocks')
        for (const { article } of target.places) {
          const holder = doc.maybeChild(article)
          if (holder) fold(holder.attrs.id as string, true)
        }
      begin(first, chosenOf(doc, target))
      setSaid(t('structure.standsIn', { article: Number(first.split(' ')[0]) + 1 }))
    },
    enter(byMouse) {
      setFocused(true)
      const holder = caret && page.maybeChild(caret.article)
      if (byMouse || !holder) return
      fold(holder.attrs.id as string, true)
      begin(`${caret.article} ${caret.index}`, chosenOf(page, { kind: 'blocks', places: [caret] }))
    },
    leave,
    target: (line) => targetOf(page, chosen, line),
  }
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

/** The lines that are chosen together with a line: an article's blocks, or all articles. */
export function siblingsOf(lines: readonly Line[], line: Line): Chosen {
  const own = lines.filter(
    (one) => one.kind === line.kind && (line.kind === 'article' || articleOf(one) === articleOf(line)),
  )
  return { ...only(line), nodes: new Set(own.map(({ node }) => node)) }
}
