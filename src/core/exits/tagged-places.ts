import type { Node } from 'prosemirror-model'
import { type CountedFigure, figuresOf, type Mention, mentionsOf, schema } from '../document'
import { type Edition, type EditionPage, leaving } from './edition'

/**
 * Where something stands in the text of an article as it leaves: its blocks' texts, joined by line breaks. UTF-16 units
 * are what JavaScript and Java count; code points what Python counts. Half-open.
 */
export interface Offsets {
  readonly utf16: readonly [number, number]
  readonly codePoints: readonly [number, number]
}

/** An article's text as it leaves, with what is tagged in it. */
export interface TaggedArticle {
  readonly page: EditionPage
  readonly article: Node
  /** `3.a1`: the page's number in the library and the article's id. */
  readonly id: string
  readonly text: string
  readonly mentions: readonly (Mention & Place)[]
  readonly figures: readonly (CountedFigure & Place)[]
}

interface Place {
  readonly offsets: Offsets
  /** Index of the block in its article. */
  readonly block: number
}

/** Every article that leaves. Pictures have no text. */
export function taggedArticles(edition: Edition): readonly TaggedArticle[] {
  return leaving(edition).map(({ page, article }) => {
    const blocks = article.children
      .map((block, index) => ({ block, index }))
      .filter(({ block }) => block.type === schema.nodes.block && block.content.size > 0)
    const text = blocks.map(({ block }) => block.textContent).join('\n')
    const points = codePointsUpTo(text)
    const mentions: (Mention & Place)[] = []
    const figures: (CountedFigure & Place)[] = []
    let start = 0
    for (const { block, index } of blocks) {
      const placed = <T extends { from: number; to: number }>(one: T): T & Place => ({
        ...one,
        block: index,
        offsets: {
          utf16: [start + one.from, start + one.to],
          codePoints: [points[start + one.from] ?? 0, points[start + one.to] ?? 0],
        },
      })
      mentions.push(...mentionsOf(block).map(placed))
      figures.push(...figuresOf(block).map(placed))
      start += block.content.size + 1
    }
    return { page, article, id: `${page.id}.${article.attrs.id as string}`, text, mentions, figures }
  })
}

/** For every UTF-16 offset, how many code points stand before it; within a pair, those before the pair. */
function codePointsUpTo(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    counts[at] = count
    const isPair = (text.codePointAt(at) ?? 0) > 0xffff
    if (isPair) counts[++at] = count
    count++
  }
  counts[text.length] = count
  return counts
}
