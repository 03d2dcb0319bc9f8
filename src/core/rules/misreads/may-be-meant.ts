import { isClear } from '../../text/lookalikes'
import type { Reading } from './han-readings'
import type { PageEvidence } from './page-evidence'
import type { WordIndex } from './word-index'

/** The rest of a place's name, from one of its characters on: 沂区, 岑溪市, 普洱高新区. */
const ofPlace = /^.{1,2}(?:[市区县镇乡村州省盟旗]|高新|经开|经济|开发|新区|街道|小区)/u
const longestOfPlace = 4
/** Nats: 上, 中, 的, which stand beside anything. */
const common = 6
/** Nats: beyond this words speak for a reading, not the page alone. */
const leastGain = 4
/** Of two images below this only the neighbours say that one was taken for the other. */
const likeness = 0.5

/**
 * Whether what was read may be meant although another reading is likelier by far: a place before 市 or 区 that no list
 * has, and the next known one is another place; a saying that was turned on purpose (按效取酬), by a character of the
 * page's matter; what the page says as well (链上 beside 链主).
 */
export function mayBeMeant(
  text: string,
  at: number,
  best: Reading,
  index: WordIndex,
  page: PageEvidence,
): boolean {
  const read = text.charCodeAt(at)
  if (best.two > 0) {
    const own = page.support(text, at, read)
    return own.one > 1 && (index.single(read) < common || (own.two > best.two && best.gain < leastGain))
  }
  if (ofPlace.test(text.slice(at, at + longestOfPlace))) return true
  return !isClear(best) && !best.kin && best.near < likeness && page.times(read) > 2
}
