import { Mark, type Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { type FigureAttrs, layTag, newArticleId, sameTag, schema, standingTags } from '../document'
import { figureIn, readAt, sameFigure } from '../tagging'
import type { MergedArticle, MergedBlock } from './arrange'
import { none } from './correspondence'
import { withOwnTags } from './own-tags'
import type { Slot, Slots } from './slots'
import type { ThreeWays } from './three-ways'
import { articleOf, unitsOf } from './units'

/**
 * Makes the document of merged articles. Every character has the line of the new source that it is in; what only a hand
 * made has its neighbour's.
 *
 * @param random answers numbers from 0 up to 1, for the names of new articles
 */
export function mergedPage(
  ways: ThreeWays,
  { carried }: Slots,
  articles: readonly MergedArticle[],
  random: () => number,
): Node {
  const ids = idsOf(ways, articles, random)
  const made = articles.map(({ of, article, blocks }, index) => {
    const { attrs } = ways[of].document.child(article)
    const nodes = blocks.map((block) => blockNode(ways, carried, block))
    return schema.nodes.article.create({ ...attrs, id: ids[index] }, nodes)
  })
  const page =
    made.length > 0 ? made : [schema.nodes.article.create({ id: 'a1' }, schema.nodes.block.create())]
  const document = schema.nodes.page.createChecked(null, page)
  const slots = articles.flatMap(({ blocks }) => blocks.flatMap((block) => block.slots))
  const unitAt = new Map([...unitsOf(document).pos].map((pos, unit) => [pos, unit]))
  const meant = (pos: number) => unitMeant(slots[unitAt.get(pos) ?? none], carried)
  return withFigures(ways, withOwnTags(ways.mine, document, meant), meant)
}

/** The unit of the editor's document that a character of the merged page is, or took the place of. */
function unitMeant(slot: Slot | undefined, carried: Slots['carried']): number {
  if (!slot) return none
  return slot.mine === none ? (carried.get(slot.next)?.from ?? none) : slot.mine
}

/** Reads figures anew whose text is another now; a value that was set by hand stays. */
function withFigures({ mine }: ThreeWays, document: Node, meant: (pos: number) => number): Node {
  const tr = new Transform(document)
  const before = standingTags(mine.document)
  for (const tag of standingTags(document)) {
    if (tag.mark.type !== schema.marks.figure) continue
    const at = mine.pos[meant(tag.from)] ?? none
    const was = before.find((one) => one.from <= at && at < one.to && sameTag(one.mark, tag.mark))
    if (!was || was.text === tag.text) continue
    const attrs = tag.mark.attrs as FigureAttrs
    const readings = [readAt(mine.document, was), figureIn(was.text, 0, was.text.length)]
    if (!readings.some((reading) => sameFigure(attrs, reading))) continue
    const read = readAt(document, tag)
    if (!sameFigure(attrs, read)) layTag(tr, tag, tag.mark.type.create({ ...attrs, ...read }))
  }
  return tr.doc
}

/** Articles of the new reading go by the name of the editor's article that most of their text was in. */
function idsOf(ways: ThreeWays, articles: readonly MergedArticle[], random: () => number): readonly string[] {
  const { document } = ways.mine
  const idOf = (article: number) => document.child(article).attrs.id as string
  const taken = new Set(articles.flatMap(({ of, article }) => (of === 'mine' ? [idOf(article)] : [])))
  const wishes = articles.flatMap(({ of, blocks }, index) => {
    if (of === 'mine') return []
    const counts = new Map<number, number>()
    for (const { slots } of blocks)
      for (const { mine } of slots)
        if (mine !== none)
          counts.set(articleOf(ways.mine, mine), (counts.get(articleOf(ways.mine, mine)) ?? 0) + 1)
    return [...counts].map(([article, count]) => ({ index, article, count }))
  })
  const ids = new Map<number, string>()
  for (const { index, article } of wishes.toSorted((a, b) => b.count - a.count || a.index - b.index)) {
    if (ids.has(index) || taken.has(idOf(article))) continue
    ids.set(index, idOf(article))
    taken.add(idOf(article))
  }
  return articles.map(({ of, article }, index) => {
    if (of === 'mine') return idOf(article)
    const known = ids.get(index)
    if (known !== undefined) return known
    let id = newArticleId(document, random)
    while (taken.has(id)) id = newArticleId(document, random)
    taken.add(id)
    return id
  })
}

function blockNode(ways: ThreeWays, carried: Slots['carried'], { of, block, slots }: MergedBlock): Node {
  const node = ways[of].blocks[block]?.node
  if (!node) throw new RangeError(`there is no block ${block}`)
  if (node.type !== schema.nodes.block) return node
  const lines = linesOf(ways, slots)
  const texts: Node[] = []
  for (const [index, { mine, next }] of slots.entries()) {
    const unit = mine === none ? ways.next.text[next] : ways.mine.text[mine]
    const own = mine === none ? (carried.get(next)?.marks ?? []) : (ways.mine.marks[mine] ?? [])
    const line = lines[index] ?? 0
    let marks: readonly Mark[] = line > 0 ? [schema.marks.line.create({ n: line })] : []
    for (const mark of own) marks = mark.addToSet(marks)
    const last = texts.at(-1)
    if (last && Mark.sameSet(last.marks, marks))
      texts[texts.length - 1] = schema.text((last.text ?? '') + (unit ?? ''), marks)
    else texts.push(schema.text(unit ?? '', marks))
  }
  return node.type.create(node.attrs, texts)
}

/** Of each character its line in the new source; of those that are not in it, their neighbour's. */
function linesOf({ mine, next }: ThreeWays, slots: readonly Slot[]): readonly number[] {
  const lines = slots.map((slot) => (slot.next === none ? 0 : (next.line[slot.next] ?? 0)))
  for (let at = 1; at < lines.length; at++) if (lines[at] === 0) lines[at] = lines[at - 1] ?? 0
  for (let at = lines.length - 2; at >= 0; at--) if (lines[at] === 0) lines[at] = lines[at + 1] ?? 0
  // Of a block that the new source does not have at all, the old one still tells where it was printed.
  return lines.some((line) => line > 0) ? lines : slots.map((slot) => mine.line[slot.mine] ?? 0)
}
