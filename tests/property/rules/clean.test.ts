import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/core/document'
import { clean } from '../../../src/core/rules'
import { type Source, sourceFromText } from '../../../src/core/text'
import { draftText, page, wildText } from '../../corpus/pages'

/** What the books of a draft say about one source line: which of its units stand where, and how often. */
function account(source: Source, draft: Draft) {
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

function keepsEveryCharacter(source: Source): void {
  const draft = clean(source)
  const { left, held } = account(source, draft)
  expect(held).toEqual(left)
  const blocks = draft.articles.flatMap((article) => article.blocks)
  expect(blocks.toSorted((a, b) => a - b)).toEqual(draft.blocks.map((_, index) => index))
  for (const { block, from, to } of draft.suspects) {
    expect(from).toBeLessThanOrEqual(to)
    expect(to).toBeLessThanOrEqual(draft.blocks[block]?.text.length ?? -1)
  }
}

describe('cleaning', () => {
  test('loses and adds no character outside a correction, on any text', () => {
    fc.assert(
      fc.property(wildText, (text) => keepsEveryCharacter(sourceFromText('page.txt', text))),
      { numRuns: 400 },
    )
  })

  test('loses and adds no character outside a correction, on pages', () => {
    fc.assert(
      fc.property(page, ({ raw }) => keepsEveryCharacter(sourceFromText('page.txt', raw))),
      { numRuns: 100 },
    )
  })

  test('brings wrapped pages back to their paragraphs, all but the few that look the same either way', () => {
    const pages = fc.sample(page, { numRuns: 300, seed: 11 })
    const right = pages.filter(({ raw, paragraphs }) => {
      const texts = clean(sourceFromText('page.txt', raw)).blocks.map(({ text }) => text)
      return texts.join('\n') === paragraphs.join('\n')
    })
    expect(right.length / pages.length).toBeGreaterThan(0.95)
  })

  test('of a line is the same whatever stands elsewhere', () => {
    fc.assert(
      fc.property(page, page, ({ paragraphs: [first = ''] }, { raw }) => {
        const line = `${first}产值2.8 亿元,同比增长3%;⼯作 进展`
        const own = (text: string) => {
          const draft = clean(sourceFromText('page.txt', text))
          const at = text.split('\n').indexOf(line) + 1
          return draft.corrections
            .filter((correction) => correction.line === at)
            .map(({ rule, removed, added, fromSource }) => [rule, removed, added, fromSource])
        }
        const alone = own(`${line}\n\n${raw}`)
        expect(alone.length).toBeGreaterThan(3)
        expect(own(`${raw}\n\n${line}`)).toEqual(alone)
      }),
      { numRuns: 50 },
    )
  })

  test('changes nothing on a clean page', () => {
    fc.assert(
      fc.property(page, ({ paragraphs }) => {
        const draft = clean(sourceFromText('page.txt', paragraphs.join('\n\n')))
        expect(draft.corrections).toEqual([])
        expect(draft.blocks.map(({ text }) => text)).toEqual(paragraphs)
      }),
      { numRuns: 100 },
    )
  })

  test('done twice equals once, on pages', () => {
    fc.assert(
      fc.property(page, ({ raw }) => {
        const once = draftText(clean(sourceFromText('page.txt', raw)))
        expect(draftText(clean(sourceFromText('page.txt', once)))).toBe(once)
      }),
      { numRuns: 100 },
    )
  })
})
