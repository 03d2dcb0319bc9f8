import { fold, isDigit } from './characters'
import type { Figure, Reading } from './figure'
import { isHedged } from './hedges'
import { nameSpan } from './names'
import { notFigures } from './not-figures'
import { readAt, readLetters } from './read-at'
import { letter, none, opener, starts, word } from './starts'

/**
 * The numbers in `text` that count something, in order, without overlap. Offsets are UTF-16 units into `text`.
 *
 * One pass, linear: each reader looks a bounded stretch behind and ahead, or consumes what it looks at. Nothing beyond a
 * 。 ！ ？ changes how a number is read. Numbers in titles, slogans and names are left alone, and so are indefinite ones
 * (一个, 多次).
 */
export function findFigures(text: string): readonly Figure[] {
  const figures: Figure[] = []
  const folded = fold(text)
  let slogan = 0
  let at = 0
  while (at < folded.length) {
    const flags = starts[folded.charCodeAt(at)] ?? none
    if (flags === none) {
      at++
      continue
    }
    if ((flags & word) !== 0) {
      const phrase = notFigures.at(folded, at)
      if (phrase !== null) {
        at += phrase.length
        continue
      }
    }
    const start = flags & ~word
    if (start === none) {
      at++
      continue
    }
    if (start === opener) {
      const span = nameSpan(folded, at)
      if (span?.kind === 'title') at = span.to
      else {
        if (span !== null) slogan = Math.max(slogan, span.to)
        at++
      }
      continue
    }
    const step = start === letter ? readLetters(folded, at) : readAt(folded, at, start)
    const { reading } = step
    if (reading !== null && (at >= slogan || isAmount(folded, reading)))
      figures.push({
        from: reading.from,
        to: reading.to,
        text: text.slice(reading.from, reading.to),
        kind: reading.kind,
        value: reading.value,
        unit: reading.unit,
        approx:
          reading.approx ||
          (reading.kind !== 'date' &&
            reading.kind !== 'ordinal' &&
            isHedged(folded, reading.from, reading.to)),
      })
    at = Math.max(at + 1, step.to)
  }
  return figures
}

/** In a slogan only these count: “80%的企业”, “奖励30万元”. */
const isAmount = (text: string, reading: Reading) =>
  reading.kind === 'percent' || (reading.kind === 'money' && isDigit(text.charCodeAt(reading.from)))
