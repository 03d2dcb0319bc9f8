import type { ArticleId, Review } from '../../core/contract'
import { articleStart } from '../../core/document'
import type { DeskPage, Lit } from '../desk'
import type { LinePart } from './line-parts'
import type { Reader } from './reader'

/** Something that is still to be done on a page. */
export interface Left extends Lit {
  readonly kind: 'problem' | 'suspect' | 'unread' | 'article'
  /** What there is to say: the problem's note, the number of a line or of an article. */
  readonly value: string | number
}

/**
 * What is left on a page, in the order of the text: problems, open suspects, lines that nobody has read; and only when
 * there is none of these, articles that are not proofread.
 *
 * @param unread where stretches begin that nobody has read
 */
export function leftOn(
  desk: DeskPage,
  unread: readonly LinePart[],
  states: ReadonlyMap<ArticleId, Review>,
): readonly Left[] {
  const { doc } = desk.state
  const called = (line: number) => desk.sourceLines.numberOf(line)
  const articles: { from: number; number: number; review: Review | null }[] = []
  doc.forEach((article, pos, index) => {
    articles.push({
      from: pos + 2,
      number: index + 1,
      review: states.get(article.attrs.id as ArticleId) ?? null,
    })
  })
  const first: Left[] = [
    ...articles.flatMap(({ from, review }): Left[] =>
      review?.state === 'problem' ? [{ kind: 'problem', from, to: from, value: review.note }] : [],
    ),
    ...desk.found
      .now()
      .suspects.map(({ from, to, line }): Left => ({ kind: 'suspect', from, to, value: called(line) })),
    ...unread.map(({ from, line }): Left => ({ kind: 'unread', from, to: from, value: called(line) })),
  ]
  if (first.length > 0) return first.toSorted((a, b) => a.from - b.from)
  return articles.flatMap(({ from, number, review }): Left[] =>
    review?.state === 'proofread' || review?.state === 'validated'
      ? []
      : [{ kind: 'article', from, to: from, value: number }],
  )
}

/** The next thing after the caret, round about; null = nothing is left. */
export function nextLeft(left: readonly Left[], { from, to }: Lit): Left | null {
  return left.find((one) => one.from > from && one.from >= to) ?? left[0] ?? null
}

/** What is left in an article, or in several beside each other. */
export interface LeftInArticle {
  /** The first article's, from 1. */
  readonly number: number
  /** How many suspects are open, and how many lines nobody has read. */
  readonly suspects: number
  readonly lines: number
  /** Where the first of these stands. */
  readonly from: number
}

/**
 * What is left in a page's articles; null = nothing.
 *
 * @param first of the articles, from 0
 * @param last the last of them
 */
export function leftIn(
  desk: DeskPage,
  reader: Pick<Reader, 'leftIn'> | null,
  first: number,
  last: number,
): LeftInArticle | null {
  const { doc } = desk.state
  const within = { from: articleStart(doc, first), to: articleStart(doc, last) + doc.child(last).nodeSize }
  const suspects = desk.suspects().filter(({ from }) => within.from <= from && from < within.to)
  const unread = reader?.leftIn(within) ?? []
  const places = [...suspects, ...unread].map(({ from }) => from)
  if (places.length === 0) return null
  const lines = new Set(unread.map(({ line }) => line)).size
  return { number: first + 1, suspects: suspects.length, lines, from: Math.min(...places) }
}
