import type { LineRule } from './rule'

/**
 * What OCR engines and page furniture leave on a page: Markdown marks, isolated strokes, folios.
 *
 *     ## 邀请名家授课   →  邀请名家授课   (and the line is known to be a heading)
 *     产业 | 园区       →  产业 园区
 *     第 3 版           →  (removed, at the head or foot of a page)
 */
export const debris: LineRule = {
  name: 'debris',
  after: ['characters', 'duplicate-glyphs'],
  on: 'lines',
  *find({ lines }) {
    let first = lines.findIndex(({ text }) => text.trim() !== '')
    let last = lines.findLastIndex(({ text }) => text.trim() !== '')
    if (first < 0) return
    // Folios stand outermost; two of them (a section and a number) at most on either side.
    const edge = new Set([first, last])
    for (first++; first < lines.length && lines[first]?.text.trim() === ''; ) first++
    for (last--; last >= 0 && lines[last]?.text.trim() === ''; ) last--
    edge.add(first).add(last)
    for (const [at, { text }] of lines.entries()) {
      if (edge.has(at) && isFolio(text)) {
        yield {
          at,
          from: 0,
          to: text.length,
          put: '',
          reason: { key: 'rules.debris.folio', values: { text: text.trim() } },
        }
        continue
      }
      if (!debrisMark.test(text)) continue
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
      for (const strong of text.matchAll(/\*\*(?=\S)|(?<=\S)\*\*/gu))
        yield {
          at,
          from: strong.index,
          to: strong.index + 2,
          put: '',
          reason: { key: 'rules.debris.markdown', values: { mark: '**' } },
        }
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
  },
}

/** One of the marks below: hardly a line has any. */
const debrisMark = /[#*|¦_~^\\]/u

const folio =
  /^(?:#{1,6}\s)?[\s—–\-·.•|]{0,6}(?:第?\s?[A-D]?\d{1,3}\s?版?|第?[一二三四五六七八九十]{1,3}版|Page \d{1,4}|[Pp]\.? ?\d{1,4})[\s—–\-·.•|]{0,6}$/u

function isFolio(text: string): boolean {
  return text.length <= 24 && folio.test(text)
}
