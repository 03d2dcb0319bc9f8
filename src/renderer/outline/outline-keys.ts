import type { KeyboardEvent } from 'react'
import { blockStart } from '../../core/document'
import type { DeskPage } from '../desk'
import { move, moveWhole, send } from './acts'
import { articleOf, type Line } from './lines'
import { indexOf, toggled } from './selection'
import { type OutlineNow, siblingsOf } from './use-outline'

interface Around {
  readonly desk: DeskPage
  readonly outline: OutlineNow
  /** How many lines are a page of them. */
  readonly rows: number
  /** Does what a letter, or the name of an action, stands for; false = nothing. */
  readonly act: (key: string) => boolean
}

/** What a key does in the outline, where a bare letter types nothing. False = it has no use for it. */
export function takeKey(event: KeyboardEvent, line: Line, around: Around): boolean {
  const { desk, outline, rows, act } = around
  const { key, shiftKey, altKey } = event
  const mod = event.ctrlKey || event.metaKey
  if (altKey && !mod && (key === 'ArrowUp' || key === 'ArrowDown')) {
    const direction = key === 'ArrowUp' ? -1 : 1
    const target = outline.target(line)
    outline.follow(shiftKey ? moveWhole(desk, target, direction) : move(desk, target, direction))
    return true
  }
  if (altKey) return false
  const step = stepOf(key, outline, rows)
  if (step !== null) {
    outline.walk(step, shiftKey ? 'extend' : mod ? 'alone' : 'only')
    return true
  }
  if (mod && key.toLowerCase() === 'a' && !shiftKey) {
    outline.choose(siblingsOf(outline.lines, line))
    return true
  }
  if (mod) return false
  if (/^[1-9]$/u.test(key)) {
    outline.follow(send(desk, outline.target(line), Number(key) - 1))
    return true
  }
  return walkTree(key, line, around) || act(actionOf(key))
}

/** Keys of the text that mean the same here. */
function actionOf(key: string): string {
  switch (key) {
    case 'Backspace':
      return 'Delete'
    case 'F2':
      return 'r'
    case 'F4':
      return 's'
    default:
      return key
  }
}

function walkTree(key: string, line: Line, { desk, outline }: Around): boolean {
  const article = outline.page.maybeChild(articleOf(line))?.attrs.id as string
  switch (key) {
    case 'ArrowLeft':
      if (line.kind === 'block') outline.walk(indexOf(outline.lines, String(line.place.article)), 'only')
      else outline.fold(article, false)
      return true
    case 'ArrowRight':
      if (line.kind === 'article' && line.open) outline.walk(outline.index + 1, 'only')
      else outline.fold(article, true)
      return true
    case '*':
      outline.unfoldAll()
      return true
    case ' ':
      outline.choose(toggled(outline.chosen, line))
      return true
    case 'Enter':
      enterText(desk, line)
      return true
    case 'Escape':
      desk.focus()
      return true
    default:
      return false
  }
}

/** Into the text, to the beginning of a line's block or article. */
export function enterText(desk: DeskPage, line: Line): void {
  const place = line.kind === 'article' ? { article: line.number, index: 0 } : line.place
  const start = blockStart(desk.state.doc, place) + 1
  desk.select(start, start, true)
}

function stepOf(key: string, { index, lines }: OutlineNow, rows: number): number | null {
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
      return lines.length - 1
    default:
      return null
  }
}
