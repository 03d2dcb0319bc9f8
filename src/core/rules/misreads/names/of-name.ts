import { isPlainHan } from '../words/han-run'
import { nameParts, namePartsOf } from './name-characters'

const title =
  '(?:主任|书记|经理|总监|顾问|院士|医生|[董理]事|[局厂村镇乡区县市校院所站科处部会事队组班行社馆店团庭段室台矿场船]长|记者|教授|工程师|设计师|[矿职]工|[村居市]民|工人|负责人|创始人)'
const saying = '(?:说|表示|介绍|告诉|坦言|认为|回忆|感慨|笑道)'
const behindTitle = new RegExp(`${title}\\s?$`, 'u')
const behindQuotation = /[”"]$/u
const nameAndEnd = /^\p{Script=Han}{2,3}(?!\p{Script=Han})/u
const nameAndSaying = new RegExp(`^\\p{Script=Han}{2,3}?${saying}`, 'u')

/** The longest title has three characters, and a space behind it in a byline; a name and what it does, six. */
const longestTitle = 4
const longestName = 6
/** A line of as few characters is who signs. */
const longestSigned = 3

/**
 * Whether somebody's name begins here, as what stands around it tells: of a family name words prove nothing.
 *
 *     车间主任符长生告诉记者、”甄文博表示   →  符, 甄
 *     本报记者 林见微                        →  林
 *     主任特别告诉记者                     →  (not 别)
 */
export function beginsName(text: string, at: number): boolean {
  if (text.length <= longestSigned) return true
  const before = text.slice(Math.max(0, at - longestTitle), at)
  const behind = text.slice(at, at + longestName)
  if (behindTitle.test(before))
    return nameAndEnd.test(behind) || nameAndSaying.test(behind) || isWholeName(text, at)
  return behindQuotation.test(before) && nameAndSaying.test(behind)
}

/** Whether what begins here is a family name, so that nobody need ask what else it may be. */
export const isSpokenSurname = (text: string, at: number) => isSurname(text, at) && beginsName(text, at)

/** A family name with two characters of given names: 团长丁茂林干了三十年. */
const isWholeName = (text: string, at: number) =>
  isSurname(text, at) &&
  [at + 1, at + 2].every((place) => (namePartsOf(text.charCodeAt(place)) & nameParts.given) > 0)

/** Whether a character is one of somebody's name, as far as what stands around it tells. */
export const isOfName = (text: string, at: number) => isSpokenName(text, at) || isInName(text, at)

/** Whether a character is one of somebody's name, as the bearer's title or what is said tells. */
export const isSpokenName = (text: string, at: number) =>
  beginsName(text, at) ||
  [at - 1, at - 2].some((from) => from >= 0 && isSurname(text, from) && beginsName(text, from))

const isSurname = (text: string, at: number) => (namePartsOf(text.charCodeAt(at)) & nameParts.surname) > 0

/** Three characters between marks, of which the last two may be a given name; or a family name with one: who is listed. */
function isInName(text: string, at: number): boolean {
  const [from, to] = shortRun(text, at) ?? [at, at]
  if (at === from) return false
  for (let place = from + 1; place < to; place++)
    if ((namePartsOf(text.charCodeAt(place)) & nameParts.given) === 0) return false
  return to - from === 3 || isSurname(text, from)
}

/** The same of any characters behind a family name: 周己生. */
export function standsBehindSurname(text: string, at: number): boolean {
  const [from] = shortRun(text, at) ?? [at]
  return at > from && isSurname(text, from)
}

/** The two or three Han characters between marks that hold a place; null = they are fewer or more. */
function shortRun(text: string, at: number): readonly [from: number, to: number] | null {
  let from = at
  while (from > at - 3 && isPlainHan(text.charCodeAt(from - 1))) from--
  let to = at + 1
  while (to < at + 3 && isPlainHan(text.charCodeAt(to))) to++
  const ends = !isPlainHan(text.charCodeAt(to)) && !isPlainHan(text.charCodeAt(from - 1))
  return ends && to - from >= 2 && to - from <= 3 ? [from, to] : null
}
