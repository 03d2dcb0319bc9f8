import fc from 'fast-check'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { lineText, schema, textBlocks } from '../../../src/core/document'
import { plainQuery, prepare, replaceRange } from '../../../src/core/find'

// Few characters, so that what is asked for is often there: Han, beyond the BMP, a combining mark, both cases and widths.
const text = (maxLength: number, minLength = 0) =>
  fc.string({ unit: fc.constantFrom(...'己已𠮷aAe\u0301Ａ１1，, '), minLength, maxLength })

const lower = (one: string) => one.toLowerCase()
const narrow = (one: string) => one.normalize('NFKC')
const same = (fold: (one: string) => string, a: string, b: string) =>
  a.length === b.length && [...a].every((one, index) => fold(one) === fold([...b][index] ?? ''))

/** The plainest scan there is. */
function naive(within: string, query: string, fold: (one: string) => string): number[] {
  const found: number[] = []
  for (let at = 0; at + query.length <= within.length; )
    if (same(fold, within.slice(at, at + query.length), query)) {
      found.push(at)
      at += query.length
    } else at++
  return found
}

test('what is found is what the plainest scan finds, with each option', () => {
  fc.assert(
    fc.property(text(30), text(3, 1), fc.boolean(), fc.boolean(), (within, query, matchCase, matchWidth) => {
      const prepared = prepare({ ...plainQuery(query), matchCase, matchWidth })
      const fold = (one: string) => {
        const narrowed = matchWidth ? one : narrow(one)
        return matchCase ? narrowed : lower(narrowed)
      }
      const hits = prepared.kind === 'ready' ? prepared.find(within) : []
      expect(hits.map(({ from }) => from)).toEqual(naive(within, query, fold))
      for (const { from, to } of hits) expect(to - from).toBe(query.length)
    }),
    { numRuns: 500 },
  )
})

test('a pattern that is an escaped text finds what the text finds', () => {
  fc.assert(
    fc.property(text(30), text(3, 1), fc.boolean(), (within, query, matchWidth) => {
      const options = { matchCase: true, matchWidth }
      const plain = prepare({ ...plainQuery(query), ...options })
      const escaped = query.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')
      const pattern = prepare({ ...plainQuery(escaped), ...options, regex: true })
      if (plain.kind !== 'ready' || pattern.kind !== 'ready') throw new Error('neither is broken')
      expect(pattern.find(within)).toEqual(plain.find(within))
    }),
  )
})

/** Every character with its marks. */
const spelled = (doc: ReturnType<typeof pageOf>) => {
  const all: string[] = []
  doc.descendants((node) => {
    for (const one of node.text ?? '') all.push(`${one}${JSON.stringify(node.marks)}`)
  })
  return all
}

const pageOf = (lines: readonly string[]) =>
  schema.nodes.page.create(
    null,
    schema.nodes.article.create(
      { id: 'a1' },
      schema.nodes.block.create(
        null,
        lines.flatMap((line, index) => (line === '' ? [] : [lineText(line, index + 1)])),
      ),
    ),
  )

test('replacing all changes what was found, keeps every other character with its marks, and can be taken back', () => {
  fc.assert(
    fc.property(
      fc.array(text(8), { maxLength: 4 }),
      text(2, 1),
      text(3),
      fc.nat(12),
      (lines, query, put, tag) => {
        const bare = pageOf(lines)
        const end = bare.content.size - 2
        const tagged = new Transform(bare)
        if (end > 2 + tag) tagged.addMark(2 + tag, end, schema.marks.sic.create({ note: '照登' }))
        const before = tagged.doc
        const tr = new Transform(before)
        const prepared = prepare({ ...plainQuery(query), matchCase: true })
        if (prepared.kind !== 'ready') return
        const [block] = textBlocks(before)
        const hits = block ? prepared.find(block.text) : []
        for (const { from, to } of hits.toReversed())
          replaceRange(tr, (block?.pos ?? 0) + from, (block?.pos ?? 0) + to, put)

        tr.doc.check()
        expect(tr.doc.textContent).toBe((block?.text ?? '').split(query).join(put))
        // Each hit away from both: what is left is the same, mark by mark.
        const rest = (doc: typeof before, length: number, grown: number) => {
          const units = doc.textContent
          const cut = new Transform(doc)
          for (const [index, { from }] of [...hits.entries()].reverse()) {
            const at = 2 + from + index * grown
            if (units) cut.delete(at, at + length)
          }
          return spelled(cut.doc)
        }
        expect(rest(tr.doc, put.length, put.length - query.length)).toEqual(rest(before, query.length, 0))
        const lineless: string[] = []
        tr.doc.descendants((node) => {
          if (node.isText && !schema.marks.line.isInSet(node.marks)) lineless.push(node.text ?? '')
        })
        expect(lineless).toEqual([])
        const back = new Transform(tr.doc)
        for (const [index, step] of [...tr.steps.entries()].reverse())
          back.step(step.invert(tr.docs[index] ?? before))
        expect(back.doc.eq(before)).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})
