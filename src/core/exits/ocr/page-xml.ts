import { headlineOf, type Role } from '../../document'
import type { Box, SourcePage } from '../../text'
import { element, empty, escapeText, section } from '../markup'
import { inPixels, type Sides, sidesOf } from './pixels'
import type {
  PrintedArticle,
  PrintedBlock,
  PrintedSheet,
  PrintedStretch,
  PrintedWord,
} from './printed-blocks'

const namespace = 'http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15'

/** Of PAGE's kinds of text regions the one that fits best; the role itself stands in `custom`, as Transkribus has it. */
const types = {
  headline: 'heading',
  kicker: 'heading',
  deck: 'heading',
  subhead: 'heading',
  byline: 'other',
  body: 'paragraph',
  signature: 'other',
  caption: 'caption',
  credit: 'credit',
  column: 'heading',
  note: 'other',
  other: 'other',
} as const satisfies Record<Role, string>

/**
 * A sheet as PAGE 2019-07-15: a region for each stretch of a block in one column, an `OrderedGroup` of regions for each
 * article. Every element there has an outline: a line whose place is not known has that of its region, and a region of
 * which no line's place is known that of the sheet.
 *
 * @param made ISO 8601, in UTC
 */
export function newPageXml(page: PrintedSheet, sheet: SourcePage, made: string): string {
  const writer = new Writer(sheet)
  const articles = page.articles.map((article) => ({ article, regions: writer.regions(article.blocks) }))
  const outside = writer.regions(page.outside)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    section('PcGts', { xmlns: namespace }, [
      section('Metadata', {}, [
        element('Creator', {}, 'Stet'),
        element('Created', {}, made),
        element('LastChange', {}, made),
      ]),
      section(
        'Page',
        {
          imageFilename: page.image,
          imageWidth: inPixels(sheet.width, sheet),
          imageHeight: inPixels(sheet.height, sheet),
        },
        [
          readingOrder(articles),
          ...articles.flatMap(({ regions }) => regions.map(({ markup }) => markup)),
          ...outside.map(({ markup }) => markup),
        ],
      ),
    ]),
    '',
  ].join('\n')
}

interface Region {
  readonly id: string
  readonly markup: string
}

/** Articles have no order among each other; what an article holds has. */
function readingOrder(
  articles: readonly { readonly article: PrintedArticle; readonly regions: readonly Region[] }[],
): string {
  const groups = articles.map(({ article: { node }, regions }, index) => {
    if (regions.length === 0) return ''
    const headline = headlineOf(node)
    return section(
      'OrderedGroup',
      {
        id: `article_${index + 1}`,
        caption: headline === '' ? null : headline,
        type: 'article',
        continuation: node.attrs.continues === null ? null : 'true',
      },
      regions.map(({ id }, at) => empty('RegionRefIndexed', { index: at, regionRef: id })),
    )
  })
  if (groups.every((group) => group === '')) return ''
  return section('ReadingOrder', {}, [section('UnorderedGroup', { id: 'articles' }, groups)])
}

class Writer {
  readonly #sheet: SourcePage
  #regions = 0

  constructor(sheet: SourcePage) {
    this.#sheet = sheet
  }

  regions(blocks: readonly PrintedBlock[]): readonly Region[] {
    return blocks.map(({ role, box, lines }) => {
      const id = `region_${++this.#regions}`
      if (role === 'picture') return { id, markup: section('ImageRegion', { id }, [this.#outline(box)]) }
      const attributes = { id, type: types[role], custom: `structure {type:${role};}` }
      const said = lines.map(({ text }) => text).join('\n')
      const parts = [
        this.#outline(box),
        ...lines.map((line) => this.#line(line, box)),
        equivalent(said, null),
      ]
      return { id, markup: section('TextRegion', attributes, parts) }
    })
  }

  #line(line: PrintedStretch, region: Box | null): string {
    const placed = line.words.every(({ box }) => box !== null)
    const id = `line_${line.id}`
    const { confidence, text: read } = line.source
    return section('TextLine', { id }, [
      this.#outline(line.box ?? region),
      ...(placed ? line.words.map((word, index) => this.#word(word, `${id}_word_${index + 1}`)) : []),
      ...both(line.text, line.changed, read, confidence),
    ])
  }

  #word(word: PrintedWord, id: string): string {
    return section('Word', { id }, [
      this.#outline(word.box),
      ...both(word.text, word.changed, word.read, word.confidence),
    ])
  }

  #outline(box: Box | null): string {
    const { width, height } = this.#sheet
    return empty('Coords', { points: corners(sidesOf(box ?? { x: 0, y: 0, width, height }, this.#sheet)) })
  }
}

const corners = ({ left, top, right, bottom }: Sides) =>
  `${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}`

/** The corrected text first, and what the engine had read behind it. */
function both(text: string, changed: boolean, read: string, confidence: number | null): readonly string[] {
  if (!changed) return [equivalent(text, confidence)]
  return [equivalent(text, null, 0), equivalent(read, confidence, 1)]
}

function equivalent(text: string, confidence: number | null, index: number | null = null): string {
  const conf = confidence === null ? null : Math.round(confidence * 10_000) / 10_000
  return element('TextEquiv', { index, conf }, `<Unicode>${escapeText(text)}</Unicode>`)
}
