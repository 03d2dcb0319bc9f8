import { headlineOf } from '../document'
import type { Edition } from './edition'
import { taggedArticles } from './tagged-places'

/**
 * Tags as JSON, one article a line: its text and what is tagged in it, with both ways of counting named, for tools that
 * count in UTF-16 and for those that count in code points.
 */
export function spans(edition: Edition): string {
  return taggedArticles(edition)
    .map(({ page, article, id, text, mentions, figures }) =>
      JSON.stringify({
        id,
        publication: edition.publication,
        date: edition.date,
        number: edition.number,
        page: page.label,
        article: article.attrs.id as string,
        headline: headlineOf(article),
        text,
        spans: [
          ...mentions.map(({ kind, entity, text: quote, offsets }) => ({
            ...named(offsets),
            label: kind,
            text: quote,
            record: entity,
            name: (entity !== null && edition.records.get(entity)?.name) || null,
          })),
          ...figures.map(({ kind, value, unit, approx, text: quote, offsets }) => ({
            ...named(offsets),
            label: 'figure',
            text: quote,
            kind,
            value,
            unit,
            approx,
          })),
        ].toSorted((a, b) => a.start_utf16 - b.start_utf16 || a.end_utf16 - b.end_utf16),
      }),
    )
    .map((line) => `${line}\n`)
    .join('')
}

function named({
  utf16,
  codePoints,
}: {
  utf16: readonly [number, number]
  codePoints: readonly [number, number]
}) {
  return {
    start_utf16: utf16[0],
    end_utf16: utf16[1],
    start_codepoint: codePoints[0],
    end_codepoint: codePoints[1],
  }
}
