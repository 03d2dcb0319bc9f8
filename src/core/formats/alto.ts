import type { Box, Source, SourceLine, SourcePage } from '../text'
import { lineFromWords, placesOfWords, type ReadWord } from './line-builder'
import { type FileLine, inOrder, locate, photosIn, type ReadPage } from './located'
import { Unreadable } from './unreadable'
import { childNamed, childrenNamed, descendants, numberOf, parseXml, type XmlElement } from './xml'

/**
 * ALTO 1 to 4 (Library of Congress), with its namespaces, CCS's old one, or none.
 *
 * Order: `ReadingOrder` (4.3 and later, beside the layout; some write it inside) where there is one, else blocks linked
 * by `IDNEXT`, else document order. Confidence: `WC` and `GC` are 0 to 1, 1 = sure; a digit of `CC` is 0 = sure to 9 =
 * unsure. A hyphen that the printer broke a word with (`HYP`) stays in the line: it is on the paper, and cleaning
 * resolves it.
 *
 * @throws Unreadable with the reason
 */
export function readAlto(name: string, xml: string): Source {
  const root = parseXml(xml)
  if (root.name.toLowerCase() !== 'alto') throw new Unreadable('not-alto', { found: root.name })
  const description = childNamed(root, 'Description')
  const unit = readUnit(description)
  const image = readImage(description)
  const layout = childNamed(root, 'Layout')
  const read = readLines(root)
  const pages = pagesOf(layout).map(
    (page, at): SourcePage => ({ unit, image, ...pageSize(page), ...photosIn(read[at]) }),
  )
  if (pages.length === 0) throw new Unreadable('page-without-text')
  return { name, lines: read.flatMap(inOrder), pages }
}

/** A `String`, and the `HYP` that belongs to it. */
export interface AltoWord {
  readonly element: XmlElement
  readonly hyphen: XmlElement | null
}

/**
 * Where a source's lines stand in the ALTO file that it was read from; null = they are not in it.
 *
 * @throws Unreadable with the reason
 */
export function locateAlto(
  xml: string,
  source: Source,
): { readonly root: XmlElement; readonly lines: readonly FileLine<XmlElement, AltoWord>[] } | null {
  const root = parseXml(xml)
  const read = readLines(root).flatMap((page) => page.lines)
  const lines = locate(read, source, wordsOf)
  return lines && { root, lines }
}

function wordsOf(element: XmlElement): Pick<FileLine<XmlElement, AltoWord>, 'words' | 'places'> {
  const words: AltoWord[] = []
  for (const child of element.children) {
    const last = words.at(-1)
    if (child.name === 'String') words.push({ element: child, hyphen: null })
    else if (child.name === 'HYP' && last) words[words.length - 1] = { ...last, hyphen: child }
    else if (child.name === 'HYP') words.push({ element: child, hyphen: null })
  }
  const texts = joinHyphens(element.children.flatMap(readString)).map(({ text }) => text)
  return { words, places: placesOfWords(texts) }
}

const pagesOf = (layout: XmlElement | null) => (layout ? childrenNamed(layout, 'Page') : [])

function readLines(root: XmlElement): readonly ReadPage<XmlElement>[] {
  const layout = childNamed(root, 'Layout')
  return pagesOf(layout).map((page, index) => {
    const places = [page, layout, root].flatMap(
      (element) => (element && childNamed(element, 'ReadingOrder')) ?? [],
    )
    const { blocks, told } = inReadingOrder(places[0] ?? null, page)
    const lines = blocks.flatMap((block) =>
      childrenNamed(block, 'TextLine').map((element) => ({
        element,
        line: readLine(element, block.attributes.ID ?? '', index + 1),
      })),
    )
    const photos = [...descendants(page)].flatMap((element) =>
      element.name === 'Illustration' ? (boxOf(element) ?? []) : [],
    )
    return { told, lines, photos }
  })
}

function readUnit(description: XmlElement | null): SourcePage['unit'] {
  const written = (description && childNamed(description, 'MeasurementUnit')?.text.trim()) || 'pixel'
  if (written === 'pixel' || written === 'mm10' || written === 'inch1200') return written
  throw new Unreadable('unit-unknown', { unit: written })
}

/**
 * The scan's name. Up to ALTO 3 an empty `fileName` is a habit (Tesseract reading from a pipe) and means that there is
 * none; ALTO 4 requires a name where the element stands.
 */
function readImage(description: XmlElement | null): string | null {
  const information = description && childNamed(description, 'sourceImageInformation')
  const written = information && childNamed(information, 'fileName')?.text.trim()
  if (written === '' && description?.namespace.endsWith('ns-v4#')) throw new Unreadable('page-image-missing')
  return written || null
}

/** Some producers leave out the page's size and some its unit; where all is zero, nothing can be placed on it. */
function pageSize(page: XmlElement): { width: number; height: number } {
  const { WIDTH, HEIGHT } = page.attributes
  const space = childNamed(page, 'PrintSpace')?.attributes
  if (
    (WIDTH !== undefined && numberOf(WIDTH) === null) ||
    (HEIGHT !== undefined && numberOf(HEIGHT) === null)
  )
    throw new Unreadable('page-size-no-number', { width: WIDTH ?? '', height: HEIGHT ?? '' })
  return {
    width: numberOf(WIDTH) ?? (numberOf(space?.HPOS) ?? 0) + (numberOf(space?.WIDTH) ?? 0),
    height: numberOf(HEIGHT) ?? (numberOf(space?.VPOS) ?? 0) + (numberOf(space?.HEIGHT) ?? 0),
  }
}

/** The page's blocks, and whether the file itself tells their order. */
function inReadingOrder(
  order: XmlElement | null,
  page: XmlElement,
): { readonly blocks: readonly XmlElement[]; readonly told: boolean } {
  const blocks = [...descendants(page)].filter((element) => element.name === 'TextBlock')
  const byId = new Map(blocks.map((block) => [block.attributes.ID, block]))
  const named = order
    ? [...descendants(order)].flatMap((element) =>
        element.name === 'ElementRef'
          ? (element.attributes.REF ?? '').split(/\s+/u).flatMap((id) => blocksNamed(page, byId, id))
          : [],
      )
    : followLinks(blocks, byId)
  const first = new Set(named)
  const told = order !== null || named !== blocks
  return { blocks: [...first, ...blocks.filter((block) => !first.has(block))], told }
}

/** A reference means a block, or everything in what it names. */
function blocksNamed(
  page: XmlElement,
  byId: ReadonlyMap<string | undefined, XmlElement>,
  id: string | undefined,
): readonly XmlElement[] {
  const block = byId.get(id)
  if (block) return [block]
  for (const element of descendants(page))
    if (element.attributes.ID === id && id !== undefined) {
      const inside = [...descendants(element)].filter((child) => child.name === 'TextBlock')
      if (inside.length) return inside
    }
  return []
}

/** Chains of `IDNEXT`, each from its beginning; a block already told is not told again, so that a loop ends. */
function followLinks(
  blocks: readonly XmlElement[],
  byId: ReadonlyMap<string | undefined, XmlElement>,
): readonly XmlElement[] {
  const nextOf = (block: XmlElement) => byId.get(block.attributes.IDNEXT ?? block.attributes.idnext)
  const pointedAt = new Set(blocks.map(nextOf))
  if (pointedAt.size === 1 && pointedAt.has(undefined)) return blocks
  const told = new Set<XmlElement>()
  for (const block of blocks) {
    if (pointedAt.has(block)) continue
    for (let at: XmlElement | undefined = block; at && !told.has(at); at = nextOf(at)) told.add(at)
  }
  return [...told]
}

function readLine(line: XmlElement, region: string, page: number): SourceLine {
  const words = line.children.flatMap(readString)
  return { ...lineFromWords(joinHyphens(words), boxOf(line), region), page }
}

interface HyphenedWord extends ReadWord {
  /** A `HYP`: it belongs to the word before it, without a space. */
  readonly hyphen: boolean
}

function readString(element: XmlElement): readonly HyphenedWord[] {
  const { CONTENT = '', WC, CC } = element.attributes
  if (element.name === 'HYP')
    return [{ text: CONTENT || '-', box: boxOf(element), confidence: null, hyphen: true }]
  if (element.name !== 'String') return []
  const glyphs = childrenNamed(element, 'Glyph').map((glyph) => ({
    text: glyph.attributes.CONTENT ?? '',
    box: boxOf(glyph),
    confidence: numberOf(glyph.attributes.GC),
  }))
  const confidence = numberOf(WC) ?? sureness(CC)
  return [
    { text: CONTENT, box: boxOf(element), confidence, hyphen: false, ...(glyphs.length ? { glyphs } : {}) },
  ]
}

/** A word's `CC` as one number from 0 to 1, 1 = sure. */
function sureness(written: string | undefined): number | null {
  const digits = written?.match(/\d/gu)
  if (!digits) return null
  return digits.reduce((sum, digit) => sum + (9 - Number(digit)) / 9, 0) / digits.length
}

/** Sets each hyphen to its word; a word whose content already ends in it keeps the one it has. */
function joinHyphens(words: readonly HyphenedWord[]): readonly ReadWord[] {
  const joined: HyphenedWord[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (word.hyphen && last)
      joined[joined.length - 1] = {
        ...last,
        text: last.text.endsWith(word.text) ? last.text : last.text + word.text,
      }
    else joined.push(word)
  }
  return joined
}

function boxOf({ attributes }: XmlElement): Box | null {
  const [x, y, width, height] = [attributes.HPOS, attributes.VPOS, attributes.WIDTH, attributes.HEIGHT].map(
    numberOf,
  )
  if (
    typeof x !== 'number' ||
    typeof y !== 'number' ||
    typeof width !== 'number' ||
    typeof height !== 'number'
  )
    return null
  return { x, y, width, height }
}
