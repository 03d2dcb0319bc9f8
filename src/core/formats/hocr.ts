import type { DefaultTreeAdapterTypes } from 'parse5'
import { around, type Box, type Source, type SourceLine, type SourcePage } from '../text'
import { type HtmlElement, type HtmlNode, parseHtml } from './html'
import { lineFromText, lineFromWords, placesOfWords, type ReadWord } from './line-builder'
import { type FileLine, inOrder, locate, photosIn, type ReadLine, type ReadPage } from './located'
import { Unreadable } from './unreadable'

/**
 * hOCR 1.2: Tesseract, OCRopus, Kraken, gcv2hocr and others. `bbox` is left top right bottom in pixels, `x_wconf` 0 to
 * 100. Lines are `ocr_line` and what else stands for a line (`ocr_header`, `ocr_caption`, `ocr_textfloat`,
 * `ocrx_line`); their words are `ocrx_word`. Reading order is document order.
 *
 * @throws Unreadable with the reason
 */
export function readHocr(name: string, html: string): Source {
  const root = parseHtml(html)
  const pageElements = all(root, (element) => hasClass(element, pageClasses))
  if (pageElements.length === 0) throw new Unreadable('not-hocr')
  const read = readPages(pageElements)
  const pages = pageElements.map((element, at) => ({ ...readPage(element), ...photosIn(read[at]) }))
  return { name, lines: read.flatMap(inOrder), pages }
}

/**
 * Where a source's lines stand in the hOCR file that it was read from; null = they are not in it. What holds a line is
 * an element, or a text that no element calls a line: such a text has one line for each of its own that is not blank.
 */
export function locateHocr(html: string, source: Source): readonly FileLine<HtmlNode, HtmlElement>[] | null {
  const root = parseHtml(html, true)
  const pages = readPages(all(root, (element) => hasClass(element, pageClasses)))
  return locate(
    pages.flatMap(({ lines }) => lines),
    source,
    wordsOf,
  )
}

function wordsOf(element: HtmlNode): Pick<FileLine<HtmlNode, HtmlElement>, 'words' | 'places'> {
  const words = isElement(element) ? wordElements(element) : []
  return { words, places: placesOfWords(words.map((word) => readWord(word).text)) }
}

/** The standard has one order: that of the document. Engines take columns in turns all the same. */
function readPages(pages: readonly HtmlElement[]): readonly ReadPage<HtmlNode>[] {
  return pages.map((page, index) => ({
    told: false,
    lines: readLines(page).map(({ element, line }) => ({ element, line: { ...line, page: index + 1 } })),
    photos: all(page, (element) => hasClass(element, photoClasses)).flatMap(
      (element) => boxOf(titleOf(element)) ?? [],
    ),
  }))
}

const pageClasses = new Set(['ocr_page'])
const lineClasses = new Set([
  'ocr_line',
  'ocrx_line',
  'ocr_header',
  'ocr_footer',
  'ocr_caption',
  'ocr_textfloat',
])
const wordClasses = new Set(['ocrx_word', 'ocr_word'])
const photoClasses = new Set(['ocr_photo', 'ocr_image'])
const regionClasses = new Set(['ocr_par', 'ocr_carea', 'ocrx_block'])

function readPage(page: HtmlElement): SourcePage {
  const title = titleOf(page)
  const box = boxOf(title)
  return {
    unit: 'pixel',
    width: box ? box.x + box.width : 0,
    height: box ? box.y + box.height : 0,
    image: title.get('image')?.replace(/^["']|["']$/gu, '') ?? null,
  }
}

function readLines(page: HtmlElement): readonly ReadLine<HtmlNode>[] {
  let unnamed = 0
  const visit = (node: HtmlNode, region: string): readonly ReadLine<HtmlNode>[] => {
    if (!isElement(node))
      return 'value' in node ? looseText(node.value, region).map((line) => ({ element: node, line })) : []
    if (hasClass(node, lineClasses)) return [{ element: node, line: readLine(node, region) }]
    const own = hasClass(node, regionClasses) ? (attribute(node, 'id') ?? `region-${++unnamed}`) : region
    return node.childNodes.flatMap((child) => visit(child, own))
  }
  return page.childNodes.flatMap((child) => visit(child, ''))
}

/** Text that no element calls a line is not dropped: each of its own lines is one. */
function looseText(text: string, region: string): readonly SourceLine[] {
  const lines = text.split(/\r\n|[\n\r]/u).filter((line) => line.trim() !== '')
  return lines.map((line) => lineFromText(spaced(line), null, null, region))
}

function readLine(line: HtmlElement, region: string): SourceLine {
  const title = titleOf(line)
  const words = wordElements(line).map(readWord)
  const confidence = percent(title.get('x_wconf') ?? title.get('x_conf'))
  if (words.length === 0) return lineFromText(spaced(textOf(line)), boxOf(title), confidence, region)
  return lineFromWords(words, boxOf(title), region)
}

const wordElements = (line: HtmlElement) => all(line, (element) => hasClass(element, wordClasses))

function readWord(word: HtmlElement): ReadWord {
  const title = titleOf(word)
  const text = spaced(textOf(word))
  const glyphs = glyphsOf(word, text, title)
  return {
    text,
    box: boxOf(title),
    confidence: percent(title.get('x_wconf') ?? title.get('x_conf')),
    ...(glyphs.length ? { glyphs } : {}),
  }
}

/** Glyphs stand as `ocrx_cinfo` elements (Tesseract), or as `x_bboxes`, one box a character (Kraken and others). */
function glyphsOf(
  word: HtmlElement,
  text: string,
  title: ReadonlyMap<string, string>,
): NonNullable<ReadWord['glyphs']> {
  const elements = all(word, (element) => hasClass(element, glyphClasses))
  if (elements.length)
    return elements.map((element) => {
      const own = titleOf(element)
      return { text: textOf(element), box: boxOf(own), confidence: percent(own.get('x_conf')) }
    })
  const numbers = (title.get('x_bboxes') ?? '').split(/[\s,]+/u).map(Number)
  const confidences = (title.get('x_confs') ?? '').split(/\s+/u)
  const characters = [...text]
  if (numbers.length !== characters.length * 4 || numbers.some(Number.isNaN)) return []
  return characters.map((character, at) => ({
    text: character,
    box: corners(numbers.slice(at * 4, at * 4 + 4)),
    confidence: percent(confidences[at]),
  }))
}

const glyphClasses = new Set(['ocrx_cinfo', 'ocr_glyph'])

/** `title` holds properties parted by `;`, a name and its values parted by spaces. */
function titleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const properties = new Map<string, string>()
  // Nothing is looked at twice: a title may be as long as a file.
  for (const [property] of (attribute(element, 'title') ?? '').matchAll(/(?:[^;"]+|"[^"]*"|")+/gu)) {
    const said = property.trim()
    const key = /^\S+/u.exec(said)?.[0] ?? ''
    if (key) properties.set(key, said.slice(key.length).trim())
  }
  return properties
}

function boxOf(title: ReadonlyMap<string, string>): Box | null {
  return corners((title.get('bbox') ?? '').split(/[\s,]+/u).map(Number))
}

function corners(numbers: readonly number[]): Box | null {
  const [left, top, right, bottom] = numbers
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return null
  if (numbers.some(Number.isNaN)) return null
  return around([
    { x: left, y: top, width: 0, height: 0 },
    { x: right, y: bottom, width: 0, height: 0 },
  ])
}

/** 0 to 100 as 0 to 1; null = absent or no number. */
function percent(written: string | undefined): number | null {
  if (written === undefined || written.trim() === '') return null
  const number = Number(written)
  return Number.isFinite(number) ? Math.min(1, Math.max(0, number / 100)) : null
}

const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim()

function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null
}

function hasClass(element: HtmlElement, classes: ReadonlySet<string>): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/u).some((one) => classes.has(one))
}

function textOf(node: HtmlNode): string {
  if (isElement(node)) return node.childNodes.map(textOf).join('')
  return 'value' in node ? node.value : ''
}

/** Matching elements in document order; what stands inside a match is not looked at. */
function all(
  parent: DefaultTreeAdapterTypes.ParentNode,
  matches: (element: HtmlElement) => boolean,
): readonly HtmlElement[] {
  return parent.childNodes.flatMap((child) => {
    if (!isElement(child)) return []
    return matches(child) ? [child] : all(child, matches)
  })
}
