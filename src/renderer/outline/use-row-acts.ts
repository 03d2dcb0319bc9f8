import { useEffect, useMemo, useRef } from 'react'
import type { ExportScope } from '../../core/contract'
import type { DeskPage } from '../desk'
import type { OpenMenu } from './action-menu'
import { enterText } from './outline-keys'
import { rowActions } from './row-actions'
import type { RowActs } from './rows'
import { chosenOf, indexOf, toggled } from './selection'
import type { Target } from './target'
import type { Dragging } from './use-drag'
import type { OutlineNow } from './use-outline'

interface Given {
  readonly desk: DeskPage
  readonly outline: OutlineNow
  readonly drag: Dragging
  readonly onExport: (scope: ExportScope) => void
  readonly onAlone: (kind: Target['kind']) => void
  readonly onMenu: (menu: OpenMenu) => void
  /** The row that the mouse points at takes the focus, not the one of the caret. */
  readonly takeFocus: () => void
}

/** What the mouse does to the outline's rows: it chooses, folds, goes into the text, asks for the menu and drags. */
export function useRowActs({ desk, outline, drag, onExport, onAlone, onMenu, takeFocus }: Given): RowActs {
  const { lines, chosen } = outline
  const lineAt = (address: string) => lines[indexOf(lines, address)]
  return useSame({
    pick(address, event) {
      const next = lineAt(address)
      if (!next) return
      takeFocus()
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
      const actions = rowActions({ desk, target, at, done: outline.follow, onExport, onAlone })
      onMenu({ at, actions: actions.filter(({ offered }) => offered?.() !== false) })
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
  })
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
