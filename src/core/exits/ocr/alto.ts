import type { Box, SourcePage } from '../../text'
import { type Edition, languageOf } from '../edition'
import { type Attributes, element, empty, escapeText, section } from '../markup'
import { EntityTags } from './entity-tags'
import type { PrintedBlock, PrintedSheet, PrintedStretch, PrintedWord } from './printed-blocks'

const namespace = 'http://www.loc.gov/standards/alto/ns-v4#'
const schema = 'http://www.loc.gov/standards/alto/v4/alto-4-4.xsd'

/**
 * A page as ALTO 4.4: a `Page` for each of its sheets, a `ComposedBlock` for what an article has on it, in that a
 * `TextBlock` for each stretch of a block in one column. Places stand where the source knows them; a page of text alone
 * has none, which ALTO allows since version 3.
 *
 * @param sheets of one source, and so in one unit
 */
export function newAlto(sheets: readonly PrintedSheet[], edition: Edition, label: string): string {
  const writer = new Writer(sheets, new EntityTags(edition.records))
  const articles = sheets.flatMap((sheet) => sheet.articles.map(({ node }) => node))
  const layout = writer.layout(label, languageOf(articles))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    section(
      'alto',
      {
        xmlns: namespace,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${namespace} ${schema}`,
        SCHEMAVERSION: '4.4',
      },
      [writer.description(edition.made), writer.tags(), writer.readingOrder(), layout],
    ),
    '',
  ].join('\n')
}

/** ALTO has no points; in twelve hundredths of an inch every one is a whole number of sixteens and two thirds. */
const inch1200 = 1200 / 72

class Writer {
  readonly #sheets: readonly PrintedSheet[]
  readonly #tags: EntityTags
  readonly #unit: SourcePage['unit']
  readonly #scale: number
  #articles = 0
  #blocks = 0
  readonly #order: string[] = []

  constructor(sheets: readonly PrintedSheet[], tags: EntityTags) {
    this.#sheets = sheets
    this.#tags = tags
    this.#unit = sheets.find(({ sheet }) => sheet !== null)?.sheet?.unit ?? 'pixel'
    this.#scale = this.#unit === 'point' ? inch1200 : 1
  }

  description(made: string): string {
    const image = this.#sheets[0]?.image ?? ''
    return section('Description', {}, [
      element('MeasurementUnit', {}, this.#unit === 'point' ? 'inch1200' : this.#unit),
      section('sourceImageInformation', {}, [element('fileName', {}, escapeText(image))]),
      section('Processing', { ID: 'stet' }, [
        element('processingCategory', {}, 'contentModification'),
        element('processingDateTime', {}, made),
        section('processingSoftware', {}, [element('softwareName', {}, 'Stet')]),
      ]),
    ])
  }

  tags(): string {
    return this.#tags.none ? '' : section('Tags', {}, this.#tags.written())
  }

  /** Articles have no order among each other; what an article holds has. Known once the layout is written. */
  readingOrder(): string {
    if (this.#order.length === 0) return ''
    return section('ReadingOrder', {}, [section('UnorderedGroup', { ID: 'articles' }, this.#order)])
  }

  layout(label: string, language: 'zh' | 'en'): string {
    return section(
      'Layout',
      {},
      this.#sheets.map((sheet) => this.#sheet(sheet, label, language)),
    )
  }

  #sheet({ number, sheet, articles, outside }: PrintedSheet, label: string, language: 'zh' | 'en'): string {
    const size = sheet && { WIDTH: this.#length(sheet.width), HEIGHT: this.#length(sheet.height) }
    const name = { ID: `page_${number}`, PHYSICAL_IMG_NR: number, PRINTED_IMG_NR: label }
    return section('Page', { ...name, ...size, LANG: language }, [
      section('PrintSpace', {}, [
        ...articles.map(({ blocks }) => this.#article(blocks)),
        ...outside.map((block) => this.#block(block)),
      ]),
    ])
  }

  #article(blocks: readonly PrintedBlock[]): string {
    const ID = `article_${++this.#articles}`
    const first = this.#blocks + 1
    const written = blocks.map((block) => this.#block(block))
    const refs = written.map((_, at) => {
      const REF = `block_${first + at}`
      return empty('ElementRef', { ID: `in_${REF}`, REF })
    })
    this.#order.push(section('OrderedGroup', { ID: `in_${ID}` }, refs))
    return section('ComposedBlock', { ID, TYPE: 'article' }, written)
  }

  #block({ role, box, lines }: PrintedBlock): string {
    const attributes = { ID: `block_${++this.#blocks}`, ...this.#place(box) }
    if (role === 'picture') return empty('Illustration', attributes)
    return section(
      'TextBlock',
      attributes,
      lines.map((line, index) => this.#line(line, lines[index + 1] !== undefined)),
    )
  }

  #line(line: PrintedStretch, goesOn: boolean): string {
    const parts = line.words.flatMap((word, index) => {
      const before = line.words[index - 1]
      const space = before && before.to < word.from ? [empty('SP')] : []
      return [...space, ...this.#string(line, word, goesOn && index === line.words.length - 1)]
    })
    const some = parts.length ? parts : [empty('String', { CONTENT: '' })]
    return section('TextLine', { ID: `line_${line.id}`, ...this.#place(line.box) }, some)
  }

  /** A hyphen that parts a word at its line's end is set apart. */
  #string(line: PrintedStretch, word: PrintedWord, mayBreak: boolean): readonly string[] {
    const [, half, hyphen] = (mayBreak && /^(.*\p{L})([-\u00ad\u2010])$/su.exec(word.text)) || []
    const { confidence } = word
    const string = empty('String', {
      CONTENT: half ?? word.text,
      ...this.#place(word.box),
      WC: confidence === null ? null : Math.round(confidence * 10_000) / 10_000,
      CS: word.changed ? 'true' : null,
      TAGREFS: this.#tags.refs(line.tags, line.text, word.from, word.to),
    })
    return hyphen === undefined ? [string] : [string, empty('HYP', { CONTENT: hyphen })]
  }

  #place(box: Box | null): Attributes {
    if (!box) return {}
    const { x, y, width, height } = box
    return {
      HPOS: this.#length(x),
      VPOS: this.#length(y),
      WIDTH: this.#length(width),
      HEIGHT: this.#length(height),
    }
  }

  #length(length: number): number {
    return Math.round(length * this.#scale * 100) / 100
  }
}
