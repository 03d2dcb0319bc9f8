import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId, ExportScope } from '../../core/contract'
import type { DeskPage } from '../desk'
import { useStates } from '../review'
import { Chooser, type OnScreen, rowsOfPage } from '../shell'
import { useContinuations } from './continuations'
import { doubtsOf } from './doubts'
import { addressOf } from './lines'
import './outline.css'
import { useStore } from '../store'
import { enterText, takeKey } from './outline-keys'
import { question } from './question'
import { type RowAction, rowActions } from './row-actions'
import { ArticleRow, BlockRow, type RowActs } from './rows'
import { chosenOf, indexOf, toggled } from './selection'
import { useDrag } from './use-drag'
import { useOutline } from './use-outline'

interface Props {
  readonly desk: DeskPage
  readonly onExport: (scope: ExportScope) => void
}

interface OpenMenu {
  readonly at: OnScreen | null
  readonly actions: readonly RowAction[]
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
      const all = rowActions({ desk, target, at: boxOf(tree.current), done: outline.follow, onExport })
      const action = all.find((one) => one.key === key)
      action?.run()
      return action !== undefined
    }
    const rows = rowsOfPage(tree.current?.parentElement ?? null, rowHeight)
    if (!takeKey(event, line, { desk, outline, rows, act })) return
    event.preventDefault()
    event.stopPropagation()
  }

  const lineAt = (address: string) => lines[indexOf(lines, address)]
  const latest: RowActs = {
    pick(address, event) {
      const next = lineAt(address)
      if (!next) return
      pointing.current = true
      tree.current?.focus()
      if (event.ctrlKey || event.metaKey) outline.begin(address, toggled(chosen, next))
      else outline.walk(indexOf(lines, address), event.shiftKey ? 'extend' : 'only')
    },
    fold(address) {
      const next = lineAt(address)
      if (next) outline.fold(next.node.attrs.id as string)
    },
    go(address) {
      const next = lineAt(address)
      if (next) enterText(desk, next)
    },
    menu(address, event) {
      const next = lineAt(address)
      if (!next) return
      event.preventDefault()
      const target = outline.target(next)
      const at = { left: event.clientX, top: event.clientY, bottom: event.clientY }
      outline.begin(address, chosenOf(outline.page, target))
      setMenu({ at, actions: rowActions({ desk, target, at, done: outline.follow, onExport }) })
    },
    drag(address, event) {
      const next = lineAt(address)
      if (!next) return
      const target = outline.target(next)
      outline.choose(chosenOf(outline.page, target))
      drag.start(target, event)
    },
    over: drag.over,
    drop: drag.drop,
    end: drag.end,
  }
  const acts = useSame(latest)

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

function ActionMenu({ menu, onClose }: { menu: OpenMenu; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Chooser
      title={t('structure.actions')}
      at={menu.at}
      choices={menu.actions.map((action) => ({
        value: action,
        label: t(`structure.acts.${action.id}`),
        key: action.key === 'Delete' ? null : action.key,
        ...(action.key === 'Delete' ? { hint: t('structure.deleteKey') } : {}),
      }))}
      onChoose={(action) => {
        onClose()
        action.run()
      }}
      onClose={onClose}
    />
  )
}

/** The same object at every drawing, which does what the newest one says: so rows are drawn once. */
function useSame(latest: RowActs): RowActs {
  const now = useRef(latest)
  useEffect(() => {
    now.current = latest
  })
  return useMemo(
    () => ({
      pick: (...given) => now.current.pick(...given),
      fold: (...given) => now.current.fold(...given),
      go: (...given) => now.current.go(...given),
      menu: (...given) => now.current.menu(...given),
      drag: (...given) => now.current.drag(...given),
      over: (...given) => now.current.over(...given),
      drop: (...given) => now.current.drop(...given),
      end: () => now.current.end(),
    }),
    [],
  )
}

/** Every row is so high, in pixels; outline.css says the same. */
const rowHeight = 26

/** Beside the row at hand. */
function boxOf(tree: HTMLElement | null): OnScreen | null {
  const box = tree?.querySelector('[data-active]')?.getBoundingClientRect()
  return box ? { left: box.left + 24, top: box.top, bottom: box.bottom } : null
}
