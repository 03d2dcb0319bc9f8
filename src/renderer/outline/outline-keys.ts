import type { KeyboardEvent } from 'react'
import { blockStart } from '../../core/document'
import type { DeskPage } from '../desk'
import { rowOfKey } from '../shell'
import { move, moveWhole, send } from './acts'
import { articleOf, type Line } from './lines'
import { indexOf, siblingsOf, toggled } from './selection'
import type { OutlineNow } from './use-outline'

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
  const { index: at, lines } = outline
  const step = rowOfKey(key, { at, count: lines.length, page: rows })
  if (step !== null) {
    outline.walk(step, shiftKey ? 'extend' : mod ? 'alone' : 'only')
    return true
  }
  if (mod && key.toLowerCase() === 'a' && !shiftKey) {
    chooseAll(outline, line)
    return true
  }
  if (mod) return false
  // Done, and on: with the article at hand, as in the text.
  if (key === 'F7') {
    enterText(desk, line)
    return false
  }
  if (/^[1-9]$/u.test(key)) {
    outline.follow(send(desk, outline.target(line), Number(key) - 1))
    return true
  }
  return walkTree(key, line, around) || act(actionOf(key))
}

/** All blocks of the article at hand; once these are chosen, all articles. */
function chooseAll(outline: OutlineNow, line: Line): void {
  const all = siblingsOf(outline.lines, line)
  const already = all.kind === outline.chosen.kind && all.nodes.size === outline.chosen.nodes.size
  const at = indexOf(outline.lines, String(articleOf(line)))
  const article = outline.lines[at]
  if (line.kind === 'block' && already && article) {
    outline.walk(at, 'alone')
    outline.choose(siblingsOf(outline.lines, article))
  } else outline.choose(all)
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
