import { isSurname } from '../../text/surnames'
import { askedOnce } from './asked-once'
import { nameLikeness } from './name-likeness'

/** Two to four Han characters that begin with a family name. */
export function isPersonName(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false
  if (isSurname(text.slice(0, 2))) return text.length >= 3
  return text.length <= 3 && isSurname(text.charAt(0))
}

/** A text that is nothing but personal names, with spaces between them or run together (`叶文川沈一苇`). */
export const isNameList = askedOnce((text) => {
  const parts = text.trim().split(/[\s　、]+/u)
  if (parts.length > 8) return false
  if (parts.length > 1 && parts.every((part) => /^\p{Script=Han}$/u.test(part)))
    return parts.length === 2 && isSurname(parts[0] ?? '')
  if (parts.every(isPersonName)) return true
  return parts.length === 1 && text.length <= 15 && splitNames(text) !== null
})

/**
 * One to three names run together that lists of family names need not know, where names may well stand: behind an
 * article's last sentence.
 */
export function readsAsNames(text: string): boolean {
  if (!/^\p{Script=Han}{2,9}$/u.test(text) || isPlaceOrBody(text)) return false
  return nameLikeness(text) > (text.length < 4 ? leastLikely : leastLikelyRun)
}

/** In nats; of 800 headings of newspapers two of two or three characters and none of four to nine reach them. */
const leastLikely = -3
const leastLikelyRun = -6

/**
 * Whose name stands behind what he or she does, or where, without a space: `读者归云`, `云溪高新区程小舟`.
 */
export function isNameBehindTrade(text: string): boolean {
  const trade = behindTrade.exec(text)?.[1]
  if (trade !== undefined) return nameLikeness(trade) > leastLikelyRun
  const place = behindPlace.exec(text)?.[1]
  return place !== undefined && nameLikeness(place) > likelyAnywhere
}

const behindTrade =
  /^\p{Script=Han}*(?:职工|工人|居民|市民|村民|农民|业主|网友|读者|学生|教师|司机|工商户|记者|通讯员)(\p{Script=Han}{2,3}|\p{Script=Han}{4})$/u
const behindPlace = /^\p{Script=Han}{2,10}(?:[区县市省镇乡村]|公司)(\p{Script=Han}{2,4})$/u

/** In nats. */
const likelyAnywhere = 2

/** Two names run together of which the list knows the last alone. */
export const isRunOfNames = (text: string) =>
  /^\p{Script=Han}{4,6}$/u.test(text) &&
  !isPlaceOrBody(text) &&
  isPersonName(text.slice(text.length > 4 ? -3 : -2))

/** 梅岭高新区, 白云学校: it might be read as names, too. */
export const isPlaceOrBody = (text: string) => /[区市县省州镇乡村校院局厂站馆社]$/u.test(text)

/** Names run together without spaces; null where the text cannot be read as two or more. */
function splitNames(text: string): string[] | null {
  if (text.length < 4 || text.length > 15 || isPlaceOrBody(text)) return null
  for (const length of [3, 2]) {
    const head = text.slice(0, length)
    const rest = text.slice(length)
    if (!isPersonName(head)) continue
    if (isPersonName(rest)) return [head, rest]
    const more = splitNames(rest)
    if (more) return [head, ...more]
  }
  return null
}

const labels =
  /(?:本报|本刊|本网|新华社|县|市|特约|特派|见习|实习|首席|融媒体?)*(?:记者|通讯员|评论员|撰稿人?|作者|读者|实习生|整理|供稿|文|图)(?:[：:]|(?![\p{Script=Han}]))/gu

/**
 * Names under their trades, as they stand below a text: `（记者 某某 通讯员 某某）`, `读者 某某`, `（某某）`. A name
 * that has a label needs no known family name.
 */
export function isSigned(text: string): boolean {
  const inner = text.replace(/^[（(]|[）)]$/gu, '').trim()
  if (inner.length > 50 || /[，。；！？]/u.test(inner)) return false
  if (/^(?:解答人|答复人|作者|整理|执笔|点评)[：:].{2,40}$/u.test(inner)) return true
  const names = inner.replace(labels, ' ')
  if (names === inner) return /^[（(].*[）)]$/u.test(text) && isNameList(inner)
  const parts = names.split(/[\s　、]+/u).filter((part) => part !== '')
  return parts.length > 0 && parts.every((part) => /^\p{Script=Han}{2,4}$/u.test(part))
}

/**
 * What stands in brackets behind an article's last sentence: who signs it, with a label or with names alone. There a name
 * needs no known family name either; what else is bracketed there (完, 掌声, 左图) is one of a few words.
 */
export function isBracketedName(text: string): boolean {
  if (aside.test(text)) return false
  if (isSigned(text)) return true
  // Whoever answers a paper's readers: 桥头镇法律援助中心 归云 解答.
  if (/^\p{Script=Han}[\p{Script=Han}\s　]{3,}(?:解答|答复|供稿)$/u.test(text)) return true
  const names = text.replace(/(?:本报|本刊)?(?:特约|见习|实习)?(?:记者|通讯员|评论员)/gu, ' ').trim()
  if (names === '') return false
  const [, bearer] = /^\p{Script=Han}{4,20}[\s　]+(\p{Script=Han}{2,4})$/u.exec(names) ?? []
  if (bearer !== undefined && isPersonName(bearer)) return true
  return isNameList(names) || mayBeNames(names)
}

/** What a reader is told in brackets, instead of a name. */
const aside =
  /^(?:[见如附]?[上下左右]?[图表]|资料图|未?完|待续|掌声|[众大]?笑声?|鼓掌|全文|全场|[摘节][编录选登]|有?删[节改]|[上下以]?略|转载|连载|附后|资料|视频|音译|暂[名定]|试行|草案|[同如][上前下]|下同|化名|综合|整理).?$/u

/** One to four names by their form alone: two or three characters each, of whatever family. */
export function mayBeNames(text: string): boolean {
  // 第一关: nobody is counted.
  if (/^第[一二三四五六七八九十]/u.test(text)) return false
  return /^\p{Script=Han}{2,3}(?:[\s　、]+\p{Script=Han}{2,3}){0,3}$/u.test(text)
}

/** A name behind whom its bearer works for: `杏花乡果农 麻有田`, `儿科 苏木`. */
export function isNameWithTrade(text: string): boolean {
  const parts = text.trim().split(/[\s　]+/u)
  const name = parts.pop() ?? ''
  if (parts.length !== 1 || !isPersonName(name)) return false
  const [trade = ''] = parts
  if (trade.length > 10)
    return /^\p{Script=Han}{9,20}(?:职工|员工|工人|教师|学生|医生|护士|村民|居民)$/u.test(trade)
  return /^(?:\p{Script=Han}{4,10}|\p{Script=Han}{1,2}[科室部院系班组厂段站队所局])$/u.test(trade)
}

/** The same, with a name that hardly anything else is: `动力分厂 程远`. */
export const isSurelyNamed = (text: string) =>
  isNameWithTrade(text) && nameLikeness(/\S+$/u.exec(text.trim())?.[0] ?? '') > likelyAnywhere
