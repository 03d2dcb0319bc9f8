import { isTrade } from './enumerations'
import type { Piece } from './pieces'
import { isLone, type Spot } from './spot'
import { type Finding, finding } from './suggestion'

/** What an event's name ends with. */
export const eventSuffixes: readonly string[] =
  '乒乓球赛 羽毛球赛 篮球赛 足球赛 排球赛 大会 峰会 论坛 高峰论坛 博览会 展览会 交易会 洽谈会 推介会 对接会 恳谈会 交流会 座谈会 研讨会 分析会 发布会 报告会 音乐会 演唱会 运动会 奥运会 亚运会 残运会 冬奥会 全运会 世博会 进博会 广交会 展销会 订货会 招聘会 表彰会 庆祝会 纪念会 学习会 推进会 动员会 年会 例会 全会 会议 大奖赛 锦标赛 联赛 公开赛 邀请赛 挑战赛 对抗赛 选拔赛 巡回赛 大赛 竞赛 比赛 杯赛 世界杯 亚洲杯 欧洲杯 艺术节 文化节 电影节 音乐节 旅游节 美食节 购物节 科技节 体育节 嘉年华 仪式 典礼 开幕式 闭幕式 首发式 大比武 大练兵 讲座 沙龙 路演 展览 大展 双年展 巡展 晚会 行动 活动 活动周 宣传周 宣传月 计划行 之旅'.split(
    ' ',
  )
const suffix = new RegExp(`(?:${eventSuffixes.join('|')})$`, 'u')
/** Ends of names that are events without a quotation mark or a date. */
const strong =
  /(?:博览会|峰会|论坛|大比武|锦标赛|运动会|奥运会|亚运会|世界杯|联赛|公开赛|艺术节|电影节|大赛|竞赛|比赛|仪式|分析会|洽谈会|推介会|对接会|交易会|世博会|进博会|广交会)$/u
/** What an event's name does not reach over, going left. */
const outsideLeft =
  /^(?:[，。；：！？、\s]|举办|举行|召开|开展|组织|参加|出席|参与|承办|主办|协办|推出|启动|迎来|迎接|承接|亮相|走进|在|由|于|的|了|为|是|与|和|及|以及|从|对|将|把|获|获得|荣获|夺得|获悉|举办了|发起|推行|公布|揭晓|近日|日前|当天|当日|昨日|今天|并|也|还|被|到|以|等|宣传|贯彻|学习|落实|自|让|给|向|上|中|本次|此次|这次|该|一场|各|各类|每|利用|借助|连续|首次|共同|成功|先后|顺利|即将|圆满|成立|设立|建立|组建|有关|关于|名为|联合|共|各种|此|一次|多次|两次|来自|积极|踊跃|深入)$|(?:开展|举办|举行|召开)$/u
/** What no event's name holds, though it has a number: 第二次会议在云溪举行, 第三届会议的成果. */
const outside =
  /^(?:[，。；：！？、\s]|举办|举行|召开|开展|参加|出席|参与|承办|主办|协办|启动|迎来|亮相|在|由|于|的|了|为|是|从|对|将|把|被|已|并|也|以|让|给|向|获|获得|荣获|闭幕|开幕|落幕|期间|现场|结束|通过|审议)$/u
/** “…”七大行动 are seven, and none of them is named. */
const tallied = /[二两三四五六七八九十\d]大(?:行动|活动)$/u
const longestTally = 4
/** What a firm invites to under its own name. */
const gathering = /(?:大会|年会|峰会|论坛|发布会)$/u
const yearStart = /^(?:19|20)\d\d$/u
const edition = /^第[一二三四五六七八九十百\d]+[届次期季]?$/u
const scope = /^(?:全国|全球|世界|中国|亚洲|亚太|全省|全市|全军|中央)/u
/** No event's name is longer, in UTF-16 units from where it begins to the suffix. */
const longestName = 48

/** The events that end with a suffix (大会, 论坛, 行动), each with all that belongs to its name. */
export function namedEvents(
  text: string,
  pieces: readonly Piece[],
  places: readonly Spot[],
): readonly Finding[] {
  const begins = new Set(places.filter(({ confidence }) => confidence >= 0.5).map(({ first }) => first))
  return pieces.flatMap((piece, last) => {
    const named = edition.test(piece.text) ? editionFrom(pieces, last) : null
    // 出席会议 is a word of dictionaries.
    const ends = suffix.test(piece.text) && !/^(?:出席|参加|召开|举行|主持|列席)/u.test(piece.text)
    const event = ends ? eventAt(text, pieces, begins, last) : null
    return [named, event].filter((one) => one !== null)
  })
}

/** Whether what ends here counts events, and names none of them. */
export function isTally(text: string): boolean {
  return tallied.test(text.slice(-longestTally))
}

/**
 * 第六次云溪区委学习组（扩大）学习会: from its number on an event's name holds verbs, 和 and brackets, as far as a suffix
 * ends it; a year before the number belongs to it.
 */
function editionFrom(pieces: readonly Piece[], first: number): Finding | null {
  if (!/[届次]$/u.test(pieces[first]?.text ?? '')) return null
  let last = -1
  let depth = 0
  for (let at = first + 1; at < pieces.length; at++) {
    const piece = pieces[at]
    if (!piece || piece.to - (pieces[first]?.from ?? 0) > 60) break
    if (/[“‘（(]/u.test(piece.text)) depth++
    else if (/[”’）)]/u.test(piece.text)) depth--
    else if (depth > 0) continue
    else if (outside.test(piece.text)) break
    else if (suffix.test(piece.text)) last = at
    else if (last !== -1 && piece.part === 'edge' && piece.text !== '暨') break
    if (depth < 0) break
  }
  const end = pieces[last]
  const year = pieces[first - 1]?.text === '年' && yearStart.test(pieces[first - 2]?.text ?? '')
  const start = pieces[year ? first - 2 : first]
  if (!end || !start || end.to - start.from < 9) return null
  return finding('event', start.from, end.to, 0.75, 'event-suffix', { suffix: end.text })
}

function eventAt(
  text: string,
  pieces: readonly Piece[],
  begins: ReadonlySet<number>,
  last: number,
): Finding | null {
  const head = pieces[last]
  if (!head) return null
  const end = joined(pieces, last, head)
  if (isTally(text.slice(0, end.to))) return null
  const { start, leftmost, twofold } = reachOf(pieces, begins, last)
  const first = twofold ? leftmost : gathering.test(end.text) && start > 0 ? hostBefore(pieces, start) : start
  return begun(text, pieces[first], end) ?? loose(pieces[leftmost], end)
}

/** How far the name that ends with a piece may go, as indices of pieces. */
interface Reach {
  /** The first that begins a name: a year, an edition, a place, a quotation; -1 = there is none. */
  readonly start: number
  /** The first that may stand in it. */
  readonly leftmost: number
  /** 云溪船主大会暨…恳谈会: of two events held as one, the first begins the name. */
  readonly twofold: boolean
}

function reachOf(pieces: readonly Piece[], begins: ReadonlySet<number>, last: number): Reach {
  const end = pieces[last]?.to ?? 0
  let start = -1
  let quoted = 0
  let leftmost = last
  let twofold = false
  for (let at = last; at >= 0; at--) {
    const piece = pieces[at]
    if (!piece || end - piece.from > longestName) break
    const before = pieces[at - 1]?.text ?? ''
    if (/[”’）)]/u.test(piece.text)) quoted++
    else if (/[“‘（(]/u.test(piece.text)) {
      quoted--
      if (quoted < 0) break
      // …电（记者 …）: a dateline ends before what is reported.
      if (quoted === 0 && /[电讯]$/u.test(before)) break
      if (quoted === 0 && /[“‘]/u.test(piece.text)) start = at
    } else if (quoted > 0) continue
    else if (outsideLeft.test(piece.text) && !(piece.text === '组织' && /[”’]/u.test(before))) break
    else if (begins.has(at) || beginsName(piece)) start = at
    else if (piece.text === '暨' && suffix.test(before)) twofold = true
    leftmost = at
  }
  return { start, leftmost, twofold: twofold && pieces[leftmost]?.part !== 'edge' }
}

function beginsName({ text, part }: Piece): boolean {
  if (part === 'place' || part === 'zone') return true
  if (yearStart.test(text) || edition.test(text) || scope.test(text)) return true
  return /^(?:[一二三四]季度|上半年|下半年|首届)$/u.test(text)
}

/** A name whose beginning is known. */
function begun(text: string, start: Piece | undefined, end: Piece): Finding | null {
  if (!start || end.to - start.from < 5) return null
  const name = text.slice(start.from, end.to)
  if (/^(?:第.{1,3}[届次])?(?:活动|会议|行动|比赛|大会|展览)$/u.test(name)) return null
  const dated = /^(?:(?:19|20)\d\d|第|[“‘]|首届|[一二三四]季度)/u.test(name)
  const weak = /(?:会议|活动|行动|报告会|座谈会|大会)$/u.test(end.text)
  const long = name.length >= (/大会$/u.test(end.text) ? 8 : 12)
  const confidence = dated ? 0.75 : weak && !long ? 0.45 : 0.6
  return finding('event', start.from, end.to, confidence, 'event-suffix', { suffix: end.text })
}

/** A name that begins with any word, as its end is an event's without more. */
function loose(start: Piece | undefined, end: Piece): Finding | null {
  if (!start || !strong.test(end.text) || end.to - start.from < 7) return null
  const confidence = /大比武/u.test(end.text) ? 0.55 : 0.4
  return finding('event', start.from, end.to, confidence, 'event-suffix', { suffix: end.text })
}

/** 东岭科技2023年全球伙伴大会: where the short name of the firm begins whose event it is; else the same place. */
function hostBefore(pieces: readonly Piece[], start: number): number {
  let host = start
  let size = 0
  let naming = 0
  for (let at = start - 1; at >= 0 && size < 6; at--) {
    const piece = pieces[at]
    if (!piece || (piece.part !== 'own' && !isLone(piece) && !isTrade(piece.text))) break
    size += piece.text.length
    if (!isTrade(piece.text)) naming += piece.text.length
    if (piece.part === 'own' || isLone(piece)) host = at
  }
  return naming >= 2 ? host : start
}

/** The piece that ends the name: two events held as one are joined by 暨. */
function joined(pieces: readonly Piece[], last: number, head: Piece): Piece {
  let end = last
  for (let at = last + 1; at < pieces.length && pieces[end + 1]?.text === '暨'; at++) {
    const piece = pieces[at]
    if (!piece || at - end > 16 || at - last > longestName || /^[，。；、！？]$/u.test(piece.text)) break
    if (suffix.test(piece.text)) end = at
  }
  return pieces[end] ?? head
}
