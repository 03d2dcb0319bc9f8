import type { Reason } from '../../document'
import type { BlockRule } from '../rule'
import { findHouse, type HouseHit } from './find-house'

/**
 * What the editor's own rules find. Each says itself whether it corrects, doubts or leaves alone.
 *
 *     云溪新区建成人选名单  →  云溪新区建成入选名单      with { "match": "人选名单", "replace": "入选名单", "policy": "correct" }
 *     时速80公里            →  (unchanged)               with { "regex": "(\\d+)公里每小时", "replace": "时速$1公里" }
 */
export const house: BlockRule = {
  name: 'house',
  after: ['line-wrap', 'letter-spacing', 'half-width', 'stray-space'],
  on: 'blocks',
  settles: true,
  *find({ blocks, house: { rules, watch } }) {
    const texts = blocks.map(({ text }) => text)
    for (const hit of findHouse(texts, rules, watch)) {
      const { at, from, to, put, treatment } = hit
      const reason = reasonFor(hit, texts[at] ?? '')
      if (treatment === 'leave') yield { at, from, to, put: null, leave: true, reason }
      else if (treatment === 'correct') {
        // Only what differs is put in, so that the rest keeps its places in the source; all of it is settled.
        const { head, tail } = shared((texts[at] ?? '').slice(from, to), put ?? '')
        if (head > 0) yield { at, from, to: from + head, put: null, leave: true, reason }
        yield {
          at,
          from: from + head,
          to: to - tail,
          put: (put ?? '').slice(head, (put ?? '').length - tail),
          reason,
        }
        if (tail > 0) yield { at, from: to - tail, to, put: null, leave: true, reason }
      } else
        yield {
          at,
          from,
          to,
          put: null,
          reason,
          suggestions: put === null ? [] : [put],
          // The editor herself asked to be shown this.
          confidence: 0.9,
        }
    }
  },
}

/** How much of two texts is the same at their beginnings and, behind that, at their ends. Cuts no surrogate pair. */
function shared(one: string, other: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(one.length, other.length)
  let head = 0
  while (head < most && one[head] === other[head]) head++
  if (/[\uD800-\uDBFF]/.test(one.charAt(head - 1))) head--
  let tail = 0
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  if (tail > 0 && /[\uDC00-\uDFFF]/.test(one.charAt(one.length - tail))) tail--
  return { head, tail }
}

/** More of what was found and put would make no sentence. */
const longestQuote = 60

function reasonFor({ rule: { id, hint }, from, to, put }: HouseHit, text: string): Reason {
  if (hint !== null) return { key: 'rules.house.hint', values: { hint, rule: id } }
  const found = quoted(text.slice(from, to))
  return put === null || put === ''
    ? { key: 'rules.house.found', values: { rule: id, text: found } }
    : { key: 'rules.house.put', values: { rule: id, from: found, to: quoted(put) } }
}

function quoted(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote).toWellFormed()}…` : text
}
