import { endsSentence, isHan } from '../../text'
import { askedOnce } from './asked-once'

/** Where a phrase can be parted and where it cannot. */

/** Holds the beginning of a quotation, bracket or title that it does not close, or the end of one. */
export const isOpenText = askedOnce((text) => {
  let quotations = 0
  let brackets = 0
  let titles = 0
  for (let i = 0; i < text.length; i++) {
    if (isHan(text.charCodeAt(i))) continue
    const char = text[i]
    if (char === '“') quotations++
    else if (char === '”') quotations--
    else if (char === '（') brackets++
    else if (char === '）') brackets--
    else if (char === '《') titles++
    else if (char === '》') titles--
  }
  return quotations !== 0 || brackets !== 0 || titles !== 0
})

/**
 * A phrase does not end in a particle, unless it says what can be done, 改得了, or how something came about, 手艺是练出来的.
 * What follows goes on with it.
 */
export const endsInParticle = (text: string) =>
  !/是[^，。；]{1,6}[出下上起过回]来的$/u.test(text) &&
  /(?:[的和与及或以在把被将对从向为使让由给]|(?<![得不])了)$/u.test(text)

/** Nor begin with one: 的成绩, but 了解 and 着力 are words. */
export const opensInParticle = (text: string) =>
  /^(?:的|了(?![解却结望])|着(?![力眼手重实])|们)\p{Script=Han}/u.test(text)

/**
 * Whether what begins a line can only go on with the line above: one character and a mark, what a number counts, or a
 * few words in quotation marks that end the sentence without one of their own.
 *
 *     …一家电子厂的普 / 工，今年31岁…
 *     …与东部地区的3 / 个高新区结成…
 *     …工友们都叫他 / “活地图”。无论…
 */
export const goesOnWith = (above: string, below: string) =>
  /^(?:\p{Script=Han}[，。、；]|“\p{Script=Han}{1,8}”[。；])/u.test(below) ||
  (/\d$/u.test(above) && /^[多余]?[万亿]?[个家名项台件种次亩座栋元]/u.test(below))

/** Two verses of five or seven characters. */
export const isCouplet = (text: string) =>
  /^(?:\p{Script=Han}{5}，\p{Script=Han}{5}|\p{Script=Han}{7}，\p{Script=Han}{7})[。！？；]$/u.test(text)

/** Two clauses as long as each other, as subheads are set and prose hardly is: 老码头拆了，新渡口开了. */
export function isParallel(text: string): boolean {
  const [, one = '', two = ''] = /^([^，。；：]{3,9})，([^，。；：]{3,9})$/u.exec(text) ?? []
  return one !== '' && Math.abs(one.length - two.length) < 2 && !endsSentence(text)
}

export function count(text: string, char: string): number {
  let n = 0
  for (let i = text.indexOf(char); i >= 0; i = text.indexOf(char, i + 1)) n++
  return n
}

/** Who does what, and nothing more. */
export const isOneClause = (text: string) => /^[^，；：？！…]{6,30}。$/u.test(text)

/** A quotation from end to end, which no sentence ends. */
export const isQuoted = (text: string) => /^“[^“”]*[^“”。！？…]”$/u.test(text)
