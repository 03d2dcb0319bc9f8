import { headlineGaps } from './headline-gaps'
import type { Finding, LineRule } from './rule'

/**
 * What is no print: Markdown marks of OCR engines and of exports, isolated strokes, folios.
 *
 *     ## 邀请名家授课   →  邀请名家授课   (and the line is known to be a heading)
 *     *□ 归云*          →  □ 归云
 *     ---               →  (removed)
 *     产业 | 园区       →  产业 园区
 *     第 3 版           →  (removed, at the head or foot of a page)
 *     · or ~ ·          →  (removed, with white around it)
 *     集中签约”14个项目  →  集中签约 14个项目   (a headline of two parts)
 */
export const debris: LineRule = {
  name: 'debris',
  after: ['characters', 'duplicate-glyphs'],
  on: 'lines',
  *find({ lines }) {
    yield* headlineGaps(lines)
    const folios = foliosOf(lines.map(({ text }) => text))
    for (const [at, { text }] of lines.entries()) {
      if (folios.has(at))
        yield {
          at,
          from: 0,
          to: text.length,
          put: '',
          reason: { key: 'rules.debris.folio', values: { text: text.trim() } },
        }
      else if (isSpeck(text) && isBlank(lines[at - 1]?.text) && isBlank(lines[at + 1]?.text))
        yield {
          at,
          from: 0,
          to: text.length,
          put: '',
          reason: { key: 'rules.debris.stroke', values: { mark: text.trim() } },
        }
      else if (debrisMark.test(text)) yield* marksIn(at, text)
    }
  },
}

/** A dot or two alone, which no paper prints on a line of their own. */
const isSpeck = (text: string) => /^\s{0,8}[·•.,'`~]\s{0,8}(?:[·•.,'`~]\s{0,8})?$/u.test(text)

const isBlank = (text: string | undefined) => text === undefined || text.trim() === ''

/** Folios stand outermost; two of them (a section and a number) at most on either side: three are a table. */
function foliosOf(texts: readonly string[]): ReadonlySet<number> {
  const filled = texts.flatMap((text, at) => (text.trim() === '' ? [] : [at]))
  const outermost = (lines: readonly number[]) => {
    const inner = lines.findIndex((at) => !isFolio(texts[at] ?? ''))
    const count = inner < 0 ? lines.length : inner
    return count > mostFolios ? [] : lines.slice(0, count)
  }
  const seen = mostFolios + 1
  return new Set([...outermost(filled.slice(0, seen)), ...outermost(filled.slice(-seen).toReversed())])
}

const mostFolios = 2

/** Marks behind marks (#|) come to light one after the other; what hides deeper is no engine's. */
const mostLooks = 3

function* marksIn(at: number, text: string): Generator<Finding> {
  const units = text.split('')
  const taken = new Set<number>()
  for (let look = 0; look < mostLooks; look++) {
    const found = [...marksLeftIn(at, units.join(''))]
    if (found.length === 0) return
    for (const finding of found) {
      let { from } = finding
      while (taken.has(from)) from++
      yield { ...finding, from }
    }
    for (const { from, to } of found)
      for (let place = from; place < to; place++) {
        taken.add(place)
        units[place] = ' '
      }
  }
}

function* marksLeftIn(at: number, text: string): Generator<Finding> {
  const mark = /^\s{0,8}(#{1,6})(?:\s{0,8}#{1,6}(?!\d))*\s{0,8}(?=\S|$)/u.exec(text)
  if (mark && mark[1] !== undefined && !/^\s*#\d/u.test(text))
    yield {
      at,
      from: 0,
      to: mark[0].length,
      put: '',
      level: mark[1].length,
      reason: { key: 'rules.debris.markdown', values: { mark: mark[1] } },
    }
  for (const { index } of text.matchAll(/\*\*/gu)) yield markdownMark(at, index, '**')
  const ends = emphasised.exec(text)
  if (ends) {
    const [, before = '', inside = ''] = ends
    yield markdownMark(at, before.length, '*')
    yield markdownMark(at, before.length + 1 + inside.length, '*')
  }
  const rule = /^\s{0,8}(---)\s{0,8}$/u.exec(text)
  if (rule) yield markdownMark(at, text.indexOf('-'), '---')
  for (const { index } of text.matchAll(escapes)) yield markdownMark(at, index, '\\')
  for (const stroke of text.matchAll(/(?<=\s|^)[|¦_~^\\]{1,3}(?=\s|$)/gu))
    if (!mark || stroke.index >= mark[0].length)
      yield {
        at,
        from: stroke.index,
        to: stroke.index + stroke[0].length,
        put: '',
        reason: { key: 'rules.debris.stroke', values: { mark: stroke[0] } },
      }
}

/** A backslash before what Markdown would take for a mark. */
const escapes = /\\(?=[\\`*_[\]<>&])|(?<=^\s{0,8})\\(?=[#+=~-])|(?<=^\s{0,8}\d{1,9})\\(?=[.)])/gu

const markdownMark = (at: number, from: number, mark: string): Finding => ({
  at,
  from,
  to: from + mark.length,
  put: '',
  reason: { key: 'rules.debris.markdown', values: { mark } },
})

/** A line between two stars, and no other. */
const emphasised = /^(\s{0,8})\*([^\s*](?:[^*]*[^\s*])?)\*\s{0,8}$/u

/** One of the marks below: hardly a line has any. */
const debrisMark = /[#*|¦_~^\\]|^\s{0,8}---/u

const folio =
  /^(?:#{1,6}\s)?[\s—–\-·.•|]{0,6}(?:第?\s?[A-D]?\d{1,3}\s?版?|第?[一二三四五六七八九十]{1,3}版|Page \d{1,4}|[Pp]\.? ?\d{1,4})[\s—–\-·.•|]{0,6}$/u

function isFolio(text: string): boolean {
  return text.length <= 24 && folio.test(text)
}
