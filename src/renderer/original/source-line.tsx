import { memo, type ReactNode } from 'react'
import type { Change } from '../../core/document'
import { visible } from '../desk'

interface Props {
  readonly line: number
  /** What the line is called. */
  readonly number: number
  readonly text: string
  /** What became otherwise of it, in its order. */
  readonly changes: readonly Change[]
  /** Whether the caret is in it. */
  readonly lit: boolean
}

/** A line of the source with its number. What was taken away or replaced is struck; where something was put in is a mark. */
export const SourceLine = memo(
  ({ line, number, text, changes, lit }: Props) => (
    <span className="source-line" data-source={line} data-lit={lit || undefined}>
      <span className="number" aria-hidden>
        {number}
      </span>
      <span className="text">{markedUp(text, changes)}</span>
    </span>
  ),
  (a, b) => a.line === b.line && a.lit === b.lit && a.text === b.text && sameMarks(a.changes, b.changes),
)

function markedUp(text: string, changes: readonly Change[]): ReactNode {
  const parts: ReactNode[] = []
  let at = 0
  for (const { kind, fromSource, toSource, after } of changes) {
    if (kind === 'join' || fromSource < at) continue
    parts.push(text.slice(at, fromSource))
    const gone = text.slice(fromSource, toSource)
    parts.push(
      gone === '' ? (
        <ins key={parts.length} title={after} />
      ) : (
        <del key={parts.length} className={gone.trim() === '' ? 'blank' : undefined}>
          {visible(gone)}
        </del>
      ),
    )
    at = toSource
  }
  parts.push(text.slice(at))
  return parts
}

function sameMarks(a: readonly Change[], b: readonly Change[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ kind, fromSource, toSource, after }, index) =>
        b[index]?.kind === kind &&
        b[index]?.fromSource === fromSource &&
        b[index]?.toSource === toSource &&
        b[index]?.after === after,
    )
  )
}

/** The place in the source under a click: the browser has put its caret there. */
export function clickedPlace(target: EventTarget): { line: number; offset: number } | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-source]') : null
  const text = row?.querySelector('.text')
  const selection = getSelection()
  if (!row || !text) return null
  const line = Number(row.dataset.source)
  const { anchorNode, anchorOffset } = selection ?? {}
  if (!anchorNode || !text.contains(anchorNode)) return { line, offset: 0 }
  const range = document.createRange()
  range.setStart(text, 0)
  range.setEnd(anchorNode, anchorOffset ?? 0)
  return { line, offset: range.toString().length }
}
