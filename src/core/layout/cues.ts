import { isCjk, isCjkMark, isHan, isLatin, squeeze } from '../text'
import { isReportersLine } from './bylines'
import { isBracketedName, isNameList, mayBeNames } from './names'

/** What the words of a line say about it, whatever its width. */

/** Marks that only stand before a line of their own: bylines, bullets. */
export function isBullet(text: string): boolean {
  return /^[▶►▷□■◆●▲△★☆◎◇○]/u.test(text)
}

/** Lines that are never part of a paragraph: bylines with their mark, credits. */
export function standsAlone(text: string): boolean {
  return (
    (/^[▶►▷□■◆▲△★☆◎◇]/u.test(text) && text.length < 60) ||
    (text.length < 40 && isCreditText(text)) ||
    isReportersLine(text)
  )
}

/** A caption with its credit on one line. */
export function endsInCredit(text: string): boolean {
  return /[\s。](?:图片|照片)(?:来源|由)[:：]?[^。！？]{1,30}$|[/／][摄作绘][）)]?$|。\s?(?:本报|本刊)?(?:特约|见习)?(?:记者|通讯员)[^，。；！？]{2,12}[\s　]摄$/u.test(
    text,
  )
}

/** It says who stands where in a photo: `卓有为（左）向孩子们讲述…`. */
export function saysWhoIsWhere(text: string): boolean {
  return /[（(](?:前排|后排|图)?[左右中前后](?:[一二三四五六]|起)?[）)]/u.test(text)
}

export function isCreditText(text: string): boolean {
  return (
    /^[（(]?(?:(?:本版|本组|本文|以上)?(?:图片|照片|图文|摄影)(?:除[^，。：:]{2,8}外[，,]?)?(?:来源|均由|由|提供)?\s?[:：由均为]|图[:：]|摄影[:：]|供图[:：]?|资料图片|新华社发|(?:Photo|Picture|Image|Photograph)s? ?(?:by|:|courtesy))/u.test(
      text,
    ) ||
    (text.length <= 16 &&
      /^.{2,12}(?:[/／]?\s?(?:摄|供图|摄影|图)|(?<![》”].*)[/／][作绘])[）)]?$/u.test(text) &&
      /[/／]|摄|供图/u.test(text) &&
      // Who wrote the text as well stands above it.
      !isBullet(text) &&
      !/文\s?[/／]\s?图/u.test(text) &&
      !/[，。]/u.test(text))
  )
}

/** A credit for all photos of the page, which belongs to none of them. */
export const isForAll = (text: string) => /^[（(]?本(?:版|组|文)/u.test(text)

/** An article's last line with its author's name behind the last sentence, with white or brackets around it. */
export function endsInSignature(text: string): boolean {
  const bracketed =
    /[）)]$/u.test(text) && /[。！？”…][\s　]*[（(]([^（）()]{2,24})[）)]$/u.exec(text.slice(-40))?.[1]
  if (bracketed) return isBracketedName(bracketed)
  const names = /[。！？”）…][\s　]+(\p{Script=Han}[\p{Script=Han}\s　]{1,30})$/u.exec(text.slice(-40))?.[1]
  if (names === undefined) return false
  // Where the extraction puts spaces behind other marks, too, this one tells nothing.
  return (
    isNameList(names) || (mayBeNames(names) && !/[，。、；：][\s　]+\p{Script=Han}.*[。！？”）…]/u.test(text))
  )
}

/** 本报讯, 新华社北京3月5日电 in front of a news item; in many papers in brackets: 【本报讯】. */
const newsOpening = /^[【〔［[]?(?:本[报報刊网網社]|新[华華]社|中央社)[^，。；]{0,12}?[讯訊电電]/u

/** How a Chinese news item opens. */
export const opensArticle = (text: string) => newsOpening.test(text)

/** How a paper corrects itself: 本报7月5日3版《…》一文中，…应为…. */
export const opensCorrection = (text: string) =>
  /^本[报報刊][^，。]{0,12}日[^，。]{0,8}版[^，。]{0,6}《[^《》]+》/u.test(text)

/** As a report's first sentence does: 近日，…, 3月5日，…, 记者从市气象局获悉，… */
export const saysWhenOrWhence = (text: string) =>
  /^[^。！？]{0,40}?(?:近日|日前|昨日|\d日(?:[上下]午|晚)?，|记者[^，。]{0,4}从[^，。]{2,20}(?:获悉|了解到))/u.test(
    text,
  )

/** As photo news does, and its comma: 近日，, 6月2日下午，. */
export const opensWithDay = /^(?:近日|日前|连日来|昨日|今日|(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚)?)，?/u

/** What one of several photos shows: 图②：…. */
export const opensPhoto = (text: string) => /^图[①-⑳][：:]?/u.test(text)

/** Nothing but 本报讯（记者 某某）: the news itself follows. */
export function isDateline(text: string): boolean {
  return (
    text.length < 40 &&
    /^[【〔［[]?(?:本[报報刊网網社]|新[华華]社|中央社)[^，。；]{0,16}[讯訊电電][】〕］\]]?\s*(?:[（(][^（）()]*[）)])?$/u.test(
      text,
    )
  )
}

/** Holds the beginning of a quotation, bracket or title that it does not close, or the end of one. */
export function isOpenText(text: string): boolean {
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
}

export function isHeadingLike(text: string): boolean {
  return !/[，。、；,;]/u.test(text) && text.length >= 3
}

/** A phrase does not end in a particle: what follows goes on with it. */
export const endsInParticle = (text: string) => /[的了和与及或以在把被将对从向为使让由给]$/u.test(text)

/** Nor begin with one: 的成绩, but 了解 and 着力 are words. */
export const opensInParticle = (text: string) =>
  /^(?:的|了(?![解却结望])|着(?![力眼手重实])|们)\p{Script=Han}/u.test(text)

/** What is counted follows, name by name: 优秀组织单位（3家）：… */
export const announcesCounted = (text: string) =>
  /^[^，。；]{2,16}（\d{1,3}[家个名人位项部篇]）：/u.test(text)

/** What a headline says more of itself, on a line below it: ——记渡口小学教师归云. */
export const isDeck = (text: string) => /^——[^，。；！？]{4,28}$/u.test(text)

/** A heading with its number: 一、评选范围, or with nothing else: 第一关. */
export function isNumberedHead(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节编]\s?)[^，。；：！？]{2,18}$|^第[一二三四五六七八九十]{1,3}\p{Script=Han}{1,2}$/u.test(
    text,
  )
}

/** Whoever interviews speaks: 记者：… */
export const opensQuestion = (text: string) => /^(?:记者|问|主持人)[：:]/u.test(text)

/** It begins an item of a list: （一）, ●. */
export function opensItem(text: string): boolean {
  return /^(?:[（(][一二三四五六七八九十]{1,3}[）)].|[●◆■▲△★☆◎◇○①-⑳])/u.test(text)
}

/** The first of some numbered lines: 1.…, 一、… */
export const opensNumbers = (text: string) => /^(?:1[.．、]\s?(?!\d)|一、)/u.test(text)

/** One item of a list, and the number that comes next: 2.… and 3.…, 第一步，… and 第二步，… */
export function isNextItem(one: string, other: string): boolean {
  const [a, b] = [numberOf(one), numberOf(other)]
  return a !== null && b !== null && a.form === b.form && b.number === a.number + 1
}

const numerals = '一二三四五六七八九十'

function numberOf(text: string): { readonly number: number; readonly form: string } | null {
  const [, open = '', digits = '', close = ''] =
    /^([（(第]?)(\d{1,2}|[一二三四五六七八九十])([.．、）)]|步[，：、])(?!\d)/u.exec(text) ?? []
  if (digits === '') return null
  const number = numerals.includes(digits) ? numerals.indexOf(digits) + 1 : Number(digits)
  return { number, form: `${open}${numerals.includes(digits)}${close.slice(0, 1)}` }
}

/** 订票电话：0000-1234567。 */
export const isNumberToCall = (text: string) =>
  /^(?:\p{Script=Han}{2,4})?(?:电话|热线)[：:]\s?[\d—-]{5,}/u.test(text)

/** With what a notice ends: 特此公告。 */
export const isClosingWord = (text: string) =>
  /^特此(?:公告|通告|声明|更正|通知|公示|说明|函告|致歉)[。！]?$/u.test(text)

/** An entry of a chronicle: 2021年3月，… */
export const opensEntry = (text: string) =>
  /^(?:\d{4}年(?:\s?\d{1,2}月(?:\s?\d{1,2}日)?)?|\d{1,2}月\s?\d{1,2}日)[，：:　 ]/u.test(
    squeeze(text.slice(0, 20)),
  )

/** Two verses of five or seven characters. */
export const isCouplet = (text: string) =>
  /^(?:\p{Script=Han}{5}，\p{Script=Han}{5}|\p{Script=Han}{7}，\p{Script=Han}{7})[。！？；]$/u.test(text)

/** What the editors say before or behind a text, from its first word on. */
export const opensNote = (text: string) =>
  /^[（(]?(?:编者按|编者的话|编辑手记|编后语?|编余)[:：）)]/u.test(text)

/** A notice that an office or a reader puts into the paper, by its kind: each is an article. */
export const isNoticeHead = (text: string) =>
  /^(?:[^，。；！？“”]|“[^“”]{1,16}”){0,24}(?:公告|通告|启事|声明|公示|讣告|简章|停[水电气]通知)$|^(?:更正|致歉|通知|(?:本周|今日|一周)天气|天气预报)$/u.test(
    squeeze(text),
  )

/** Whose report follows, as a line above its headline says: 渡口高新区. */
export const isPlaceName = (text: string) =>
  /^\p{Script=Han}{2,9}(?:[省市县区镇乡村]|街道)[：:]?$/u.test(text)

export function count(text: string, char: string): number {
  let n = 0
  for (let i = text.indexOf(char); i >= 0; i = text.indexOf(char, i + 1)) n++
  return n
}

/**
 * Whether a line break parts two Latin words; quotation marks and brackets belong to both scripts and are looked through.
 * Between a mark and a number it does where the lines are Latin, unless it parts a number: 14, | 500.
 */
export function isLatinBreak(above: string, below: string): boolean {
  let end = above.length - 1
  while (end > 0 && isQuote(above[end])) end--
  let start = 0
  while (start < below.length - 1 && isQuote(below[start])) start++
  const last = above.charCodeAt(end)
  const first = below.charCodeAt(start)
  if (isCjk(last) || isCjkMark(above[end]) || isCjk(first) || isCjkMark(below[start])) return false
  if (isLatin(first) || isLatin(last)) return true
  if (/\d[,.]$/u.test(above) && /^\d{3}(?!\d)/u.test(below)) return false
  return isLatinEnd(above.slice(-40)) && isLatinEnd(below.slice(0, 40))
}

const isQuote = (char: string | undefined) => char !== undefined && `”’“‘"'()[]`.includes(char)

/** A stretch of a line in which Latin words stand, and no Chinese. */
const isLatinEnd = (text: string) => /\p{Script=Latin}{2}/u.test(text) && !/\p{Script=Han}/u.test(text)

/** How a Latin article or section often opens: some words in capitals, then small letters. */
export function opensInCapitals(text: string): boolean {
  const opening = /^[“‘"]?((?:\p{Lu}[\p{Lu}’'.&-]*\s)+)\p{Ll}/u.exec(text.slice(0, 60))
  return opening?.[1] !== undefined && opening[1].replace(/\P{Lu}/gu, '').length >= 4
}

/** A line of Latin script without a small letter. */
export function isInCapitals(text: string): boolean {
  return /^[^\p{Ll}\p{Script=Han}]{3,90}$/u.test(text) && /\p{Lu}{2}/u.test(text)
}

/** Whom a credit names at its end, 图片来源：桥头镇文化站; null = nobody behind a colon. */
export function creditedTo(text: string): string | null {
  return /[：:]\s?(\p{Script=Han}{2,16})$/u.exec(text)?.[1] ?? null
}
