import fc from 'fast-check'
import type { Mark, Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import {
  ArticleId,
  type PageId,
  type RecordId,
  type SeriesAct,
  type SeriesPage,
} from '../../src/core/contract'
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
} from '../../src/core/document'
import { replaceRange } from '../../src/core/find'
import { followTags } from '../../src/core/tagging'
import { sourceFromText } from '../../src/core/text'
import { draftOf } from '../../src/main/library'
import { openLibrary, verify } from '../../src/main/work'
import { landSeries } from '../../src/main/work/find/series'
import { append } from '../../src/main/work/log/append'
import { redo, undo } from '../../src/main/work/log/undo'
import { cleanInProcess, client, importText, operation, temporaryFolder } from './support/library'
import { rawPage } from './support/newspaper'

/** How many acts in all; the long run has 10,000. */
const rounds = Number(process.env.STET_ROUNDS ?? 300)
const most = 40

const fraction = fc.double({ min: 0, max: 0.999, noNaN: true })
const length = fc.integer({ min: 1, max: 12 })
const act = fc.oneof(
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
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never
type OneEdit = Exclude<Act, { kind: 'undo' | 'redo' | 'restart' | 'series' }>

/** What is expected of one UTF-16 unit of the text: the names of its tags; null = it is under none. */
interface Under {
  readonly entity: string | null
  readonly figure: string | null
}
/** By the position in the document. */
type Expected = ReadonlyMap<number, Under>

const none: Under = { entity: null, figure: null }

/**
 * What the text is under, by names that are given to its tags. Tags may say the same of nobody: so a tag has the name that
 * is known of one of its units, and what the tags alone tell is where each begins and ends.
 */
function read(document: Node, known: Expected = new Map()): Map<number, Under> {
  const found = new Map<number, Under>()
  document.descendants((node, pos) => {
    for (let at = 0; node.isText && at < node.nodeSize; at++) found.set(pos + at, none)
  })
  for (const { mark, from, to } of standingTags(document)) {
    const of = mark.type === schema.marks.figure ? 'figure' : 'entity'
    let name: string | null = null
    for (let pos = from; pos < to; pos++) name ??= known.get(pos)?.[of] ?? null
    name ??= newName()
    for (let pos = from; pos < to; pos++) found.set(pos, { ...(found.get(pos) ?? none), [of]: name })
  }
  return found
}

/** The stretches that are expected to be tags, as `standing` tells those that are. */
function stretches(document: Node, expected: Expected): readonly string[] {
  const found: string[] = []
  for (const of of ['entity', 'figure'] as const)
    for (const { node, pos } of blocksOf(document)) {
      const end = pos + 1 + node.content.size
      let from = pos + 1
      for (let at = from + 1; at <= end; at++) {
        const name = expected.get(at - 1)?.[of] ?? null
        if (at < end && (expected.get(at)?.[of] ?? null) === name) continue
        if (name !== null) found.push(`${of} ${from} ${at}`)
        from = at
      }
    }
  return found
}

function standing(document: Node): readonly string[] {
  const tags = standingTags(document)
  return (['entity', 'figure'] as const).flatMap((of) =>
    tags.filter(({ mark }) => mark.type.name === of).map(({ from, to }) => `${of} ${from} ${to}`),
  )
}

/**
 * What is expected after an edit: every unit that was neither deleted nor typed is under the tags that it was under.
 *
 * @param inserted what is expected of new text; null = as it stands
 * @param moved where a block went, by the position of what stands in it
 */
function carried(
  before: Expected,
  tr: Transform,
  inserted: Under | null,
  moved: { readonly from: number; readonly to: number; readonly newFrom: number } | null,
): Map<number, Under> {
  const kept = new Map<number, Under>()
  for (const [pos, under] of before) {
    if (moved && pos >= moved.from && pos < moved.to) {
      kept.set(pos - moved.from + moved.newFrom, under)
      continue
    }
    const { deletedAfter, pos: to } = tr.mapping.mapResult(pos, 1)
    if (!deletedAfter) kept.set(to, under)
  }
  const now = read(tr.doc, kept)
  if (inserted) for (const pos of now.keys()) now.set(pos, inserted)
  for (const [pos, under] of kept) now.set(pos, under)
  return now
}

interface Edited {
  readonly tr: Transform
  readonly expected: Map<number, Under>
}

interface BlockAt {
  readonly node: Node
  readonly pos: number
}

function blocksOf(document: Node): readonly BlockAt[] {
  const found: BlockAt[] = []
  document.descendants((node, pos) => {
    if (node.type === schema.nodes.block) found.push({ node, pos })
    return node.type === schema.nodes.article
  })
  return found
}

const chosen = <T>(all: readonly T[], at: number): T | undefined => all[Math.floor(at * all.length)]

let names = 0
const newName = () => String(++names)

/** Most tags say the same of nobody. The figures have values that are set by hand. */
function newTag(figure: boolean, own: boolean): Mark {
  const number = own ? Number(newName()) : 0
  return figure
    ? schema.marks.figure.create({ kind: 'quantity', value: 1e9 + number, unit: '个', approx: false })
    : schema.marks.entity.create({ kind: 'place', entity: own ? String(number) : null })
}

interface Range {
  readonly from: number
  readonly to: number
}

/** A place is tagged; tags of the same kind that it touches give way as far as they reach in their block. */
function expectTag(expected: Map<number, Under>, block: Range, { from, to }: Range, of: keyof Under): void {
  const nameAt = (pos: number) => expected.get(pos)?.[of] ?? null
  let first = from
  while (first > block.from && nameAt(first) !== null && nameAt(first - 1) === nameAt(first)) first--
  let last = to
  while (last < block.to && nameAt(last - 1) !== null && nameAt(last) === nameAt(last - 1)) last++
  const name = newName()
  for (let pos = first; pos < last; pos++)
    expected.set(pos, { ...(expected.get(pos) ?? none), [of]: pos >= from && pos < to ? name : null })
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
function edited(
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
function asSeries(
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
    const found: { block: BlockAt; article: string; index: number; from: number }[] = []
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

test('a tag whose text was not deleted is still there, on the same words, whatever is done to the text', {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: most / 2, maxLength: most }),
      fc.nat(999),
      async (acts, seed) => {
        const folder = temporaryFolder()
        let session = openLibrary(folder, { cleaner: cleanInProcess })
        const raw = rawPage(seed, 500)
        const page: PageId = await importText(session, raw)
        const draft = draftOf(session.library.db, page)
        if (!draft) throw new Error('a page without a draft')
        let expected: Expected = read(session.pages.get(page).document)
        const done: { before: Expected; after: Expected }[] = []
        const undone: { before: Expected; after: Expected }[] = []
        const did = (after: Expected) => {
          done.push({ before: expected, after })
          undone.length = 0
          expected = after
        }
        for (const one of acts) {
          const { document, version } = session.pages.get(page)
          switch (one.kind) {
            case 'undo': {
              const last = done.pop()
              expect(undo(session, { page, client }).kind).toBe(last ? 'done' : 'nothing')
              if (last) undone.push(last)
              expected = last?.before ?? expected
              break
            }
            case 'redo': {
              const last = undone.pop()
              expect(redo(session, { page, client }).kind).toBe(last ? 'done' : 'nothing')
              if (last) done.push(last)
              expected = last?.after ?? expected
              break
            }
            case 'restart':
              await session.close()
              session = openLibrary(folder, { cleaner: cleanInProcess })
              break
            case 'series': {
              const series = asSeries(document, expected, one.at, one.tags)
              if (!series) break
              const { act, places } = series
              const landed = landSeries(session, { client, act, pages: [{ page, version, places }] })
              expect(landed.left).toBe(0)
              if (landed.operation !== null) did(series.expected)
              break
            }
            default: {
              const edit = edited(document, expected, one, raw, draft)
              if (!edit?.tr.docChanged) break
              followTags(edit.tr, document, edit.tr.mapping)
              const steps = edit.tr.steps.map((step) => step.toJSON() as Record<string, unknown>)
              append(session, { page, client, version, operation: operation(one.kind), steps })
              did(edit.expected)
            }
          }
          const now = session.pages.get(page).document
          expect(standing(now), one.kind).toEqual(stretches(now, expected))
        }
        await session.close()
        expect((await verify(folder)).differences).toEqual([])
      },
    ),
    { numRuns: Math.ceil(rounds / ((3 * most) / 4)) },
  )
})
