import { type AltoWord, type FileLine, locateAlto, type XmlElement } from '../../formats'
import type { EditionPage, EditionRecord } from '../edition'
import { section } from '../markup'
import { EntityTags } from './entity-tags'
import { type WordNow, wordsNow } from './line-words'
import { type LineNow, lineNow } from './lines-now'
import { declaredUtf8, Patch } from './patch'
import { printedLines } from './printed-lines'

/**
 * A page's own ALTO file with the strings that were corrected, in the version that it is written in. Everything else
 * in it stays as it is.
 *
 * A corrected string says `CS="true"` (before version 2 its line does), and no more how sure the engine was of it. What
 * is tagged is named where the version knows tags (3 and later).
 *
 * @param page with the places of its source's lines
 * @returns null where the source's lines are not in the file
 */
export function patchedAlto(
  page: EditionPage,
  file: string,
  records: ReadonlyMap<string, EditionRecord>,
): string | null {
  const located = locateAlto(file, page.source)
  if (!located) return null
  const printed = printedLines(page)
  const writer = new Writer(file, located.root, new EntityTags(records))
  for (const line of located.lines) writer.line(line, lineNow(line, printed))
  return writer.finish(located.lines)
}

class Writer {
  readonly #patch: Patch
  readonly #file: string
  readonly #root: XmlElement
  readonly #tags: EntityTags
  readonly #knowsTags: boolean
  readonly #marksStrings: boolean
  readonly #contents = new Map<XmlElement, string>()

  constructor(file: string, root: XmlElement, tags: EntityTags) {
    this.#patch = new Patch(file)
    this.#file = file
    this.#root = root
    this.#tags = tags
    this.#knowsTags = /\/ns-v[3-9]#$/u.test(root.namespace)
    this.#marksStrings = /\/ns-v[2-9]#$/u.test(root.namespace)
  }

  line(line: FileLine<XmlElement, AltoWord>, { text: now, edits, tags }: LineNow): void {
    const named = this.#knowsTags ? tags : []
    if (edits.length === 0 && named.length === 0) return
    if (edits.length > 0 && !this.#marksStrings) this.#patch.setAttribute(line.element.open, 'CS', 'true')
    const groups = wordsNow(line.text, line.places, edits)
    for (const group of groups) {
      const words = line.words.slice(group.first, group.end)
      const [first] = words
      if (!first) continue
      if (group.changed) this.#correct(words, group.text)
      if (words.length > 1) this.#spanBoxes(words)
      const refs = this.#tags.refs(named, now, group.from, group.to)
      const others = first.element.attributes.TAGREFS
      if (refs) this.#patch.setAttribute(first.element.open, 'TAGREFS', others ? `${others} ${refs}` : refs)
    }
    this.#removeOthers(line, groups)
  }

  /** What every line was given may change what stands on two lines. */
  finish(lines: readonly FileLine<XmlElement, AltoWord>[]): string {
    const strings = lines.flatMap(({ words }) => words.map(({ element }) => element))
    for (const [index, half] of strings.entries()) {
      const other = strings[index + 1]
      if (!other || half.attributes.SUBS_TYPE !== 'HypPart1' || other.attributes.SUBS_TYPE !== 'HypPart2')
        continue
      if (!this.#contents.has(half) && !this.#contents.has(other)) continue
      const whole = this.#contentOf(half).replace(/[-\u00ad\u2010]$/u, '') + this.#contentOf(other)
      for (const one of [half, other]) this.#patch.setAttribute(one.open, 'SUBS_CONTENT', whole)
    }
    this.#nameTags()
    return declaredUtf8(this.#patch.apply())
  }

  #contentOf(element: XmlElement): string {
    return this.#contents.get(element) ?? element.attributes.CONTENT ?? ''
  }

  #correct(words: readonly AltoWord[], text: string): void {
    const [first] = words
    const hyphen = words.at(-1)?.hyphen
    if (!first) return
    const mark = hyphen?.attributes.CONTENT || '-'
    const own = hyphen && !words.at(-1)?.element.attributes.CONTENT?.endsWith(mark)
    const stays = hyphen && text.endsWith(mark) && text !== mark
    this.#put(first.element, stays && own ? text.slice(0, -mark.length) : text)
    for (const word of words) if (word.hyphen && !(stays && word.hyphen === hyphen)) this.#drop(word.hyphen)
  }

  #put(element: XmlElement, content: string): void {
    const { open, children } = element
    this.#contents.set(element, content)
    this.#patch.setAttribute(open, 'CONTENT', content)
    if (this.#marksStrings) this.#patch.setAttribute(open, 'CS', 'true')
    this.#patch.setAttribute(open, 'WC', null)
    this.#patch.setAttribute(open, 'CC', null)
    const glyphs = children.filter(({ name }) => name === 'Glyph')
    const characters = [...content]
    for (const [index, glyph] of glyphs.entries()) {
      const character = characters[index]
      if (glyphs.length !== characters.length || character === undefined) this.#drop(glyph)
      else if (character !== glyph.attributes.CONTENT) {
        this.#patch.setAttribute(glyph.open, 'CONTENT', character)
        this.#patch.setAttribute(glyph.open, 'GC', null)
      }
    }
  }

  /** Words that became one stand where all of them stood. */
  #spanBoxes(words: readonly AltoWord[]): void {
    const boxes = words.map(({ element: { attributes } }) => ({
      left: Number(attributes.HPOS),
      top: Number(attributes.VPOS),
      right: Number(attributes.HPOS) + Number(attributes.WIDTH),
      bottom: Number(attributes.VPOS) + Number(attributes.HEIGHT),
    }))
    const left = Math.min(...boxes.map((box) => box.left))
    const top = Math.min(...boxes.map((box) => box.top))
    const width = Math.max(...boxes.map((box) => box.right)) - left
    const height = Math.max(...boxes.map((box) => box.bottom)) - top
    const [first] = words
    if (!first || ![left, top, width, height].every(Number.isFinite)) return
    for (const [name, value] of Object.entries({ HPOS: left, VPOS: top, WIDTH: width, HEIGHT: height }))
      this.#patch.setAttribute(first.element.open, name, value)
  }

  /** A line has at least one string: where nothing is left of it, that one is empty. */
  #removeOthers(line: FileLine<XmlElement, AltoWord>, groups: readonly WordNow[]): void {
    const stay = new Set(groups.map(({ first }) => first))
    const gone = new Set<XmlElement>()
    for (const [index, { element, hyphen }] of line.words.entries()) {
      const place = line.places[index]
      if (stay.has(index) || !place || place.from === place.to) continue
      const merged = groups.some(({ first, end }) => first < index && index < end)
      if (hyphen && !merged) this.#drop(hyphen)
      if (groups.length === 0 && index === 0) this.#put(element, '')
      else gone.add(element)
    }
    for (const one of [...gone, ...spacesGone(line.element, gone)]) this.#drop(one)
  }

  /** With the white space before it. */
  #drop({ open, close }: XmlElement): void {
    let { from } = open
    while (/\s/u.test(this.#file[from - 1] ?? '')) from--
    this.#patch.remove({ from, to: close.to })
  }

  #nameTags(): void {
    if (this.#tags.none) return
    const { children, open } = this.#root
    const name = /^<([^\s/>]+)/u.exec(this.#file.slice(open.from, open.to))?.[1] ?? 'alto'
    const prefix = name.slice(0, name.indexOf(':') + 1)
    const known = children.find((child) => child.name === 'Tags')
    const written = this.#tags.written(prefix)
    const next = children.find((child) => child.name === 'ReadingOrder' || child.name === 'Layout')
    if (known && known.open.to !== known.close.to)
      this.#patch.insert(known.close.from, `${written.join('\n')}\n`)
    else if (known)
      this.#patch.replace(
        { from: known.open.from, to: known.close.to },
        section(`${prefix}Tags`, {}, written),
      )
    else if (next) this.#patch.insert(next.open.from, `${section(`${prefix}Tags`, {}, written)}\n`)
  }
}

/** Where strings go, one space is left between two that stay, and none at either end. */
function spacesGone({ children }: XmlElement, gone: ReadonlySet<XmlElement>): readonly XmlElement[] {
  const found: XmlElement[] = []
  let spaces: XmlElement[] = []
  let first = true
  let touched = false
  const close = (last: boolean) => {
    if (touched) found.push(...(first || last ? spaces : spaces.slice(0, -1)))
    spaces = []
    touched = false
  }
  for (const child of children) {
    if (child.name === 'SP') spaces.push(child)
    else if (gone.has(child)) touched = true
    else if (child.name === 'String') {
      close(false)
      first = false
    }
  }
  close(true)
  return found
}
