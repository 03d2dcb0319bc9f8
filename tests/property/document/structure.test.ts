import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import {
  allPlaces,
  type Direction,
  deleteBlocks,
  gatherArticle,
  joinBlocks,
  lineRuns,
  lineText,
  mergeArticles,
  moveArticles,
  moveBlocks,
  newArticleId,
  type Place,
  putArticles,
  putBlocks,
  roles,
  schema,
  sendBlocks,
  setRoles,
  splitArticle,
} from '../../../src/core/document'

/** Pages of one to five articles of one to six blocks; every character tells where it came from. */
const page: fc.Arbitrary<Node> = fc
  .array(
    fc.array(fc.tuple(fc.constantFrom(...roles), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 6,
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((articles) => {
    let line = 0
    const block = ([role, pieces]: readonly [string, number]) =>
      schema.nodes.block.create(
        { role },
        Array.from({ length: pieces }, () => lineText(`第${++line}行𠮷`, line)),
      )
    return schema.nodes.page.createChecked(
      null,
      articles.map((blocks, index) =>
        schema.nodes.article.create({ id: `a${index + 1}` }, blocks.map(block)),
      ),
    )
  })

const direction = fc.constantFrom<Direction>(-1, 1)
const picks = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 })
const act = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), picks, direction }),
  fc.record({ kind: fc.constant('put' as const), picks, to: fc.nat(40) }),
  fc.record({ kind: fc.constant('send' as const), picks, to: fc.nat(4) }),
  fc.record({ kind: fc.constant('gather' as const), picks }),
  fc.record({ kind: fc.constant('split' as const), picks }),
  fc.record({ kind: fc.constant('merge' as const), picks }),
  fc.record({ kind: fc.constant('articles' as const), picks, to: fc.nat(5) }),
  fc.record({ kind: fc.constant('shift' as const), picks, direction }),
  fc.record({ kind: fc.constant('join' as const), picks }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

function chosen(doc: Node, picks: readonly number[]): Place[] {
  const all = allPlaces(doc)
  return picks.flatMap((pick) => all[pick % all.length] ?? [])
}

function run(tr: Transform, one: Act): readonly Place[] | boolean | null {
  const id = newArticleId(tr.doc, () => 0.5)
  const places = chosen(tr.doc, one.picks)
  const articles = [...new Set(one.picks.map((pick) => pick % tr.doc.childCount))]
  switch (one.kind) {
    case 'move':
      return moveBlocks(tr, places, one.direction)
    case 'put': {
      const [to] = chosen(tr.doc, [one.to])
      return to ? putBlocks(tr, places, to) : null
    }
    case 'send':
      return sendBlocks(tr, places, one.to % tr.doc.childCount)
    case 'gather':
      return gatherArticle(tr, places, id)
    case 'split':
      return splitArticle(
        tr,
        tr.doc.content.size === 0 ? 0 : ((one.picks[0] ?? 0) * 7) % tr.doc.content.size,
        id,
      )
    case 'merge':
      return mergeArticles(tr, articles)
    case 'articles':
      return putArticles(tr, articles, one.to % (tr.doc.childCount + 1))
    case 'shift':
      return moveArticles(tr, articles, one.direction)
    case 'join':
      return joinBlocks(tr, places.slice(0, 1))
  }
}

/** Every stretch of text with its line, in any order. */
const stretches = (doc: Node) =>
  lineRuns(doc)
    .map(({ line, text }) => `${line}|${text}`)
    .toSorted()

const ids = (doc: Node) => doc.children.map((article) => article.attrs.id as string)

test('whatever is moved keeps every character and its line, and every article has its own id', () => {
  fc.assert(
    fc.property(page, fc.array(act, { minLength: 1, maxLength: 12 }), (start, acts) => {
      const tr = new Transform(start)
      for (const one of acts) {
        const before = tr.doc
        const steps = tr.steps.length
        const answer = run(tr, one)
        tr.doc.check()
        expect(new Set(ids(tr.doc)).size).toBe(tr.doc.childCount)
        expect(stretches(tr.doc)).toEqual(stretches(start))
        if (answer === null || answer === false) expect(tr.steps.length).toBe(steps)
        else expect(tr.steps.length).toBeGreaterThan(steps)
        if (Array.isArray(answer) && one.kind !== 'merge')
          expect(answer.map(({ article, index }) => tr.doc.child(article).child(index))).toEqual(
            allPlaces(before)
              .filter((place) => chosen(before, one.picks).some((pick) => same(pick, place)))
              .map(({ article, index }) => before.child(article).child(index))
              .toSorted((a, b) => order(tr.doc, a) - order(tr.doc, b)),
          )
      }
    }),
  )
})

const same = (a: Place, b: Place) => a.article === b.article && a.index === b.index
const order = (doc: Node, block: Node) =>
  allPlaces(doc).findIndex(({ article, index }) => doc.child(article).child(index) === block)

test('the inverse of the steps, in JSON as the log keeps them, restores the page exactly', () => {
  fc.assert(
    fc.property(page, fc.array(act, { minLength: 1, maxLength: 12 }), fc.nat(11), (start, acts, role) => {
      const tr = new Transform(start)
      for (const one of acts) run(tr, one)
      setRoles(tr, chosen(tr.doc, [role]), roles[role % roles.length] ?? 'body')
      deleteBlocks(tr, chosen(tr.doc, [role, role + 1]))
      let doc = tr.doc
      for (const [index, step] of [...tr.steps.entries()].toReversed()) {
        const inverse = step.invert(tr.docs[index] ?? start)
        const { doc: next } = inverse.apply(doc)
        if (!next) throw new RangeError('an inverse does not apply')
        doc = next
      }
      expect(doc.eq(start)).toBe(true)
    }),
  )
})
