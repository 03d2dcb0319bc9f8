import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import {
  deleteBlocks,
  joinBlocks,
  lineText,
  mergeArticles,
  moveArticles,
  moveBlocks,
  newArticleId,
  placesBetween,
  putTag,
  type Role,
  schema,
  setRoles,
  splitArticle,
} from '../../../src/core/document'

const characters =
  '云溪机械厂新建的生产线试车成功记者从有关部门了解到今年以来一二三四五六七八九十，。“”12月3日的一是在了𠮷'

/** A printed page: articles of blocks, as they read on paper. */
export type Printed = readonly (readonly { readonly role: Role; readonly text: string }[])[]

export const printed: fc.Arbitrary<Printed> = fc.array(
  fc.array(
    fc.record({
      role: fc.constantFrom<Role>('headline', 'body', 'body', 'body', 'byline'),
      text: fc.string({ unit: fc.constantFrom(...characters), minLength: 2, maxLength: 60 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  { minLength: 1, maxLength: 4 },
)

/** How an engine read a page: where it was wrong, how it broke lines, in which order it took the articles. */
export interface Misreading {
  readonly wrong: readonly { readonly at: number; readonly put: string }[]
  readonly width: number
  readonly turned: boolean
  readonly joined: boolean
}

export const misreading: fc.Arbitrary<Misreading> = fc.record({
  wrong: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      put: fc.constantFrom('', '人', '入入', '末', '，'),
    }),
    { maxLength: 12 },
  ),
  width: fc.integer({ min: 5, max: 20 }),
  turned: fc.boolean(),
  joined: fc.boolean(),
})

/** A reading of a page as a document; its lines are numbered from `first`. */
export function readingOf(page: Printed, { wrong, width, turned, joined }: Misreading, first: number): Node {
  let line = first
  const length = page.flat().reduce((sum, { text }) => sum + text.length, 0)
  const putAt = new Map(wrong.map(({ at, put }) => [Math.floor(at * length), put]))
  let at = 0
  const articles = page.map((blocks) =>
    blocks.map(({ role, text }) => {
      const read = [...text].map((character) => {
        const put = putAt.get(at)
        at += character.length
        return put ?? character
      })
      const texts: Node[] = []
      for (let from = 0; from < read.length; from += width, line++) {
        const said = read.slice(from, from + width).join('')
        if (said !== '') texts.push(lineText(said, line))
      }
      return schema.nodes.block.create({ role }, texts)
    }),
  )
  const ordered = turned ? articles.toReversed() : articles
  const whole = joined ? [ordered.flat()] : ordered
  return schema.nodes.page.createChecked(
    null,
    whole.map((blocks, index) => schema.nodes.article.create({ id: `a${index + 1}` }, blocks)),
  )
}

const fraction = fc.double({ min: 0, max: 0.999, noNaN: true })

/** What an editor may do by hand. What she types is in letters that no page has. */
export const handAct = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('type' as const), at: fraction, over: fc.nat(3) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('tag' as const),
      at: fraction,
      length: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('delete' as const),
      at: fraction,
      length: fc.integer({ min: 1, max: 12 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('printed' as const), at: fraction }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('split' as const), at: fraction }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('join' as const), at: fraction }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('move' as const), at: fraction, down: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('role' as const), at: fraction }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop' as const), at: fraction }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('begin' as const), at: fraction }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), at: fraction }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('move-article' as const), at: fraction, down: fc.boolean() }),
  },
)
type HandAct = typeof handAct extends fc.Arbitrary<infer T> ? T : never

/** No page has letters: what was typed is told from what was printed. */
const letterOf = (number: number) => String.fromCharCode('a'.charCodeAt(0) + number)

/** Does it all. What is typed is «a» in the first act, «b» in the second; a tag's record is the act's number. */
export function edited(document: Node, acts: readonly HandAct[]): Node {
  let now = document
  for (const [number, act] of acts.entries()) {
    const tr = new Transform(now)
    doAct(tr, act, number)
    now = tr.doc
  }
  return now
}

function doAct(tr: Transform, act: HandAct, number: number): void {
  const pos = textPos(tr.doc, act.at)
  if (pos === null) return
  const end = tr.doc.resolve(pos).end()
  const places = placesBetween(tr.doc, pos, pos)
  const [place] = places
  switch (act.kind) {
    case 'type': {
      const marks = tr.doc.resolve(pos).marks()
      tr.replaceWith(
        pos,
        whole(tr.doc, Math.min(end, pos + act.over)),
        schema.text(`«${letterOf(number)}»`, marks),
      )
      return
    }
    case 'tag': {
      const to = whole(tr.doc, Math.min(end, pos + act.length))
      const tag = schema.marks.entity.create({ kind: 'person', entity: String(number) })
      if (pos < to) putTag(tr, { from: pos, to }, tag)
      return
    }
    case 'delete':
      tr.delete(pos, whole(tr.doc, Math.min(end, pos + act.length)))
      return
    case 'printed':
      if (pos < end)
        tr.addMark(pos, whole(tr.doc, pos + 1), schema.marks.sic.create({ note: String(number) }))
      return
    case 'split':
      tr.split(pos)
      return
    case 'join':
      joinBlocks(tr, places)
      return
    case 'move':
      moveBlocks(tr, places, act.down ? 1 : -1)
      return
    case 'role':
      setRoles(tr, places, 'subhead')
      return
    case 'drop':
      deleteBlocks(tr, places)
      return
    case 'begin':
      splitArticle(tr, pos, newArticleId(tr.doc, Math.random))
      return
    case 'merge':
      if (place) mergeArticles(tr, [place.article, place.article + 1])
      return
    case 'move-article':
      if (place) moveArticles(tr, [place.article], act.down ? 1 : -1)
      return
    default:
      act satisfies never
  }
}

/** A position in text, never within a surrogate pair. */
function textPos(document: Node, at: number): number | null {
  const blocks: { readonly pos: number; readonly size: number }[] = []
  document.descendants((node, pos) => {
    if (node.isTextblock) blocks.push({ pos: pos + 1, size: node.content.size })
    return !node.isTextblock
  })
  const length = blocks.reduce((sum, { size }) => sum + size + 1, 0)
  let left = Math.floor(at * length)
  for (const { pos, size } of blocks) {
    if (left <= size) return whole(document, pos + left)
    left -= size + 1
  }
  return null
}

function whole(document: Node, pos: number): number {
  const $pos = document.resolve(pos)
  const before = $pos.parent.textBetween(0, $pos.parentOffset)
  return /[\ud800-\udbff]$/u.test(before) || /[\ud800-\udbff]$/.test(before) ? pos + 1 : pos
}
