import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId, ExportScope, Sentence } from '../../core/contract'
import { blockStart, type Direction, placeOf } from '../../core/document'
import { type DeskPage, useStore } from '../desk'
import { useStates } from '../review'
import { Chooser, type OnScreen } from '../shell'
import { move, moveWhole, send } from './acts'
import { addressOf, articleOf, type Line, linesOf } from './lines'
import './outline.css'
import { useContinuations } from './continuations'
import { question } from './question'
import { type RowAction, rowActions } from './row-actions'
import { ArticleRow, BlockRow, type RowActs } from './rows'
import {
  addressOfTarget,
  between,
  type Chosen,
  chosenOf,
  indexOf,
  noneChosen,
  only,
  targetOf,
  toggled,
} from './selection'
import type { Target } from './target'
import { useDrag } from './use-drag'

interface Props {
  readonly desk: DeskPage
  readonly onExport: (scope: ExportScope) => void
}

type At = OnScreen | null

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
  const { document: page, from } = useStore(desk.here)
  const states = useStates(desk.opened.page.id)
  const links = useContinuations(desk)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const [address, setAddress] = useState<string | null>(null)
  const [anchor, setAnchor] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Chosen>(noneChosen)
  const [focused, setFocused] = useState(false)
  const [menu, setMenu] = useState<{ readonly at: At; readonly actions: readonly RowAction[] } | null>(null)
  const [said, setSaid] = useState('')

  const lines = useMemo(() => linesOf(page, (article) => unfolded.has(article)), [page, unfolded])
  const caret = useMemo(() => placeOf(page, Math.min(from, page.content.size)), [page, from])
  const current = caret
    ? indexOf(lines, `${caret.article} ${caret.index}`) >= 0
      ? `${caret.article} ${caret.index}`
      : String(caret.article)
    : null
  const known = indexOf(lines, address)
  const index = known >= 0 ? known : indexOf(lines, address?.split(' ')[0] ?? null)
  const line = lines[index]

  // While the work is in the text, the row at hand is where the caret is.
  useEffect(() => {
    if (!focused && current !== null) setAddress(current)
  }, [focused, current])
  const at = line ? addressOf(line) : null
  useEffect(() => {
    tree.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
    const now = desk.state.doc
    const [article = 0, block = 0] = (at ?? '').split(' ').map(Number)
    if (!focused || at === null || !now.maybeChild(article)?.maybeChild(block)) return
    const start = blockStart(now, { article, index: block }) + 1
    desk.point({ from: start, to: start })
  }, [desk, focused, at])

  function walk(wanted: number, how: 'only' | 'extend' | 'alone'): void {
    const to = Math.max(0, Math.min(wanted, lines.length - 1))
    const next = lines[to]
    if (!next) return
    setAddress(addressOf(next))
    if (how === 'alone') return
    const from = how === 'extend' ? indexOf(lines, anchor) : -1
    if (from < 0) setAnchor(addressOf(next))
    setChosen(from < 0 ? only(next) : between(lines, from, to))
  }

  const fold = useCallback((article: string, open?: boolean) => {
    setUnfolded((old) => {
      const next = new Set(old)
      if (open ?? !next.has(article)) next.add(article)
      else next.delete(article)
      return next
    })
  }, [])

  /** After an act: what it was done to stays chosen, and in sight. */
  function done(target: Target | null): void {
    const { doc } = desk.state
    const { undo } = desk.reach.now()
    setSaid(undo ? sentence(undo) : '')
    if (!target) return
    if (target.kind === 'blocks')
      for (const { article } of target.places) {
        const holder = doc.maybeChild(article)
        if (holder) fold(holder.attrs.id as string, true)
      }
    setChosen(chosenOf(doc, target))
    const first = addressOfTarget(target)
    setAddress(first)
    setAnchor(first)
  }
  const sentence = ({ key, values }: Sentence) => t(key, { ...values })

  const acting = (at: At = null) => {
    if (!line) return []
    return rowActions({
      desk,
      target: targetOf(page, chosen, line),
      at: at ?? boxOf(tree.current),
      done,
      onExport,
    })
  }
  const drag = useDrag(desk, done)

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing || !line) return
    if (!take(event, line)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function take(event: KeyboardEvent, line: Line): boolean {
    const { key, shiftKey, altKey } = event
    const mod = event.ctrlKey || event.metaKey
    const target = targetOf(page, chosen, line)
    if (altKey && !mod && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const direction: Direction = key === 'ArrowUp' ? -1 : 1
      done(shiftKey ? moveWhole(desk, target, direction) : move(desk, target, direction))
      return true
    }
    if (key === 'F2') return act('role')
    if (key === 'F4') return act('state')
    if (altKey) return false
    const step = stepOf(key, index, lines.length, tree.current)
    if (step !== null) {
      walk(step, shiftKey ? 'extend' : mod ? 'alone' : 'only')
      return true
    }
    if (mod && key.toLowerCase() === 'a' && !shiftKey) {
      const own = lines.filter(
        (one) => one.kind === line.kind && (line.kind === 'article' || articleOf(one) === articleOf(line)),
      )
      setChosen({ ...only(line), nodes: new Set(own.map(({ node }) => node)) })
      return true
    }
    if (mod) return false
    if (/^[1-9]$/u.test(key)) {
      done(send(desk, target, Number(key) - 1))
      return true
    }
    return walkTree(key, line) || act(key === 'Backspace' ? 'Delete' : key)
  }

  function walkTree(key: string, line: Line): boolean {
    const article = page.maybeChild(articleOf(line))?.attrs.id as string
    switch (key) {
      case 'ArrowLeft':
        if (line.kind === 'block') walk(indexOf(lines, String(line.place.article)), 'only')
        else fold(article, false)
        return true
      case 'ArrowRight':
        if (line.kind === 'article' && line.open) walk(index + 1, 'only')
        else fold(article, true)
        return true
      case '*':
        setUnfolded(new Set(page.children.map((one) => one.attrs.id as string)))
        return true
      case ' ':
        setChosen(toggled(chosen, line))
        return true
      case 'Enter':
        enter(line)
        return true
      case 'Escape':
        desk.focus()
        return true
      default:
        return false
    }
  }

  function act(key: string): boolean {
    const action = acting().find((one) => one.key === key || one.id === key)
    action?.run()
    return action !== undefined
  }

  /** Into the text, to the beginning of a row's block or article. */
  function enter(line: Line): void {
    const place = line.kind === 'article' ? { article: line.number, index: 0 } : line.place
    const start = blockStart(desk.state.doc, place) + 1
    desk.select(start, start, true)
  }

  const latest = {
    pick,
    menu: openMenu,
    fold: foldAt,
    go: goTo,
    drag: dragFrom,
    over: drag.over,
    drop: drag.drop,
    end: drag.end,
  }
  const now = useRef(latest)
  useEffect(() => {
    now.current = latest
  })
  const acts = useMemo(
    (): RowActs => ({
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

  function pick(address: string, event: MouseEvent): void {
    const to = indexOf(lines, address)
    const next = lines[to]
    if (!next) return
    if (event.ctrlKey || event.metaKey) {
      setChosen(toggled(chosen, next))
      setAddress(address)
      setAnchor(address)
    } else walk(to, event.shiftKey ? 'extend' : 'only')
    pointing.current = true
    tree.current?.focus()
  }
  function foldAt(address: string): void {
    const article = page.maybeChild(Number(address.split(' ')[0]))
    if (article) fold(article.attrs.id as string)
  }
  function goTo(address: string): void {
    const next = lines[indexOf(lines, address)]
    if (next) enter(next)
  }
  function openMenu(address: string, event: MouseEvent): void {
    event.preventDefault()
    const next = lines[indexOf(lines, address)]
    if (!next) return
    setAddress(address)
    const at = { left: event.clientX, top: event.clientY, bottom: event.clientY }
    const target = targetOf(page, chosen, next)
    setChosen(chosenOf(page, target))
    setMenu({ at, actions: rowActions({ desk, target, at, done, onExport }) })
  }
  function dragFrom(address: string, event: Parameters<RowActs['drag']>[1]): void {
    const next = lines[indexOf(lines, address)]
    if (!next) return
    const target = targetOf(page, chosen, next)
    setChosen(chosenOf(page, target))
    drag.start(target, event)
  }

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
        data-working={focused || undefined}
        onKeyDown={press}
        onPointerDown={() => {
          pointing.current = true
        }}
        onFocus={(event) => {
          if (event.target !== tree.current || focused) return
          setFocused(true)
          const byMouse = pointing.current
          pointing.current = false
          if (byMouse) return
          const holder = caret && page.maybeChild(caret.article)
          if (!holder) return
          fold(holder.attrs.id as string, true)
          const wanted = `${caret.article} ${caret.index}`
          setAddress(wanted)
          setAnchor(wanted)
          setChosen(chosenOf(page, { kind: 'blocks', places: [caret] }))
        }}
        onBlur={(event) => {
          // A choice that it asks for takes the focus and gives it back.
          if (event.currentTarget.contains(event.relatedTarget) || question.now() || menu) return
          setFocused(false)
          desk.point(null)
        }}
        onContextMenu={(event) => {
          if (event.target === tree.current && event.button !== 2) {
            event.preventDefault()
            setMenu({ at: boxOf(tree.current), actions: acting() })
          }
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
            current: address === current,
            landing: drag.landing?.address === address ? drag.landing.where : null,
            acts,
          }
          return one.kind === 'article' ? (
            <ArticleRow
              key={one.node.attrs.id as string}
              {...row}
              number={one.number}
              open={one.open}
              review={states.get(one.node.attrs.id as ArticleId) ?? null}
              links={links.wordsOf(one.node.attrs.id as ArticleId)}
            />
          ) : (
            <BlockRow key={`block ${address}`} {...row} />
          )
        })}
      </div>
      <span className="unseen" role="status">
        {said}
      </span>
      {menu ? (
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
            setMenu(null)
            action.run()
          }}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </>
  )
}

function stepOf(key: string, index: number, count: number, tree: HTMLElement | null): number | null {
  const rows = Math.max(1, Math.floor((tree?.parentElement?.clientHeight ?? 300) / 28) - 1)
  switch (key) {
    case 'ArrowDown':
      return index + 1
    case 'ArrowUp':
      return index - 1
    case 'PageDown':
      return index + rows
    case 'PageUp':
      return index - rows
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** Beside the row at hand. */
function boxOf(tree: HTMLElement | null): At {
  const box = tree?.querySelector('[data-active]')?.getBoundingClientRect()
  return box ? { left: box.left + 24, top: box.top, bottom: box.bottom } : null
}
