import { type FileLine, type HtmlElement, type HtmlNode, locateHocr } from '../../formats'
import type { Range } from '../../text'
import type { EditionPage } from '../edition'
import { escapeText } from '../markup'
import { type WordNow, wordsNow } from './line-words'
import { type LineNow, lineNow } from './lines-now'
import { declaredUtf8, Patch } from './patch'
import { printedLines } from './printed-lines'

type HocrLine = FileLine<HtmlNode, HtmlElement>

/**
 * A page's own hOCR file with the words that were corrected. Everything else in it stays as it is. A corrected word says
 * no more how sure the engine was of it.
 *
 * @param page with the places of its source's lines
 * @returns null where the source's lines are not in the file
 */
export function patchedHocr(page: EditionPage, file: string): string | null {
  const lines = locateHocr(file, page.source)
  if (!lines) return null
  const printed = printedLines(page)
  const writer = new Writer(file)
  const loose = new Map<HtmlNode, LineNow[]>()
  for (const line of lines) {
    const now = lineNow(line, printed)
    if ('tagName' in line.element) writer.line(line, line.element, now)
    else loose.set(line.element, [...(loose.get(line.element) ?? []), now])
  }
  for (const [text, now] of loose) writer.loose(text, now)
  return declaredUtf8(writer.finish())
}

class Writer {
  readonly #patch: Patch
  readonly #file: string

  constructor(file: string) {
    this.#patch = new Patch(file)
    this.#file = file
  }

  line(line: HocrLine, element: HtmlElement, { text, edits }: LineNow): void {
    if (edits.length === 0) return
    if (line.words.length === 0) this.#say(element, text)
    const groups = wordsNow(line.text, line.places, edits)
    for (const group of groups) {
      const words = line.words.slice(group.first, group.end)
      const [first] = words
      if (first && group.changed) this.#correct(first, words, group.text)
    }
    this.#removeOthers(line, groups)
  }

  /** Text that no element calls a line: its own lines that are not blank. */
  loose(node: HtmlNode, now: readonly LineNow[]): void {
    const place = node.sourceCodeLocation
    if (!place || now.every(({ edits }) => edits.length === 0)) return
    const written = this.#file.slice(place.startOffset, place.endOffset)
    let next = 0
    for (const { 0: line, index } of written.matchAll(/[^\r\n]+/gu)) {
      if (line.trim() === '') continue
      const own = now[next++]
      const start = place.startOffset + index + (line.length - line.trimStart().length)
      if (own?.edits.length)
        this.#patch.replace({ from: start, to: start + line.trim().length }, escapeText(own.text))
    }
  }

  finish(): string {
    return this.#patch.apply()
  }

  #correct(first: HtmlElement, words: readonly HtmlElement[], text: string): void {
    this.#say(first, text)
    const title = first.attrs.find(({ name }) => name === 'title')?.value
    const tag = tagOf(first)
    if (title === undefined || !tag) return
    // What the engine was sure of, and the places of its characters, are of other characters.
    const kept = title
      .split(';')
      .filter((one) => !/^\s*(?:x_wconf|x_conf|x_confs|x_bboxes|nlp|cuts)\s/u.test(one))
    const box = words.length > 1 ? spanned(words) : null
    const said = kept
      .map((one) => (box && /^\s*bbox\s/u.test(one) ? one.replace(/bbox[^;]*/u, box) : one))
      .join(';')
    if (said !== title) this.#patch.setAttribute(tag, 'title', said)
  }

  /** An element's text, in the place of all that is in it; one that is around all of it, as `<strong>`, stays. */
  #say(element: HtmlElement, text: string): void {
    const [only, ...more] = element.childNodes.filter(
      (node) => !('value' in node) || node.value.trim() !== '',
    )
    const around = only && more.length === 0 && 'tagName' in only && only.tagName !== 'img' && !isGlyph(only)
    if (around) this.#say(only, text)
    else this.#replaceInside(element, text)
  }

  #replaceInside(element: HtmlElement, text: string): void {
    const place = element.sourceCodeLocation
    if (!place?.startTag) return
    const from = place.startTag.endOffset
    const to = place.endTag?.startOffset ?? place.endOffset
    const inside = this.#file.slice(from, to)
    const start = from + inside.length - inside.trimStart().length
    this.#patch.replace(
      { from: start, to: Math.max(start, from + inside.trimEnd().length) },
      escapeText(text),
    )
  }

  #removeOthers(line: HocrLine, groups: readonly WordNow[]): void {
    const stay = new Set(groups.map(({ first }) => first))
    for (const [index, word] of line.words.entries()) {
      const at = line.places[index]
      const place = word.sourceCodeLocation
      if (stay.has(index) || !at || at.from === at.to || !place) continue
      this.#patch.remove({ from: place.startOffset, to: place.endOffset })
    }
  }
}

const isGlyph = (element: HtmlElement) =>
  element.attrs.some(({ name, value }) => name === 'class' && /ocrx?_/u.test(value))

function tagOf({ sourceCodeLocation }: HtmlElement): Range | null {
  const tag = sourceCodeLocation?.startTag
  return tag ? { from: tag.startOffset, to: tag.endOffset } : null
}

/** The `bbox` around words; null = not all of them have one. */
function spanned(words: readonly HtmlElement[]): string | null {
  const boxes = words.map((word) => {
    const title = word.attrs.find(({ name }) => name === 'title')?.value ?? ''
    return /(?:^|;)\s*bbox\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)/u.exec(title)?.slice(1).map(Number)
  })
  const side = (at: number) => boxes.map((box) => box?.[at] ?? Number.NaN)
  const sides = [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))]
  return sides.every(Number.isFinite) ? `bbox ${sides.join(' ')}` : null
}
