import { around, type Box, type Source, type SourceLine, type SourcePage } from '../text'
import { lineFromText, lineFromWords, placesOfWords, type ReadWord } from './line-builder'
import { type FileLine, inOrder, locate, photosIn, type ReadLine, type ReadPage } from './located'
import { Unreadable } from './unreadable'
import { childNamed, childrenNamed, numberOf, parseXml, type XmlElement } from './xml'

/**
 * PAGE content, 2010-03-19 to 2019-07-15 (PRImA), and the habits of Transkribus.
 *
 * Order: `ReadingOrder` where there is one, else Transkribus' `custom="readingOrder {index:n;}"`, else document order;
 * regions that no order names follow. The text of an element is its `TextEquiv` with the lowest `index` (one without an
 * index counts as the first); an element without one is read from what it holds.
 *
 * @throws Unreadable with the reason
 */
export function readPageXml(name: string, xml: string): Source {
  const root = parseXml(xml)
  if (root.name !== 'PcGts') throw new Unreadable('not-page-xml', { found: root.name })
  const sheets = childrenNamed(root, 'Page').map(readPage)
  if (sheets.length === 0) throw new Unreadable('page-without-text')
  const read = readLines(root)
  const pages = sheets.map((sheet, at) => ({ ...sheet, ...photosIn(read[at]) }))
  return { name, lines: read.flatMap(inOrder), pages }
}

/**
 * Where a source's lines stand in the PAGE file that it was read from; null = they are not in it. A line's element is its
 * `TextLine`, or the region that has nothing but text. Words that do not spell their line are left out.
 *
 * @throws Unreadable with the reason
 */
export function locatePageXml(
  xml: string,
  source: Source,
): { readonly root: XmlElement; readonly lines: readonly FileLine<XmlElement>[] } | null {
  const root = parseXml(xml)
  const read = readLines(root).flatMap(({ lines }) => lines)
  const lines = locate(read, source, wordsOf)
  return lines && { root, lines }
}

function wordsOf(element: XmlElement, text: string): Pick<FileLine<XmlElement>, 'words' | 'places'> {
  const words = element.name === 'TextLine' ? childrenNamed(element, 'Word') : []
  const read = words.map(readWord)
  if (words.length === 0 || lineFromWords(read, null, '').text !== text) return { words: [], places: [] }
  return { words, places: placesOfWords(read.map((word) => word.text)) }
}

function readLines(root: XmlElement): readonly ReadPage<XmlElement>[] {
  return childrenNamed(root, 'Page').map((page, index) => ({
    told: tellsOrder(page),
    lines: inReadingOrder(page)
      .flatMap(readRegion)
      .map(({ element, line }) => ({ element, line: { ...line, page: index + 1 } })),
    photos: allRegions(page).flatMap((region) => (pictured.has(region.name) ? (boxOf(region) ?? []) : [])),
  }))
}

/** What is looked at. Graphics, separators and the like are the printer's. */
const pictured: ReadonlySet<string> = new Set([
  'ImageRegion',
  'LineDrawingRegion',
  'MapRegion',
  'ChartRegion',
])

function readPage({ attributes }: XmlElement): SourcePage {
  const width = numberOf(attributes.imageWidth)
  const height = numberOf(attributes.imageHeight)
  if (width === null || height === null)
    throw new Unreadable('page-size-no-number', {
      width: attributes.imageWidth ?? '',
      height: attributes.imageHeight ?? '',
    })
  if (!attributes.imageFilename) throw new Unreadable('page-image-missing')
  return { unit: 'pixel', width, height, image: attributes.imageFilename }
}

/** A page's text regions, those inside tables and other regions included, outermost first. */
function regionsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === 'TextRegion') return [child]
    return child.name.endsWith('Region') || child.name === 'TableCell' ? regionsOf(child) : []
  })
}

function inReadingOrder(page: XmlElement): readonly XmlElement[] {
  const regions = byTranskribus(regionsOf(page))
  const order = childNamed(page, 'ReadingOrder')
  if (!order) return regions
  const byId = new Map(allRegions(page).map((region) => [region.attributes.id, region]))
  const named = new Set(
    references(order).flatMap((id) => {
      const region = byId.get(id)
      if (!region) return []
      return region.name === 'TextRegion' ? [region] : regionsOf(region)
    }),
  )
  return [...named, ...regions.filter((region) => !named.has(region))]
}

function tellsOrder(page: XmlElement): boolean {
  return (
    childNamed(page, 'ReadingOrder') !== null ||
    allRegions(page).some((region) => transkribusIndex(region) !== null)
  )
}

function allRegions(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    child.name.endsWith('Region') ? [child, ...allRegions(child)] : [],
  )
}

/** The regions that a reading order names: groups in groups, ordered ones by their index. */
function references(group: XmlElement): readonly string[] {
  const ordered = group.name.startsWith('Ordered')
  const members = group.children.filter(
    ({ name }) => name.startsWith('RegionRef') || name.endsWith('Group') || name.endsWith('GroupIndexed'),
  )
  const sorted = ordered ? stable(members, (member) => numberOf(member.attributes.index)) : members
  return sorted.flatMap((member) => [
    ...(member.attributes.regionRef === undefined ? [] : [member.attributes.regionRef]),
    ...references(member),
  ])
}

const transkribusIndex = ({ attributes }: XmlElement) =>
  numberOf(/readingOrder\s*\{\s*index\s*:\s*(\d+)/u.exec(attributes.custom ?? '')?.[1])

function byTranskribus(elements: readonly XmlElement[]): readonly XmlElement[] {
  return stable(elements, transkribusIndex)
}

/** Sorted by a number; elements without one keep their place behind the one before them. */
function stable(
  elements: readonly XmlElement[],
  key: (element: XmlElement) => number | null,
): readonly XmlElement[] {
  let last = Number.NEGATIVE_INFINITY
  return elements
    .map((element, at) => {
      last = key(element) ?? last
      return { element, key: last, at }
    })
    .toSorted((a, b) => (a.key === b.key ? a.at - b.at : a.key - b.key))
    .map(({ element }) => element)
}

function readRegion(region: XmlElement): readonly ReadLine<XmlElement>[] {
  const id = region.attributes.id ?? ''
  const parts = region.children.filter(({ name }) => name === 'TextLine' || name === 'TextRegion')
  if (parts.length === 0) {
    const text = mainText(region)
    const box = boxOf(region)
    return text.trim() === ''
      ? []
      : text
          .split(/\r\n|[\n\r]/u)
          .map((line) => ({ element: region, line: lineFromText(line, box, null, id) }))
  }
  return stable(parts, (part) => numberOf(part.attributes.index) ?? transkribusIndex(part)).flatMap((part) =>
    part.name === 'TextRegion' ? readRegion(part) : [{ element: part, line: readLine(part, id) }],
  )
}

function readLine(line: XmlElement, region: string): SourceLine {
  const box = boxOf(line)
  const words = childrenNamed(line, 'Word').map(readWord)
  const equivalent = lowestEquivalent(line)
  const text = equivalent && childNamed(equivalent, 'Unicode')?.text
  const confidence = numberOf(equivalent?.attributes.conf)
  if (text === undefined || text === null || (text.trim() === '' && words.length > 0))
    return { ...lineFromWords(words, box, region), ...(confidence === null ? {} : { confidence }) }
  const whole = lineFromText(text, box, confidence, region)
  const spelled = lineFromWords(words, box, region)
  // The line's own text decides; its words' boxes are kept where they spell the same.
  return spelled.text === whole.text ? { ...spelled, confidence: confidence ?? spelled.confidence } : whole
}

function readWord(word: XmlElement): ReadWord {
  const glyphs = childrenNamed(word, 'Glyph').map((glyph) => ({
    text: mainText(glyph),
    box: boxOf(glyph),
    confidence: confidenceOf(glyph),
  }))
  const text = mainText(word) || glyphs.map((glyph) => glyph.text).join('')
  return { text, box: boxOf(word), confidence: confidenceOf(word), ...(glyphs.length ? { glyphs } : {}) }
}

/** An element's `TextEquiv`s, the one that counts first. */
export function equivalents(element: XmlElement): readonly XmlElement[] {
  const index = (equivalent: XmlElement) => numberOf(equivalent.attributes.index) ?? -1
  return childrenNamed(element, 'TextEquiv').toSorted((a, b) => index(a) - index(b))
}

const lowestEquivalent = (element: XmlElement) => equivalents(element)[0] ?? null

function mainText(element: XmlElement): string {
  const equivalent = lowestEquivalent(element)
  if (!equivalent) return ''
  return (childNamed(equivalent, 'Unicode') ?? childNamed(equivalent, 'PlainText'))?.text ?? ''
}

const confidenceOf = (element: XmlElement) => numberOf(lowestEquivalent(element)?.attributes.conf)

/** Around the polygon: `points="x,y x,y"` since 2013, `Point` elements before; null = no usable coordinates. */
function boxOf(element: XmlElement): Box | null {
  const coords = childNamed(element, 'Coords')
  if (!coords) return null
  const points = coords.attributes.points
    ? coords.attributes.points
        .trim()
        .split(/\s+/u)
        .map((point) => point.split(','))
    : childrenNamed(coords, 'Point').map(({ attributes }) => [attributes.x ?? '', attributes.y ?? ''])
  return around(
    points.flatMap(([left, top]) => {
      const x = numberOf(left)
      const y = numberOf(top)
      return x === null || y === null ? [] : [{ x, y, width: 0, height: 0 }]
    }),
  )
}
