import type { ArticleId, Review } from '../../core/contract'
import type { DeskPage, Lit } from '../desk'

/** Something that is still to be done on a page. */
export interface Left extends Lit {
  readonly kind: 'problem' | 'suspect' | 'unread' | 'article'
  /** What there is to say: the problem's note, the number of a line or of an article. */
  readonly value: string | number
}

/**
 * What is left on a page, in the order of the text: problems, open suspects, lines that nobody has read; and only when
 * there is none of these, articles that are not proofread.
 */
export function leftOn(
  desk: DeskPage,
  unread: readonly (Lit & { readonly line: number })[],
  states: ReadonlyMap<ArticleId, Review>,
): readonly Left[] {
  const { doc } = desk.state
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
      .suspects.map(({ from, to, line }): Left => ({ kind: 'suspect', from, to, value: line })),
    ...stretches(unread),
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

/** Lines that follow each other are one thing to read. */
function stretches(unread: readonly (Lit & { readonly line: number })[]): readonly Left[] {
  const found: Left[] = []
  let line: number | null = null
  for (const one of unread) {
    const goesOn = line !== null && (one.line === line || one.line === line + 1)
    line = one.line
    if (!goesOn) found.push({ kind: 'unread', from: one.from, to: one.from, value: one.line })
  }
  return found
}
