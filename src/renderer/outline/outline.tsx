import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportScope } from '../../core/contract'
import type { DeskPage } from '../desk'
import { type OnScreen, refuse, rowsOfPage } from '../shell'
import { ActionMenu, type OpenMenu } from './action-menu'
import { addressOf, type Line } from './lines'
import './outline.css'
import { takeKey } from './outline-keys'
import { OutlineRows } from './outline-rows'
import { rowActions } from './row-actions'
import type { Target } from './target'
import { activeRow, useActiveInSight } from './use-active-in-sight'
import { useDrag } from './use-drag'
import { useOutline } from './use-outline'
import { useRowActs } from './use-row-acts'
import { useTreeFocus } from './use-tree-focus'

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
  const idOf = (line: Line) => `${id}${addressOf(line)}`
  const tree = useRef<HTMLDivElement>(null)
  const outline = useOutline(desk)
  const { line } = outline
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const drag = useDrag(desk, outline.follow)
  const focus = useTreeFocus(tree, outline, menu !== null)
  useActiveInSight(tree, line ? addressOf(line) : null)

  const onAlone = (kind: Target['kind']) => refuse(t(`structure.cannotMerge.${kind}`))
  const takeFocus = focus.takeByMouse
  const acts = useRowActs({ desk, outline, drag, onExport, onAlone, onMenu: setMenu, takeFocus })

  /** Does to what is chosen what a letter stands for; false = nothing. */
  function act(key: string, line: Line): boolean {
    const target = outline.target(line)
    const at = besideRow(tree.current)
    const all = rowActions({ desk, target, at, done: outline.follow, onExport, onAlone })
    const action = all.find((one) => one.key === key)
    action?.run()
    return action !== undefined
  }

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing || !line) return
    const rows = rowsOfPage(tree.current?.parentElement ?? null, rowHeight)
    if (!takeKey(event, line, { desk, outline, rows, act: (key) => act(key, line) })) return
    event.preventDefault()
    event.stopPropagation()
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
        aria-activedescendant={line ? idOf(line) : undefined}
        tabIndex={0}
        data-working={outline.focused || undefined}
        onKeyDown={press}
        {...focus.handlers}
      >
        <OutlineRows {...{ desk, outline, acts, idOf }} landing={drag.landing} />
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

function besideRow(tree: HTMLElement | null): OnScreen | null {
  const box = activeRow(tree)?.getBoundingClientRect()
  return box ? { left: box.left + 24, top: box.top, bottom: box.bottom } : null
}
