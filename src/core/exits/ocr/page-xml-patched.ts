import { equivalents, type FileLine, locatePageXml, type XmlElement } from '../../formats'
import type { Range } from '../../text'
import type { EditionPage } from '../edition'
import { empty, escapeText, section } from '../markup'
import { type ArticleRegions, articleRegions } from './article-order'
import { type WordNow, wordsNow } from './line-words'
import { type LineNow, lineNow } from './lines-now'
import { declaredUtf8, Patch } from './patch'
import { printedLines } from './printed-lines'

/**
 * A page's own PAGE file with the texts that were corrected, in the version that it is written in. Everything else in
 * it stays as it is.
 *
 * Where an editor has put articles together anew, they become the groups of its reading order (2016-07-15 and later).
 *
 * A corrected text is a `TextEquiv` with index 0; the engine's stand behind it with their confidences. Versions before
 * 2016-07-15 have room for one: there the corrected one takes its place. A file in which anything was corrected says so in
 * its `LastChange`.
 *
 * @param page with the places of its source's lines
 * @param made ISO 8601, in UTC
 * @returns null where the source's lines are not in the file
 */
export function patchedPageXml(page: EditionPage, file: string, made: string): string | null {
  const located = locatePageXml(file, page.source)
  if (!located) return null
  const printed = printedLines(page)
  const writer = new Writer(file, located.root)
  const all = located.lines.map((line) => ({ line, now: lineNow(line, printed) }))
  for (const { line, now } of all) if (line.element.name === 'TextLine') writer.line(line, now)
  const texts = Map.groupBy(all, ({ line: { element } }) => element)
  for (const region of regionsOf(located.root)) {
    const lines = region.children.flatMap((child) => texts.get(child) ?? [])
    writer.region(region, texts.get(region) ?? lines)
  }
  writer.readingOrder(located.root, articleRegions(page, regionOfLine(located.root, located.lines)))
  return declaredUtf8(writer.finish(located.root, made))
}

/** The region that a line of the source stands in, by the line's number. */
function regionOfLine(
  root: XmlElement,
  lines: readonly FileLine<XmlElement>[],
): (line: number) => string | null {
  const regions = new Map<XmlElement, string>()
  for (const region of regionsOf(root)) {
    const { id } = region.attributes
    if (id !== undefined) for (const one of [region, ...region.children]) regions.set(one, id)
  }
  const byLine = new Map(
    lines.flatMap(({ element, pieces }) =>
      pieces.map(({ number }) => [number, regions.get(element) ?? null] as const),
    ),
  )
  return (line) => byLine.get(line) ?? null
}

function regionsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    child.name === 'TextRegion' ? [child, ...regionsOf(child)] : regionsOf(child),
  )
}

/** The regions that a reading order names, in the file's order. */
function referred({ attributes, children }: XmlElement): readonly string[] {
  const own = attributes.regionRef === undefined ? [] : [attributes.regionRef]
  return [...new Set([...own, ...children.flatMap(referred)])]
}

/** What has to stand before an element's `TextEquiv`. */
const before = new Set(['AlternativeImage', 'Coords', 'Baseline', 'Graphemes', 'Glyph', 'Word', 'TextLine'])

class Writer {
  readonly #patch: Patch
  readonly #file: string
  readonly #keepsBoth: boolean

  constructor(file: string, root: XmlElement) {
    this.#patch = new Patch(file)
    this.#file = file
    this.#keepsBoth = (/\d{4}-\d\d-\d\d$/u.exec(root.namespace)?.[0] ?? '') >= '2016-07-15'
  }

  line(line: FileLine<XmlElement>, { text, edits }: LineNow): void {
    if (edits.length === 0) return
    this.#say(line.element, text.trimEnd())
    const groups = wordsNow(line.text, line.places, edits)
    for (const group of groups) {
      const words = line.words.slice(group.first, group.end)
      const [first] = words
      if (!first || !group.changed) continue
      this.#say(first, group.text)
      this.#respell(first, group.text)
      if (words.length > 1) this.#spanOutlines(words)
    }
    this.#removeOthers(line, groups, text)
  }

  /** A region's own text, where it has one: its lines' texts. */
  region(region: XmlElement, lines: readonly { readonly now: LineNow }[]): void {
    if (equivalents(region).length === 0 || lines.every(({ now }) => now.edits.length === 0)) return
    this.#say(region, lines.map(({ now }) => now.text).join('\n'))
  }

  /** @param articles null = the order stays as it is */
  readingOrder(root: XmlElement, articles: readonly ArticleRegions[] | null): void {
    const [page, ...more] = root.children.filter(({ name }) => name === 'Page')
    if (!articles || articles.length === 0 || !page || more.length > 0 || !this.#keepsBoth) return
    const prefix = this.#prefixOf(page)
    const known = page.children.find(({ name }) => name === 'ReadingOrder')
    const grouped = new Set(articles.flatMap(({ regions }) => regions))
    const others = known ? referred(known).filter((id) => !grouped.has(id)) : []
    const order = section(`${prefix}ReadingOrder`, {}, [
      section(`${prefix}UnorderedGroup`, { id: 'stet_articles' }, [
        ...articles.map(({ node, headline, regions }, index) =>
          section(
            `${prefix}OrderedGroup`,
            {
              id: `stet_article_${index + 1}`,
              caption: headline === '' ? null : headline,
              type: 'article',
              continuation: node.attrs.continues === null ? null : 'true',
            },
            regions.map((regionRef, at) => empty(`${prefix}RegionRefIndexed`, { index: at, regionRef })),
          ),
        ),
        ...others.map((regionRef) => empty(`${prefix}RegionRef`, { regionRef })),
      ]),
    ])
    const last = page.children.findLast(({ name }) => /^(?:AlternativeImage|Border|PrintSpace)$/u.test(name))
    if (known) this.#patch.replace({ from: known.open.from, to: known.close.to }, order)
    else this.#patch.insert(last?.close.to ?? page.open.to, `\n${order}`)
  }

  finish(root: XmlElement, made: string): string {
    const metadata = root.children.find(({ name }) => name === 'Metadata')
    const last = metadata?.children.find(({ name }) => name === 'LastChange')
    if (last && last.open.to < last.close.to && !this.#patch.none)
      this.#patch.replace({ from: last.open.to, to: last.close.from }, made)
    return this.#patch.apply()
  }

  #say(element: XmlElement, text: string): void {
    const known = equivalents(element)
    const [first] = known
    if (first && !this.#keepsBoth) this.#replace(first, text)
    else this.#putFirst(element, known, text)
  }

  #putFirst(element: XmlElement, known: readonly XmlElement[], text: string): void {
    for (const [index, one] of known.entries()) this.#patch.setAttribute(one.open, 'index', index + 1)
    const prefix = this.#prefixOf(element)
    const index = this.#keepsBoth ? ' index="0"' : ''
    const said = `<${prefix}TextEquiv${index}><${prefix}Unicode>${escapeText(text)}</${prefix}Unicode></${prefix}TextEquiv>`
    const next = element.children.find(({ name }) => name === 'TextEquiv')
    const last = element.children.findLast(({ name }) => before.has(name) || name.endsWith('Region'))
    const sibling = next ?? last
    if (!sibling) return
    const white = this.#whiteBefore(sibling.open.from)
    if (next) this.#patch.insert(next.open.from, said + white)
    else this.#patch.insert(sibling.close.to, white + said)
  }

  #replace(equivalent: XmlElement, text: string): void {
    this.#patch.setAttribute(equivalent.open, 'conf', null)
    for (const child of equivalent.children) {
      const whole = { from: child.open.from, to: child.close.to }
      const name = this.#nameOf(child)
      if (child.name === 'Unicode') this.#patch.replace(whole, `<${name}>${escapeText(text)}</${name}>`)
      else this.#drop(whole)
    }
  }

  /** Glyphs of a word that spells otherwise now: each its own character, or none. */
  #respell(word: XmlElement, text: string): void {
    const glyphs = word.children.filter(({ name }) => name === 'Glyph')
    const characters = [...text]
    for (const [index, glyph] of glyphs.entries()) {
      const character = characters[index]
      const said = equivalents(glyph)[0]?.children.find(({ name }) => name === 'Unicode')?.text
      if (glyphs.length !== characters.length || character === undefined)
        this.#drop({ from: glyph.open.from, to: glyph.close.to })
      else if (said !== character) this.#say(glyph, character)
    }
  }

  /** Words that became one stand where all of them stood. */
  #spanOutlines(words: readonly XmlElement[]): void {
    const outlines = words.map((word) => word.children.find(({ name }) => name === 'Coords'))
    const points = outlines.flatMap((one) =>
      [...(one?.attributes.points ?? '').matchAll(/(-?\d+),(-?\d+)/gu)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      ),
    )
    const [first] = outlines
    if (!first || first.attributes.points === undefined || points.length === 0) return
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const [left, right] = [Math.min(...xs), Math.max(...xs)]
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
    this.#patch.setAttribute(
      first.open,
      'points',
      `${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}`,
    )
  }

  /** Nothing is left of them; and an empty line has no words at all, whatever they spelled. */
  #removeOthers(
    { element, words, places }: FileLine<XmlElement>,
    groups: readonly WordNow[],
    text: string,
  ): void {
    const stay = new Set(groups.map(({ first }) => first))
    const gone = words.filter((_, index) => {
      const place = places[index]
      return !stay.has(index) && place !== undefined && place.from < place.to
    })
    const all = text.trim() === '' ? element.children.filter(({ name }) => name === 'Word') : gone
    for (const { open, close } of all) this.#drop({ from: open.from, to: close.to })
  }

  #drop({ from, to }: Range): void {
    this.#patch.remove({ from: from - this.#whiteBefore(from).length, to })
  }

  #whiteBefore(at: number): string {
    let from = at
    while (/\s/u.test(this.#file[from - 1] ?? '')) from--
    return this.#file.slice(from, at)
  }

  #nameOf({ open }: XmlElement): string {
    return /^<([^\s/>]+)/u.exec(this.#file.slice(open.from, open.to))?.[1] ?? ''
  }

  #prefixOf(element: XmlElement): string {
    const name = this.#nameOf(element)
    return name.slice(0, name.indexOf(':') + 1)
  }
}
