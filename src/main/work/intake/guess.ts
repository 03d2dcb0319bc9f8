import type { NameCount } from '../../../core/pairing'

/** What a file's name and text tell of where its page belongs. '' and null = nothing found. */
export interface Guess {
  readonly publication: string
  /** ISO 8601, as exact as it is known. */
  readonly date: string | null
  /** `412` for 第412期, as printed where it counts otherwise (`总第412期`). */
  readonly number: string | null
  /** `3`, `A3` */
  readonly label: string
  /** Whether name or print say which page it is; else the label is what the name counts. */
  readonly said: boolean
  /** null = the name does not count. */
  readonly counted: NameCount | null
}

/** Mastheads and folios stand at a page's edges, in short lines. */
const linesAtTop = 12
const linesAtEnd = 8
const longestFolio = 60

/**
 * Guesses publication, date, number and page from a file's name and from what looks like a masthead or a folio line.
 * A name that a person gave knows better than the text; a date in the middle of an article says nothing.
 */
export function guess(fileName: string, lines: readonly string[]): Guess {
  const name = fileName.replace(/\.[A-Za-z0-9]{1,5}$/u, '').normalize('NFKC')
  const folios = folioLines(lines)
  const counted = countIn(name)
  const named = labelIn(name)
  const printed = named ?? firstOf(folios, labelIn)
  const spaced = name.replace(/_/gu, ' ')
  const first = <T>(find: (text: string) => T | null) => firstOf([name, spaced, ...folios], find)
  return {
    publication: first(publicationIn) ?? '',
    date: first(dateIn),
    number: first(numberIn),
    label: printed ?? plain(counted?.number) ?? '',
    said: printed !== null && (named === null || named !== plain(counted?.number)),
    counted,
  }
}

function firstOf<T>(texts: readonly string[], find: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = find(text)
    if (found !== null) return found
  }
  return null
}

function folioLines(lines: readonly string[]): string[] {
  const short = lines
    // The parts of a folio are often set far apart: how far says nothing.
    .map((line) => line.trim().normalize('NFKC').replace(/\s+/gu, ' '))
    .filter((line) => line !== '' && line.length <= longestFolio)
  const edges =
    short.length <= linesAtTop + linesAtEnd
      ? short
      : [...short.slice(0, linesAtTop), ...short.slice(-linesAtEnd)]
  return edges.filter(isFolio)
}

/** The parts that a masthead or folio line is made of; what they leave of one is little. */
const folioParts = [
  /\d{4}年\d{1,2}月(\d{1,2}日)?/gu,
  /[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/gu,
  /(19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}/gu,
  /(\d{1,2}\s+)?(January|February|March|April|May|June|July|August|September|October|November|December)\s+(\d{1,2},?\s+)?\d{4}/gu,
  /(星期|周)[一二三四五六日天]|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/gu,
  /农历\S{2,8}/gu,
  /(总|新)?第\s*[\d一二三四五六七八九十百]+\s*(期|号|版)|今日\s*\d+\s*版/gu,
  /(No|Vol|Page|P)\.?\s*\d+(,\d{3})*/giu,
  /\b[A-D]\d{1,2}\s*版?/gu,
  /(责任|执行|本版)?(编辑|责编|主编|校对|美编|版式|组版|视觉)[::]?\s*\p{Script=Han}{2,4}/gu,
]
const longestRest = 14

function isFolio(line: string): boolean {
  const title = publicationIn(line)?.toLowerCase()
  const bare = line
    .replace(/[《》.]/gu, '')
    .trim()
    .toLowerCase()
  if (title === bare) return true
  let rest = withoutLatinTitle(line)
  const length = rest.length
  for (const part of folioParts) rest = rest.replace(part, '')
  const parts = rest.length < length
  return parts && !/[。！？]/u.test(line) && (rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0) <= longestRest
}

/** The line without its Latin title, which is longer than a Chinese one; a line with words in lower case is a sentence. */
function withoutLatinTitle(line: string): string {
  const rest = line.replace(capitals, inTitleCase).replace(latinTitle, '')
  return /\b[a-z]{2,}/u.test(rest) ? line : rest
}

/** What a Chinese newspaper's or magazine's title ends in; and common words that end so too. */
const chineseTitle =
  /(?<!\p{Script=Han})\p{Script=Han}{1,14}(报|周刊|月刊|半月刊|季刊|杂志|学刊|通讯)(?!\p{Script=Han})/gu
const notTitle =
  /^(本|简|通|汇|公|海|情|预|捷|喜|快|电|战|墙|板|壁|书|申|举|上|填|日|晚|早|周)报$|^.{0,2}(通讯|杂志)$|记者/u
const latinTitle =
  /\b(The\s+)?([A-Z][\w’'-]*\s+){1,4}(Times|Gazette|Herald|Post|News|Journal|Tribune|Chronicle|Observer|Mail|Courier|Star|Daily|Weekly|Review|Magazine|Examiner|Echo|Argus)\b/u

function publicationIn(text: string): string | null {
  const quoted = /《([^《》]{2,20})》/u.exec(text)?.[1]
  if (quoted && /(报|刊|杂志)$/u.test(quoted)) return quoted
  for (const [title] of text.matchAll(chineseTitle)) if (!notTitle.test(title)) return title
  // A masthead is often set in capitals; the same paper is one publication, however its title is set.
  return latinTitle.exec(text)?.[0] ?? latinTitle.exec(text.replace(capitals, inTitleCase))?.[0] ?? null
}

const capitals = /\b[A-Z][A-Z’']+\b/gu

function inTitleCase(word: string): string {
  return /^(OF|AND|FOR)$/u.test(word) ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase()
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const monthName = months.map((month) => `${month}|${month.slice(0, 3)}`).join('|')

/** Each pattern with its named groups; the exact ones before the vague. */
const datePatterns = [
  /(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日/u,
  /(?<y>[〇零○一二三四五六七八九]{4})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十]{1,3})日/u,
  /(?<!\d)(?<y>(18|19|20|21)\d\d)(?<s>[-./_])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<y>(18|19|20|21)\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)/u,
  new RegExp(`\\b(?<m>${monthName})\\.?\\s+(?<d>\\d{1,2}),?\\s+(?<y>\\d{4})\\b`, 'iu'),
  new RegExp(`\\b(?<d>\\d{1,2})\\s+(?<m>${monthName})\\.?\\s+(?<y>\\d{4})\\b`, 'iu'),
  /(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月/u,
  /(?<!\d)(?<y>(18|19|20|21)\d\d)-(?<m>0[1-9]|1[0-2])(?!\d)/u,
]

function dateIn(text: string): string | null {
  for (const pattern of datePatterns) {
    const groups = pattern.exec(text)?.groups
    if (!groups) continue
    const date = isoDate(
      toNumber(groups.y),
      toNumber(groups.m),
      groups.d === undefined ? null : toNumber(groups.d),
    )
    // A day that does not exist is a misprint or no date; its month is no better.
    if (date !== null || groups.d !== undefined) return date
  }
  return null
}

function isoDate(year: number, month: number, day: number | null): string | null {
  if (!(year >= 1600 && year <= 2199 && month >= 1 && month <= 12)) return null
  const parts = [String(year), String(month).padStart(2, '0')]
  if (day === null) return parts.join('-')
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day >= 1 && day <= daysInMonth ? [...parts, String(day).padStart(2, '0')].join('-') : null
}

const chineseDigits = '〇一二三四五六七八九'

/** Arabic digits, Chinese digits one by one (二〇二四) or with 十 (二十一), English months. NaN = none of them. */
function toNumber(text = ''): number {
  if (/^\d+$/u.test(text)) return Number(text)
  const month = months.findIndex((name) => name.startsWith(text.toLowerCase().slice(0, 3)))
  if (/^[A-Za-z]+$/u.test(text)) return month < 0 ? Number.NaN : month + 1
  const digits = [...text.replace(/[零○]/gu, '〇')]
  const ten = digits.indexOf('十')
  const value = (digit: string | undefined, absent: number) =>
    digit === undefined ? absent : chineseDigits.indexOf(digit)
  if (ten >= 0) return value(digits[ten - 1], 1) * 10 + value(digits[ten + 1], 0)
  return Number(digits.map((digit) => value(digit, 0)).join(''))
}

/** In no sentence, as `读书会迎来第50期` and `第50期活动`: title, date or day stands before it, the day or a count behind. */
const countOfIssue =
  /(?<![总新])(?<=^|\P{Script=Han}|[报刊志年月日周版一二三四五六天])第\s*(\d{1,6})\s*期(?=$|\P{Script=Han}|[星周今本共总第农])/u

function numberIn(text: string): string | null {
  const whole = /(总|新)第\s*\d{1,6}\s*期/u.exec(text)?.[0]
  if (whole && !/(?<!总|新)第\s*\d{1,6}\s*期/u.test(text)) return whole.replace(/\s/gu, '')
  return (
    countOfIssue.exec(text)?.[1] ??
    /\bNo\.?\s*(\d{1,3}(?:,\d{3})+|\d{1,6})\b/iu.exec(text)?.[1]?.replace(/,/gu, '') ??
    /\bissue[\s_-]*(\d{1,6})\b/iu.exec(text)?.[1] ??
    null
  )
}

function labelIn(text: string): string | null {
  const chinese = /第\s*([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版/u.exec(text)?.[1]
  if (chinese) return /^[A-Z]/u.test(chinese) ? chinese : String(toNumber(chinese))
  if (/头版/u.test(text)) return '1'
  return (
    /(?<![A-Za-z0-9])([A-D]\d{1,2})\s*版?(?![A-Za-z0-9])/u.exec(text)?.[1] ??
    // How many pages a day has, 今日8版, is no page's number.
    plain(/(?<!\d|(?:今[日天]|本期|[共全])\s*)(\d{1,3})\s*版(?!\p{Script=Han})/u.exec(text)?.[1]) ??
    plain(/\b(?:page|p)[\s._-]*(\d{1,3})(?!\d)/iu.exec(text.replace(/_/gu, ' '))?.[1])
  )
}

/** A short number that stands for itself in a file's name: `云溪科技报_2024-03-18_03`, `page-000`, `w01`. */
function countIn(name: string): NameCount | null {
  const rest = datePatterns.reduce((text, pattern) => text.replace(pattern, ' '), name).replace(/_/gu, ' ')
  const found = /(?:^|[-.\s]|\bp(?:age)?|^[a-z]{1,12})(?<number>\d{1,3})(?=$|[-.\s])/iu.exec(rest)
  const digits = found?.groups?.number
  if (!found || digits === undefined) return null
  return { before: rest.slice(0, found.index + found[0].length - digits.length), number: Number(digits) }
}

/** Without leading zeros; a page 0 there is not. */
function plain(digits: string | number | undefined): string | null {
  return digits === undefined || Number(digits) === 0 ? null : String(Number(digits))
}
