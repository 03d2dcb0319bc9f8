import type { Piece } from './sentence'
import { type Finding, finding } from './suggestion'

/** What an event's name ends with. */
export const eventSuffixes: readonly string[] =
  '大会 峰会 论坛 高峰论坛 博览会 展览会 交易会 洽谈会 推介会 对接会 恳谈会 交流会 座谈会 研讨会 分析会 发布会 报告会 音乐会 演唱会 运动会 奥运会 亚运会 残运会 冬奥会 全运会 世博会 进博会 广交会 展销会 订货会 招聘会 表彰会 庆祝会 纪念会 年会 例会 全会 会议 大奖赛 锦标赛 联赛 公开赛 邀请赛 挑战赛 对抗赛 选拔赛 巡回赛 大赛 竞赛 比赛 杯赛 世界杯 亚洲杯 欧洲杯 艺术节 文化节 电影节 音乐节 旅游节 美食节 购物节 科技节 体育节 嘉年华 仪式 典礼 开幕式 闭幕式 首发式 大比武 大练兵 讲座 沙龙 路演 展览 大展 双年展 巡展 晚会 行动 活动 活动周 宣传周 宣传月 计划行 之旅'.split(
    ' ',
  )
const suffix = new RegExp(`(?:${eventSuffixes.join('|')})$`, 'u')
/** Ends of names that are events without a quotation mark or a date. */
const strong =
  /(?:博览会|峰会|论坛|大比武|锦标赛|运动会|奥运会|亚运会|世界杯|联赛|公开赛|艺术节|电影节|大赛|竞赛|比赛|仪式|分析会|洽谈会|推介会|对接会|交易会|世博会|进博会|广交会)$/u
/** What an event's name does not reach over, going left. */
const before =
  /^(?:[，。；：！？、\s]|举办|举行|召开|开展|组织|参加|出席|参与|承办|主办|协办|推出|启动|迎来|迎接|承接|亮相|走进|在|由|于|的|了|为|是|与|和|及|以及|从|对|将|把|获|获得|荣获|夺得|获悉|举办了|近日|日前|当天|当日|昨日|今天|并|也|还|被|到|以|等|宣传|贯彻|学习|落实|自|让|给|向|上|中|本次|此次|这次|该|一场|各|各类|每|利用|借助|连续|首次|共同|成功|先后|顺利|即将|圆满|成立|设立|建立|组建|有关|关于|名为|联合|共|各种|此|一次|多次|两次|来自|积极|踊跃|深入)$|(?:开展|举办|举行|召开)$/u
const yearStart = /^(?:19|20)\d\d$/u
const edition = /^第[一二三四五六七八九十百\d]+[届次期季]?$/u
const scope = /^(?:全国|全球|世界|中国|亚洲|亚太|全省|全市|全军|中央)/u

/** Congresses and plenums of the Party, by number. */
const congress =
  /(?:党的|中共)?(?:十[一二三四五六七八九]|二十)(?:大(?![队学中小型量批多概家力战])|届(?:[一二三四五六七]中|历次)全会)/gu
const sessions =
  /(?:全国)?(?:两会)(?=[期召精上代委])|(?:[八九十]|十[一二三四五])届全国(?:人大|政协)[一二三四五]次会议|(?:九|十)届(?:人大|政协)[一二三四五]次会议/gu
/** A quotation and what it was: “…”知识竞赛, “…”“…”等活动. */
const quotedEvent =
  /[“‘][^“”‘’。；]{2,30}[”’](?:[\p{Script=Han}]{0,8}?)(?:知识竞赛|竞赛|比赛|大赛|杯赛|系列活动|主题活动|公益活动|志愿活动|创建活动|活动周|宣传周|宣传月|活动|仪式|峰会|论坛|晚会|讲座|行动|大会|展览|研讨会|座谈会)/gu
const quotedSeries = /(?:[“][^“”。；，]{2,30}[”][、]?){1,12}(?=(?:慰问)?等(?:[\p{Script=Han}]{0,4})活动)/gu
const quotation = /[“][^“”]+[”]/gu

/** The events that a block names. May overlap: the longest is the caller's to choose. */
export function events(text: string, pieces: readonly Piece[]): readonly Finding[] {
  const found: Finding[] = []
  for (const pattern of [congress, sessions])
    for (const match of text.matchAll(pattern))
      found.push(finding('event', match.index, match.index + match[0].length, 0.75, 'congress'))
  for (const match of text.matchAll(quotedEvent)) {
    const inside = match[0].replace(/^.*[”’]/u, '')
    if (!/[等的与和及为了在]/u.test(inside))
      found.push(finding('event', match.index, match.index + match[0].length, 0.7, 'quoted-event'))
  }
  for (const match of text.matchAll(quotedSeries))
    for (const one of match[0].matchAll(quotation))
      found.push(
        finding(
          'event',
          match.index + one.index,
          match.index + one.index + one[0].length,
          0.7,
          'quoted-event',
        ),
      )
  pieces.forEach((piece, last) => {
    if (!suffix.test(piece.text)) return
    const event = eventAt(text, pieces, last)
    if (event) found.push(event)
  })
  return found
}

function eventAt(text: string, pieces: readonly Piece[], last: number): Finding | null {
  const head = pieces[last]
  if (!head) return null
  const end = joined(pieces, last, head)
  let start = -1
  let quoted = 0
  let leftmost = last
  for (let at = last; at >= 0; at--) {
    const piece = pieces[at]
    if (!piece || head.to - piece.from > 48) break
    if (/[”’）)]/u.test(piece.text)) quoted++
    else if (/[“‘（(]/u.test(piece.text)) {
      quoted--
      if (quoted < 0) break
      // …电（记者 …）: a dateline ends before what is reported.
      if (quoted === 0 && /[电讯]$/u.test(pieces[at - 1]?.text ?? '')) break
      if (quoted === 0 && /[“‘]/u.test(piece.text)) start = at
    } else if (quoted > 0) continue
    else if (before.test(piece.text) && !(piece.text === '组织' && /[”’]/u.test(pieces[at - 1]?.text ?? '')))
      break
    else if (yearStart.test(piece.text) && /^年?/u.test(text.slice(piece.to))) start = at
    else if (
      edition.test(piece.text) ||
      scope.test(piece.text) ||
      piece.part === 'place' ||
      piece.part === 'zone'
    )
      start = at
    else if (/^(?:[一二三四]季度|上半年|下半年|首届)$/u.test(piece.text)) start = at
    leftmost = at
  }
  const name = (from: number) => text.slice(from, end.to)
  const bare = pieces[start]
  if (bare && end.to - bare.from >= 5 && !/^(?:活动|会议|行动|比赛|大会|展览)$/u.test(name(bare.from))) {
    const weak = /(?:会议|活动|行动|报告会|座谈会|大会)$/u.test(end.text)
    const long = end.to - bare.from >= 12
    const dated = /^(?:(?:19|20)\d\d|第|[“‘]|首届|[一二三四]季度)/u.test(name(bare.from))
    return finding('event', bare.from, end.to, dated ? 0.75 : weak && !long ? 0.45 : 0.6, 'event-suffix', {
      suffix: end.text,
    })
  }
  const loose = pieces[leftmost]
  if (loose && strong.test(end.text) && end.to - loose.from >= 7)
    return finding('event', loose.from, end.to, /大比武/u.test(end.text) ? 0.55 : 0.4, 'event-suffix', {
      suffix: end.text,
    })
  return null
}

/** The piece that ends the name: two events held as one are joined by 暨. */
function joined(pieces: readonly Piece[], last: number, head: Piece): Piece {
  let end = last
  for (let at = last + 1; at < pieces.length && pieces[end + 1]?.text === '暨'; at++) {
    const piece = pieces[at]
    if (!piece || at - end > 16 || at - last > 48 || /^[，。；、！？]$/u.test(piece.text)) break
    if (suffix.test(piece.text)) end = at
  }
  return pieces[end] ?? head
}
