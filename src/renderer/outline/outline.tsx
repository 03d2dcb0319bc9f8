import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId, ExportScope } from '../../core/contract'
import type { DeskPage } from '../desk'
import { useStates } from '../review'
import { type OnScreen, refuse, rowsOfPage } from '../shell'
import { useStore } from '../store'
import { ActionMenu, type OpenMenu } from './action-menu'
import { useContinuations } from './continuations'
import { doubtsOf } from './doubts'
import { addressOf } from './lines'
import './outline.css'
import { takeKey } from './outline-keys'
import { question } from './question'
import { rowActions } from './row-actions'
import { ArticleRow, BlockRow } from './rows'
import type { Target } from './target'
import { useDrag } from './use-drag'
import { useOutline } from './use-outline'
import { useRowActs } from './use-row-acts'

interface Props {
  readonly desk: DeskPage
  readonly onExport: (scope: ExportScope) => void
}

/**
 * The open page's articles and their blocks, in its order. It follows the caret; walked and changed by key, by mouse
 * and by menu. One element has the focus and names the row at hand, so that a key in the text draws two rows at most.
 */
export function Outline({ desk, onExport }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const tree = useRef<HTMLDivElement>(null)
  /** The focus comes by the mouse: what it points at is chosen, not where the caret is. */
  const pointing = useRef(false)
  const outline = useOutline(desk)
  const { lines, line, chosen } = outline
  const states = useStates(desk.opened.page.id)
  const links = useContinuations(desk)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const drag = useDrag(desk, outline.follow)

  const onAlone = (kind: Target['kind']) => refuse(t(`structure.cannotMerge.${kind}`))

  const at = line ? addressOf(line) : null
  useEffect(() => {
    if (at !== null) tree.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  // The shelf above it fills and leaves it less room; the row at hand stays in sight.
  useEffect(() => {
    const scroller = tree.current?.parentElement
    if (!scroller) return
    const watch = new ResizeObserver(() =>
      tree.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' }),
    )
    watch.observe(scroller)
    return () => watch.disconnect()
  }, [])

  const doubts = useStore(desk.found, doubtsOf)

  // Whoever asked it for a choice may be left for the text.
  const { focused, leave } = outline
  useEffect(() => {
    if (!focused) return
    const look = (event: FocusEvent) => {
      const inside = event.target instanceof Element && event.target.closest('#outline, [role="dialog"]')
      if (!inside) leave()
    }
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [focused, leave])

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing || !line) return
    const act = (key: string) => {
      const target = outline.target(line)
      const at = boxOf(tree.current)
      const all = rowActions({ desk, target, at, done: outline.follow, onExport, onAlone })
      const action = all.find((one) => one.key === key)
      action?.run()
      return action !== undefined
    }
    const rows = rowsOfPage(tree.current?.parentElement ?? null, rowHeight)
    if (!takeKey(event, line, { desk, outline, rows, act })) return
    event.preventDefault()
    event.stopPropagation()
  }

  const acts = useRowActs({
    desk,
    outline,
    drag,
    onExport,
    onAlone,
    onMenu: setMenu,
    takeFocus: () => {
      pointing.current = true
      tree.current?.focus()
    },
  })

  return (
    <>
      <div
        ref={tree}
        id="outline"
        className="outline"
        role="tree"
        aria-label={t('structure.outline')}
        aria-multiselectable
        aria-activedescendant={line ? `${id}${addressOf(line)}` : undefined}
        tabIndex={0}
        data-working={outline.focused || undefined}
        onKeyDown={press}
        onPointerDown={() => {
          pointing.current = true
        }}
        onFocus={() => {
          const byMouse = pointing.current
          pointing.current = false
          // A choice that it asked for gives the focus back.
          if (!outline.focused) outline.enter(byMouse)
        }}
        onBlur={() => {
          if (!question.now() && !menu) outline.leave()
        }}
      >
        {lines.map((one) => {
          const address = addressOf(one)
          const row = {
            id: `${id}${address}`,
            address,
            node: one.node,
            active: one === line,
            chosen: chosen.nodes.has(one.node),
            current: address === outline.current,
            landing: drag.landing?.address === address ? drag.landing.where : null,
            acts,
          }
          if (one.kind === 'block') return <BlockRow key={`block ${address}`} {...row} />
          const article = one.node.attrs.id as ArticleId
          return (
            <ArticleRow
              key={article}
              {...row}
              number={one.number}
              open={one.open}
              review={states.get(article) ?? null}
              links={links.wordsOf(article)}
              doubts={doubts[one.number] ?? 0}
            />
          )
        })}
      </div>
      <span className="unseen" role="status">
        {outline.said}
      </span>
      {menu ? <ActionMenu menu={menu} onClose={() => setMenu(null)} /> : null}
    </>
  )
}

/** Every row is so high, in pixels; outline.css says the same. */
const rowHeight = 26

/** Beside the row at hand. */
function boxOf(tree: HTMLElement | null): OnScreen | null {
  const box = tree?.querySelector('[data-active]')?.getBoundingClientRect()
  return box ? { left: box.left + 24, top: box.top, bottom: box.bottom } : null
}
