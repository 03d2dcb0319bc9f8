import { expect } from 'vitest'
import type { Draft } from '../../../src/core/document'
import type { Source } from '../../../src/core/text'

/** What the books of a draft say about one source line: which of its units stand where, and how often. */
export function account(source: Source, draft: Draft) {
  // Units of each line that corrections removed.
  const removed = source.lines.map(({ text }) => new Array<number>(text.length).fill(0))
  for (const { line, fromSource, toSource, removed: gone } of draft.corrections) {
    const text = source.lines[line - 1]?.text ?? ''
    expect(text.slice(fromSource, toSource)).toBe(gone)
    for (let i = fromSource; i < toSource; i++) {
      const marks = removed[line - 1]
      if (marks) marks[i] = (marks[i] ?? 0) + 1
    }
  }
  for (const line of removed) expect(line.every((count) => count <= 1)).toBe(true)
  // What is left of each line, in order.
  const left = source.lines.map(({ text }, line) =>
    Array.from({ length: text.length }, (_, i) => (removed[line]?.[i] === 0 ? text[i] : '')).join(''),
  )
  // What the blocks hold of each line, without what corrections added.
  const held = source.lines.map(() => '')
  const added = draft.blocks.map(({ text }) => new Array<boolean>(text.length).fill(false))
  for (const { block, from, to, added: put } of draft.corrections) {
    if (put === '') continue
    expect(block).not.toBeNull()
    if (block === null) continue
    expect(draft.blocks[block]?.text.slice(from, to)).toBe(put)
    for (let i = from; i < to; i++) {
      const marks = added[block]
      expect(marks?.[i]).toBe(false)
      if (marks) marks[i] = true
    }
  }
  for (const [index, { text, lines }] of draft.blocks.entries()) {
    let at = 0
    for (const { line, from, to } of lines) {
      expect(from).toBe(at)
      at = to
      for (let i = from; i < to; i++) if (!added[index]?.[i]) held[line - 1] = `${held[line - 1]}${text[i]}`
    }
    expect(at).toBe(text.length)
  }
  return { left, held }
}
