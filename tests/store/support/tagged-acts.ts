import fc from 'fast-check'
import type { Mark, Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { ArticleId, type RecordId, type SeriesAct, type SeriesPage } from '../../../src/core/contract'
import {
  changes,
  mergeWithPrevious,
  moveBlocks,
  newArticleId,
  type Place,
  placesBetween,
  putTag,
  schema,
  splitArticle,
  standingTags,
  stet,
} from '../../../src/core/document'
import { replaceRange } from '../../../src/core/find'
import { sourceFromText } from '../../../src/core/text'
import type { draftOf } from '../../../src/main/library'
import { blocksOf, type NodeAt, type Range } from './blocks'
import { fraction } from './edit-arbitraries'
import { carried, type Expected, expectTag, newName, type Under } from './expected-tags'

const length = fc.integer({ min: 1, max: 12 })
/** What an editor does to a page with tags, at places that are fractions of what there is to choose from. */
export const taggedAct = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('tag' as const),
      at: fraction,
      length,
      figure: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
      own: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
      /** How far behind a tag that stands; null = anywhere. */
      behind: fc.option(fc.nat(2)),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      at: fraction,
      text: fc.string({ unit: fc.constantFrom(...'云溪的桥，𠮷😀'), minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: fraction, length }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('close' as const), at: fraction }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('split' as const), at: fraction, tag: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('join' as const), at: fraction, tags: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('move' as const), at: fraction, down: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('split-article' as const), at: fraction }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge-article' as const), at: fraction }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('stet' as const), at: fraction }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('series' as const), at: fraction, tags: fc.boolean() }),
  },
  { weight: 5, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
)
type Act = typeof taggedAct extends fc.Arbitrary<infer T> ? T : never
type OneEdit = Exclude<Act, { kind: 'undo' | 'redo' | 'restart' | 'series' }>

interface Edited {
  readonly tr: Transform
  readonly expected: Map<number, Under>
}

const chosen = <T>(all: readonly T[], at: number): T | undefined => all[Math.floor(at * all.length)]

/** Most tags say the same of nobody. The figures have values that are set by hand. */
function newTag(figure: boolean, own: boolean): Mark {
  const number = own ? Number(newName()) : 0
  return figure
    ? schema.marks.figure.create({ kind: 'quantity', value: 1e9 + number, unit: '个', approx: false })
    : schema.marks.entity.create({ kind: 'place', entity: own ? String(number) : null })
}

/** What stands between a tag and the next one of its type, in one block. */
function gapsOf(document: Node): readonly Range[] {
  const tags = standingTags(document)
  return tags.flatMap(({ mark, from, to }) => {
    const next = tags.find((one) => one.from >= to && one.mark.type === mark.type)
    return next && next.from > to && document.resolve(from).sameParent(document.resolve(next.from))
      ? [{ from: to, to: next.from }]
      : []
  })
}

/** An edit as the desk makes it, with what the text is expected to be under; null = it means nothing there. */
export function editTagged(
  document: Node,
  before: Expected,
  one: OneEdit,
  raw: string,
  draft: NonNullable<ReturnType<typeof draftOf>>,
): Edited | null {
  const tr = new Transform(document)
  const block = chosen(blocksOf(document), one.at)
  if (!block) return null
  const start = block.pos + 1
  const size = block.node.content.size
  const offset = Math.floor(one.at * 7919) % (size + 1)
  const at = start + offset
  switch (one.kind) {
    case 'tag': {
      const neighbour = one.behind === null ? undefined : chosen(standingTags(document), one.at)
      const $near = document.resolve(neighbour?.to ?? at)
      const $from = document.resolve(neighbour ? Math.min($near.end(), neighbour.to + (one.behind ?? 0)) : at)
      const place = { from: $from.pos, to: Math.min($from.end(), $from.pos + one.length) }
      if (place.to <= place.from) return null
      putTag(tr, place, newTag(one.figure, one.own))
      const expected = new Map(before)
      expectTag(expected, { from: $from.start(), to: $from.end() }, place, one.figure ? 'figure' : 'entity')
      return { tr, expected }
    }
    case 'type': {
      const left = before.get(at - 1)
      const right = offset < size ? before.get(at) : undefined
      const inside = (of: keyof Under) =>
        offset > 0 && left?.[of] != null && left[of] === right?.[of] ? left[of] : null
      tr.insert(at, schema.text(one.text, document.resolve(at).marks()))
      const typed = { entity: inside('entity'), figure: inside('figure') }
      return { tr, expected: carried(before, tr, typed, null) }
    }
    case 'delete': {
      const to = Math.min(start + size, at + one.length)
      if (to <= at) return null
      tr.delete(at, to)
      return { tr, expected: carried(before, tr, null, null) }
    }
    case 'close': {
      const gap = chosen(gapsOf(document), one.at)
      if (!gap) return null
      tr.delete(gap.from, gap.to)
      return { tr, expected: carried(before, tr, null, null) }
    }
    case 'split': {
      const tag = one.tag ? chosen(standingTags(document), one.at) : undefined
      tr.split(tag ? Math.ceil((tag.from + tag.to) / 2) : at)
      return { tr, expected: carried(before, tr, null, null) }
    }
    case 'join': {
      const behindTag = blocksOf(document).filter(({ pos }) => before.get(pos - 2)?.entity)
      const { pos } = (one.tags ? chosen(behindTag, one.at) : undefined) ?? block
      if (document.resolve(pos).nodeBefore?.type !== schema.nodes.block) return null
      tr.join(pos)
      return { tr, expected: carried(before, tr, null, null) }
    }
    case 'move': {
      const [place] = placesBetween(document, at, at)
      const went: readonly Place[] | null = place ? moveBlocks(tr, [place], one.down ? 1 : -1) : null
      const [to] = went ?? []
      if (!to || !tr.docChanged) return null
      let newFrom = 0
      tr.doc.forEach((article, pos, index) => {
        if (index !== to.article) return
        newFrom = pos + 1
        for (const node of article.children.slice(0, to.index)) newFrom += node.nodeSize
      })
      const moved = { from: start, to: start + size, newFrom: newFrom + 1 }
      return { tr, expected: carried(before, tr, null, moved) }
    }
    case 'split-article':
      if (
        !splitArticle(
          tr,
          at,
          newArticleId(document, () => 0.5),
        )
      )
        return null
      return { tr, expected: carried(before, tr, null, null) }
    case 'merge-article':
      if (!mergeWithPrevious(tr, document.resolve(at).index(0))) return null
      return { tr, expected: carried(before, tr, null, null) }
    case 'stet': {
      const change = chosen(changes(sourceFromText('page.txt', raw), document, draft), one.at)
      if (!change) return null
      stet(tr, [change])
      return tr.docChanged ? { tr, expected: carried(before, tr, null, null) } : null
    }
    default:
      return one satisfies never
  }
}

/** Every place of two characters of the page: tagged alike, or put otherwise. */
export function asSeries(
  document: Node,
  before: Expected,
  at: number,
  tags: boolean,
): {
  readonly act: SeriesAct
  readonly places: SeriesPage['places']
  readonly expected: Map<number, Under>
} | null {
  const blocks = blocksOf(document)
  const one = chosen(blocks, at)?.node.textContent ?? ''
  const text = one.slice(0, 2)
  if (text.length < 2 || !text.isWellFormed()) return null
  const hits = blocks.flatMap(({ node, pos }) => {
    const $pos = document.resolve(pos)
    const found: { block: NodeAt; article: string; index: number; from: number }[] = []
    let from = node.textContent.indexOf(text)
    while (from >= 0) {
      found.push({ block: { node, pos }, article: $pos.parent.attrs.id as string, index: $pos.index(), from })
      from = node.textContent.indexOf(text, from + text.length)
    }
    return found
  })
  const put = tags ? null : '云𠮷'
  const places = hits.map(({ article, index, from }) => {
    return { article: ArticleId.parse(article), block: index, from, to: from + text.length, text, put }
  })
  const record = at < 0.5 ? (Number(newName()) as RecordId) : null
  const act: SeriesAct = tags
    ? { kind: 'tag', find: text, tag: { of: 'entity', kind: 'place', record } }
    : { kind: 'replace', find: text, replacement: '云𠮷' }
  if (tags) {
    const expected = new Map(before)
    for (const { block, from } of hits.toReversed()) {
      const start = block.pos + 1
      const place = { from: start + from, to: start + from + text.length }
      expectTag(expected, { from: start, to: start + block.node.content.size }, place, 'entity')
    }
    return { act, places, expected }
  }
  const tr = new Transform(document)
  for (const { block, from } of hits.toReversed()) {
    const start = block.pos + 1 + from
    replaceRange(tr, start, start + text.length, '云𠮷')
  }
  return { act, places, expected: carried(before, tr, null, null) }
}
