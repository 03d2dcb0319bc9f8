import { nameParts, namePartsOf } from '../names/name-characters'
import { isSpokenName } from '../names/of-name'
import { isPlainHan } from '../words/han-run'
import type { WordIndex } from '../words/word-index'
import { isByWhom } from './grammar'
import type { Reading } from './han-readings'
import type { PageEvidence } from './page-evidence'

/** The rest of a place's name, from one of its characters on: 沂区, 岑溪市, 普洱高新区. */
const ofPlace = /^.{1,2}(?:[市区县镇乡村州省盟旗]|高新|经开|经济|开发|新区|街道|小区)/u
const longestOfPlace = 4
const isSurname = (unit: number) => (namePartsOf(unit) & nameParts.surname) > 0
const namesPlace = (text: string, at: number) => ofPlace.test(text.slice(at, at + longestOfPlace))
/** 外长李秘星 → 李肇星: a name that the list has whole is known by it. */
const isListedName = (text: string, at: number, unit: number, index: WordIndex) =>
  [at - 2, at - 1].some(
    (from) =>
      isSurname(text.charCodeAt(from)) &&
      index.cost(text.slice(from, at) + String.fromCharCode(unit) + text.slice(at + 1, from + 3), 0, 3) <
        index.unknown,
  )
/** How often a page must have another place's name. */
const leastTold = 2
/** Nats: 上, 中, 的, which stand beside anything. */
const common = 6
/** Nats: beyond this words speak for a reading, not the page alone. */
const leastGain = 4
/** Of two images below this only the neighbours say that one was taken for the other. */
const likeness = 0.65
/** An engine that took one for the other so often (of 3,500 sentences) does so again and again on one page. */
const habitual = 6
/** How many times as often as another reading the page must say this one, where no word does. */
const outnumbered = 1.5
/** A character that stands so often is of the page's matter: it makes new words, and the engine knows it well. */
const ofMatter = 10

/**
 * Whether what was read may be meant although another reading is likelier by far:
 *
 *     临沅高新区               a place that no list has; the next known one is another place
 *     按效取酬                 a saying that was turned on purpose, by a character of the page's matter
 *     链上                     which the page says as well, beside 链主
 *     凤老, 凤者, 凤老, 凤者    a name in no list, read in two ways about as often: neither may be right
 *     恒昌链条 … 恒昌链条       read twice alike: so it was printed, however well 恒星 is known
 *     威桂潮                   whose family name the page has as 戚: there may be two
 *     宁企融                   by a page that speaks of 企业 again and again, however well 金融 is known
 *     由东山港提供              by whom something is done
 */
export function mayBeMeant(
  text: string,
  at: number,
  best: Reading,
  index: WordIndex,
  page: PageEvidence,
): boolean {
  const read = text.charCodeAt(at)
  const own = page.support(text, at, read)
  if (best.two > 0) {
    if (best.two < leastTold && namesPlace(text, at)) return true
    if (best.size < 2 && isSurname(best.unit) && !isPlainHan(text.charCodeAt(at - 1))) return true
    if (best.size < 2 && best.two < outnumbered * page.mostBeside(text, at, best.unit)) return true
    return own.one > 1 && (index.single(read) < common || (own.two > best.two && best.gain < leastGain))
  }
  if (namesPlace(text, at) || isByWhom(text, at)) return true
  if (isSpokenName(text, at) && !isListedName(text, at, best.unit, index)) return true
  if (own.two > 1 && best.taken < habitual && (best.size < 3 || own.three > 1)) return true
  if (best.taken === 0 && best.size < 3 && page.times(read) >= ofMatter) return true
  if (best.taken < 2 && best.size < 3 && index.single(read) < common) return true
  const alike = best.shape > 0 || best.taken > 0 || best.kin
  return !alike && best.near < likeness && page.times(read) > 2
}
