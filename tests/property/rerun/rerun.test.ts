import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { lineRuns, schema, standingTags } from '../../../src/core/document'
import { bringIn, type Rerun, rerun, type Verdict } from '../../../src/core/rerun'
import { edited, handAct, misreading, printed, readingOf } from './readings'

const numRuns = Number(process.env.STET_ROUNDS ?? 150)
/** The lines of the new source are counted on from those of the old one. */
const later = 1000

const acts = fc.array(handAct, { maxLength: 25 })
const decided = ({ conflicts }: Rerun, verdict: Verdict) => new Map(conflicts.map(({ id }) => [id, verdict]))
const seeded = () => {
  let state = 1
  return () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
}

test('a page that nobody touched becomes what the new text says', () => {
  fc.assert(
    fc.property(printed, misreading, misreading, (page, one, other) => {
      const old = readingOf(page, one, 1)
      const next = readingOf(page, other, later)
      const merge = rerun(old, old, next)
      expect(merge.conflicts).toEqual([])
      expect(spelled(bringIn(merge, new Map(), seeded()))).toEqual(spelled(next))
    }),
    { numRuns },
  )
})

test('the same text again changes nothing but the lines', () => {
  fc.assert(
    fc.property(printed, misreading, acts, (page, one, hand) => {
      const old = readingOf(page, one, 1)
      const mine = edited(old, hand)
      const merge = rerun(old, mine, readingOf(page, one, later))
      expect(merge.conflicts).toEqual([])
      expect(withoutLines(bringIn(merge, new Map(), seeded()))).toEqual(withoutLines(mine))
    }),
    { numRuns },
  )
})

test('no hand edit and no tag is lost, whatever the new text says', () => {
  fc.assert(
    fc.property(printed, misreading, misreading, acts, (page, one, other, hand) => {
      const old = readingOf(page, one, 1)
      const mine = edited(old, hand)
      const merge = rerun(old, mine, readingOf(page, other, later))
      const merged = bringIn(merge, decided(merge, 'mine'), seeded())
      merged.check()
      for (const typed of mine.textContent.match(/«[a-z]»/gu) ?? [])
        expect(merged.textContent).toContain(typed)
      expect(recordsOf(merged)).toEqual(recordsOf(mine))
      expect(notesOf(merged)).toEqual(notesOf(mine))
      expect(new Set(merged.children.map(({ attrs }) => attrs.id)).size).toBe(merged.childCount)
    }),
    { numRuns },
  )
})

test('what is lost where the new text is taken was asked for', () => {
  fc.assert(
    fc.property(printed, misreading, misreading, acts, (page, one, other, hand) => {
      const old = readingOf(page, one, 1)
      const mine = edited(old, hand)
      const merge = rerun(old, mine, readingOf(page, other, later))
      const merged = bringIn(merge, decided(merge, 'next'), seeded())
      merged.check()
      const asked = merge.conflicts.map((conflict) => conflict.mine).join('\n')
      for (const typed of mine.textContent.match(/«[a-z]»/gu) ?? [])
        if (!merged.textContent.includes(typed)) for (const sign of typed) expect(asked).toContain(sign)
    }),
    { numRuns },
  )
})

test('every line of the new text that nothing was done to stands as it reads there', () => {
  fc.assert(
    fc.property(printed, misreading, misreading, acts, (page, one, other, hand) => {
      const old = readingOf(page, one, 1)
      const next = readingOf(page, other, later)
      const merge = rerun(old, edited(old, hand), next)
      const touched = new Set<number>()
      const { ways, places } = merge
      for (const { kind, from, to, next: units } of places) {
        if (kind === 'next') continue
        const beside = [...ways.inNext.subarray(Math.max(0, from - 1), to + 1)].filter((unit) => unit >= 0)
        for (const unit of [...units, ...beside]) touched.add(ways.next.line[unit] ?? 0)
      }
      const merged = textsByLine(bringIn(merge, decided(merge, 'mine'), seeded()))
      for (const [line, text] of textsByLine(next))
        if (!touched.has(line)) expect(sorted(merged.get(line))).toBe(sorted(text))
    }),
    { numRuns },
  )
})

const sorted = (text: string | undefined) => [...(text ?? '')].toSorted().join('')

function textsByLine(document: Node): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  for (const { line, text } of lineRuns(document))
    if (line !== null) texts.set(line, (texts.get(line) ?? '') + text)
  return texts
}

function spelled(document: Node): readonly (readonly string[])[] {
  return document.children
    .map((article) =>
      article.children
        .filter((block) => block.content.size > 0)
        .map((block) => `${block.attrs.role}: ${block.textContent}`),
    )
    .filter((article) => article.length > 0)
}

function withoutLines(document: Node): unknown {
  const tr = new Transform(document)
  tr.removeMark(0, document.content.size, schema.marks.line)
  return tr.doc.toJSON()
}

function recordsOf(document: Node): readonly unknown[] {
  return [...new Set(standingTags(document).map(({ mark }) => mark.attrs.entity as string))].toSorted()
}

function notesOf(document: Node): readonly unknown[] {
  const notes = new Set<unknown>()
  document.descendants((node) => {
    for (const mark of node.marks) if (mark.type === schema.marks.sic) notes.add(mark.attrs.note)
  })
  return [...notes].toSorted()
}
