import { type Edition, editionTitle } from './edition'
import { type TaggedArticle, taggedArticles } from './tagged-places'

const around = 32

/**
 * Tags as W3C Web Annotations (Web Annotation Data Model, 2017): one page of annotations, each with the quoted text and
 * its position in code points, as the model counts. The text that is meant is the article's as {@link taggedArticles}
 * has it.
 */
export function webAnnotations(edition: Edition): string {
  const items = taggedArticles(edition).flatMap((article) => [
    ...article.mentions.map(({ kind, entity, text, offsets }) => {
      const record = entity === null ? undefined : edition.records.get(entity)
      return annotation(article, text, offsets, [
        { type: 'TextualBody', purpose: 'tagging', value: kind },
        ...(record ? [{ type: 'TextualBody', purpose: 'identifying', value: record.name }] : []),
        ...(record?.links ?? []).map((link) => ({
          type: 'SpecificResource',
          purpose: 'identifying',
          source: link,
        })),
      ])
    }),
    ...article.figures.map(({ kind, value, unit, approx, text, offsets }) =>
      annotation(article, text, offsets, [
        { type: 'TextualBody', purpose: 'tagging', value: 'figure' },
        {
          type: 'TextualBody',
          purpose: 'describing',
          format: 'application/json',
          value: JSON.stringify({ kind, value, unit, approx }),
        },
      ]),
    ),
  ])
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:stet:annotations',
    type: 'AnnotationPage',
    label: editionTitle(edition),
    items,
  }
  return `${JSON.stringify(page, null, 2)}\n`
}

function annotation(
  { id, text }: TaggedArticle,
  exact: string,
  { utf16: [from, to], codePoints: [start, end] }: TaggedArticle['mentions'][number]['offsets'],
  body: readonly object[],
) {
  return {
    id: `urn:stet:${id}:${start}-${end}:${(body[0] as { value: string }).value}`,
    type: 'Annotation',
    body,
    target: {
      source: `urn:stet:${id}`,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: text.slice(Math.max(0, from - around), from).toWellFormed(),
          suffix: text.slice(to, to + around).toWellFormed(),
        },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  }
}
