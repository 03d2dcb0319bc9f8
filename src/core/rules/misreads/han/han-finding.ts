import { isClear } from '../../../text/lookalikes'
import type { Misread } from '../misread'
import type { Reading } from './han-readings'

export function correction(
  block: number,
  at: number,
  best: Reading,
  confidence: number,
  read: string,
): Misread {
  return {
    block,
    from: at,
    to: at + 1,
    text: read,
    suggestions: [{ text: String.fromCharCode(best.unit), score: 1 }],
    certain: true,
    confidence,
    reason: reasonFor(best, read),
  }
}

/** A character that is shown as doubtful, by its place in a block's text. */
export interface Doubtful {
  readonly block: number
  readonly at: number
  /** Best first. */
  readonly readings: readonly Reading[]
  readonly misread: number
}

/** `doubtful` are of one run, in order. `now` is the page with its corrections, `read` as it came. */
export const suspects = (
  doubtful: readonly Doubtful[],
  now: readonly string[],
  read: readonly string[],
): readonly Misread[] => [...groups(doubtful)].map((group) => suspect(group, now, read))

/** Doubtful characters side by side are one place, three at most. */
function* groups(doubtful: readonly Doubtful[]): Generator<readonly Doubtful[]> {
  let group: Doubtful[] = []
  for (const doubt of doubtful) {
    const last = group.at(-1)
    if (last && doubt.at - last.at === 1 && group.length < 3) group.push(doubt)
    else {
      if (group.length) yield group
      group = [doubt]
    }
  }
  if (group.length) yield group
}

/** The two texts differ in single characters only. */
function suspect(group: readonly Doubtful[], now: readonly string[], read: readonly string[]): Misread {
  const worst = group.reduce((a, b) => (b.misread > a.misread ? b : a))
  // Where one of them is much the likelier the others are only its neighbours.
  const rest = group.filter(({ misread }) => misread > worst.misread - 0.3)
  const block = worst.block
  const from = Math.min(...rest.map(({ at }) => at))
  const to = Math.max(...rest.map(({ at }) => at)) + 1
  const text = now[block]?.slice(from, to) ?? ''
  const put = (unit: number) => {
    const place = worst.at - from
    return text.slice(0, place) + String.fromCharCode(unit) + text.slice(place + 1)
  }
  const [best] = worst.readings
  const likely = worst.readings.slice(0, 3)
  return {
    block,
    from,
    to,
    text: read[block]?.slice(from, to) ?? '',
    suggestions: likely.map((reading, place) => ({ text: put(reading.unit), score: 0.6 / (place + 1) })),
    certain: false,
    confidence: worst.misread,
    reason: best ? reasonFor(best, text, put(best.unit)) : { key: 'rules.misreads.loose', values: { text } },
  }
}

function reasonFor(best: Reading, read: string, put = String.fromCharCode(best.unit)) {
  const values = { read, put }
  if (best.two > 0) return { key: 'rules.misreads.page', values: { ...values, times: best.two } }
  if (best.shape > 0 || best.taken > 0 || isClear(best)) return { key: 'rules.misreads.alike', values }
  return { key: 'rules.misreads.word', values }
}
