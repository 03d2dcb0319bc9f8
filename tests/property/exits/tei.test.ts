import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { figuresOf, mentionsOf, schema } from '../../../src/core/document'
import { formats } from '../../../src/core/exits'
import { type Edit, edited } from '../../store/support/edits'
import { rawPage } from '../../store/support/newspaper'
import { importedText } from '../../unit/exits/engine-files'
import { readTei } from '../../unit/exits/tei-reader'
import { faults } from '../../unit/exits/validator'
import { writing } from '../../unit/exits/writing'

const fraction = fc.double({ min: 0, max: 0.999, noNaN: true })
const text = fc.string({ unit: fc.constantFrom(...'云a ,𠮷<&"👍\u0007'), minLength: 1, maxLength: 5 })
const length = fc.integer({ min: 1, max: 30 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('type' as const), at: fraction, text }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('type-within' as const), at: fraction, text }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: fraction, length }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('tag' as const), at: fraction, length, tag: fc.nat(5) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('role' as const), at: fraction, role: fc.nat(11) }) },
  fc.record({ kind: fc.constant('mark' as const), at: fraction, length }),
  fc.record({ kind: fc.constant('split' as const), at: fraction }),
  fc.record({ kind: fc.constant('join' as const), at: fraction }),
  fc.record({ kind: fc.constant('move-article' as const), at: fraction, to: fraction }),
)

/** A page with something for several rules. */
const rawLines = (seed: number) =>
  rawPage(seed, 300)
    .replace(/，/gu, (mark, at: number) => (at % 3 === 0 ? ' ,' : mark))
    .split('\n')

/** What XML cannot hold, and half a character that an edit of chance left, becomes U+FFFD. */
const written = (said: string) => said.toWellFormed().replaceAll('\u0007', '\uFFFD')

const names = {
  person: 'persName',
  organisation: 'orgName',
  place: 'placeName',
  work: 'title',
  event: 'name',
}
const figures = {
  date: 'date',
  ordinal: 'num',
  percent: 'num',
  money: 'measure',
  quantity: 'measure',
  duration: 'measure',
}

function expected(document: Node) {
  const tags: TaggedPlace[] = []
  const articles = document.children.map((article, number) => {
    let said = ''
    for (const block of article.children) {
      if (block.type !== schema.nodes.block || block.textContent === '') continue
      if (said !== '') said += '\n'
      const start = said.length
      for (const { kind, from, to } of mentionsOf(block))
        tags.push([number, names[kind], start + from, start + to])
      for (const { kind, from, to } of figuresOf(block))
        tags.push([number, figures[kind], start + from, start + to])
      said += block.textContent
    }
    return said
  })
  return { articles, tags: joined(tags) }
}

test('a document as TEI has its text, and every tag where it stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(60), fc.array(edit, { maxLength: 20 }), async (seed, edits) => {
      const after = (document: Node) => edits.reduce((now, one) => edited(now, one).doc, document)
      const what = importedText(rawLines(seed), after)
      const xml = formats.tei.write(what, writing())
      const document = what.pages[0]?.document
      if (!document) throw new Error('a page')
      const wanted = expected(document)
      const read = readTei(xml)
      expect(read.articles).toEqual(wanted.articles.map(written))
      expect(joined(read.tags)).toEqual(wanted.tags)
      // The validator takes longer than all the rest; a third of the pages tells enough.
      if (seed % 3 === 0) expect(await faults('tei', xml)).toEqual([])
    }),
    { numRuns: 25 },
  )
})

type TaggedPlace = readonly [article: number, name: string, from: number, to: number, ...more: unknown[]]

/** A figure that a name cuts is two elements beside each other: what is outermost is whole. */
function joined(tags: readonly TaggedPlace[]): readonly string[] {
  const found: { key: string; from: number; to: number }[] = []
  for (const [article, name, from, to] of tags.toSorted((a, b) => a[2] - b[2] || a[3] - b[3])) {
    const key = `${article} ${name}`
    const before = found.find((one) => /date|num|measure/u.test(key) && one.key === key && one.to === from)
    if (before) before.to = to
    else found.push({ key, from, to })
  }
  return found.map(({ key, from, to }) => `${key} ${from}-${to}`).toSorted()
}
