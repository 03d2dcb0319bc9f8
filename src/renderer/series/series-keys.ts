import { type Line, pageKey } from './places'
import type { LineActs } from './series-lines'

interface Around {
  readonly lines: readonly Line[]
  /** The line at hand. */
  readonly line: Line | undefined
  readonly index: number
  readonly acts: LineActs
  readonly onTick: (lines: readonly Line[], ticked: boolean) => void
}

/** Ctrl and a letter: A ticks all lines, or none where all are. False = the list has no use for it. */
export function takeModKey(key: string, { lines, onTick }: Around): boolean {
  if (key.toLowerCase() !== 'a') return false
  const pages = lines.filter((one) => one.kind === 'page')
  onTick(
    pages,
    pages.some(({ ticked, page }) => ticked < page.hits.length),
  )
  return true
}

/** What a key does at the line at hand. False = the list has no use for it. */
export function takeLineKey(key: string, { lines, line, index, acts }: Around): boolean {
  if (!line) return false
  switch (key) {
    case 'ArrowLeft':
      if (line.kind === 'hit') acts.pick(lines.findIndex((one) => one.key === pageKey(line.page)))
      else if (line.open) acts.fold(line.page)
      return true
    case 'ArrowRight':
      if (line.kind === 'page' && line.open) acts.pick(index + 1)
      else if (line.kind === 'page') acts.fold(line.page)
      return true
    case ' ':
      acts.tick(line, line.kind === 'hit' ? !line.ticked : line.ticked < line.page.hits.length)
      return true
    case 'F2':
    case 'Enter':
      if (line.kind === 'hit') acts.open(line.page, line.hit)
      else acts.fold(line.page)
      return true
    default:
      return false
  }
}
