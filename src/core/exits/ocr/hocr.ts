import type { Box } from '../../text'
import { languageOf } from '../edition'
import { element, escapeText, section, startTag } from '../markup'
import { inPixels, sidesOf } from './pixels'
import type { PrintedBlock, PrintedSheet, PrintedStretch, PrintedWord } from './printed-blocks'

const classes = ['ocr_page', 'ocr_section', 'ocr_carea', 'ocr_par', 'ocr_line', 'ocrx_word', 'ocr_image']

/**
 * A page as hOCR 1.2: an `ocr_page` for each of its sheets, an `ocr_section` for what an article has on it, an `ocr_carea`
 * for each stretch of a block in one column. `bbox` stands where the source knows a place; the specification recommends
 * it and demands none.
 */
export function newHocr(sheets: readonly PrintedSheet[], title: string, label: string): string {
  const language = languageOf(sheets.flatMap(({ articles }) => articles.map(({ node }) => node)))
  const numbers: Numbers = { articles: 0, blocks: 0 }
  const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`
  return [
    '<!DOCTYPE html>',
    section('html', { lang: language === 'zh' ? 'zh-Hans' : 'en' }, [
      section('head', {}, [
        '<meta charset="utf-8">',
        element('title', {}, escapeText([title, label].filter((part) => part !== '').join(' · ') || 'Stet')),
        meta('ocr-system', 'Stet'),
        meta('ocr-capabilities', classes.join(' ')),
        meta('ocr-number-of-pages', String(sheets.length)),
        meta('ocr-langs', language),
      ]),
      section(
        'body',
        {},
        sheets.map((sheet) => new Writer(sheet, numbers).page()),
      ),
    ]),
    '',
  ].join('\n')
}

/** What has been counted for names, which are unique in a file. */
interface Numbers {
  articles: number
  blocks: number
}

class Writer {
  readonly #sheet: PrintedSheet
  readonly #numbers: Numbers

  constructor(sheet: PrintedSheet, numbers: Numbers) {
    this.#sheet = sheet
    this.#numbers = numbers
  }

  page(): string {
    const { number, image, sheet, articles, outside } = this.#sheet
    const size = sheet ? [`bbox 0 0 ${inPixels(sheet.width, sheet)} ${inPixels(sheet.height, sheet)}`] : []
    const title = [`image "${image.replace(/["\\]/gu, '_')}"`, ...size, `ppageno ${number - 1}`].join('; ')
    return section('div', { class: 'ocr_page', id: `page_${number}`, title }, [
      ...articles.map(({ blocks }) =>
        section(
          'div',
          { class: 'ocr_section', id: `article_${++this.#numbers.articles}` },
          blocks.map((block) => this.#block(block)),
        ),
      ),
      ...outside.map((block) => this.#block(block)),
    ])
  }

  #block({ role, box, lines }: PrintedBlock): string {
    const number = ++this.#numbers.blocks
    const title = this.#titleOf(box)
    if (role === 'picture')
      return `${startTag('div', { class: 'ocr_image', id: `block_${number}`, title })}</div>`
    return section('div', { class: 'ocr_carea', id: `block_${number}`, title }, [
      section(
        'p',
        { class: 'ocr_par', id: `par_${number}`, title },
        lines.map((line) => this.#line(line)),
      ),
    ])
  }

  #line(line: PrintedStretch): string {
    const words = line.words.map((word, index) => {
      const before = line.words[index - 1]
      const space = before && before.to < word.from ? ' ' : ''
      return space + this.#word(word, `word_${line.id}_${index + 1}`)
    })
    const attributes = { class: 'ocr_line', id: `line_${line.id}`, title: this.#titleOf(line.box) }
    return `${startTag('span', attributes)}${words.join('')}</span>`
  }

  #word({ text, box, confidence }: PrintedWord, id: string): string {
    const sure = confidence === null ? [] : [`x_wconf ${Math.round(confidence * 100)}`]
    const title = [this.#titleOf(box) ?? [], ...sure].flat().join('; ')
    return `${startTag('span', { class: 'ocrx_word', id, title: title === '' ? null : title })}${escapeText(text)}</span>`
  }

  #titleOf(box: Box | null): string | null {
    const { sheet } = this.#sheet
    if (!box || !sheet) return null
    const { left, top, right, bottom } = sidesOf(box, sheet)
    return `bbox ${left} ${top} ${right} ${bottom}`
  }
}
