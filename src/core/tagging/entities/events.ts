import { isTally, namedEvents } from './event-names'
import type { Piece } from './pieces'
import type { Spot } from './spot'
import { type Finding, finding } from './suggestion'

/** Congresses and plenums of the Party, by number. */
const congress =
  /(?:党的|中共)?(?:十[一二三四五六七八九]|二十)(?:大(?![队学中小型量批多概家力战])|届(?:[一二三四五六七]中|历次)全会)/gu
const sessions =
  /(?:全国)?(?:两会)(?=[期召精上代委])|(?:[八九十]|十[一二三四五])届全国(?:人大|政协)[一二三四五]次会议|(?:九|十)届(?:人大|政协)[一二三四五]次会议/gu
/** 近日，云溪大学举行村校共建签约仪式: what was held on one day is one event, if it is called more than 签约仪式. */
const heldOnce =
  /(?<=(?:近日|日前|[\d０-９]日)[^。；]{0,24}(?:举行|召开|举办|承办))(?![了过首专多])(?:(?![的在于由和])[\p{Script=Han}、]){2,18}?(?:大会|仪式|论坛|峰会)(?=[，。；、上现在]|及)/gu
const common =
  /^(?:项目|集中|签约|揭牌|启动|开工|奠基|竣工|颁奖|表彰|总结|动员|隆重|盛大|专题|一场|[的大]|会|仪式|论坛|峰会|开幕|闭幕|通车|落成|挂牌|交接|捐赠|发布|全体)+$/u
/** A quotation and what it was: “…”知识竞赛, “…”“…”等活动. */
const quotedEvent =
  /[“‘][^“”‘’。；]{2,30}[”’](?:[\p{Script=Han}]{0,8}?)(?:知识竞赛|竞赛|比赛|大赛|杯赛|系列活动|主题活动|公益活动|志愿活动|创建活动|活动周|宣传周|宣传月|活动|仪式|峰会|论坛|晚会|讲座|行动|大会|展览|研讨会|座谈会)/gu
const quotedSeries =
  /(?:[“][^“”。；，]{2,30}[”][、]?){1,12}(?:(?![等的])\p{Script=Han}){0,4}(?=等[\p{Script=Han}]{0,4}活动)|(?<=开展|举办)(?:[“][^“”。；，]{2,30}[”][、]?){2,12}(?=等[，。；])/gu
/** One of a series: “夏日送水”慰问. */
const quotation = /[“][^“”]+[”]\p{Script=Han}*/gu

/** The events that a block names. May overlap: the longest is the caller's to choose. */
export function events(text: string, pieces: readonly Piece[], places: readonly Spot[]): readonly Finding[] {
  return [
    ...[congress, sessions].flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: name, index }) => stretch(index, name, 0.75, 'congress')),
    ),
    ...heldOnceIn(text),
    ...quotedIn(text),
    ...namedEvents(text, pieces, places),
  ]
}

const stretch = (from: number, name: string, confidence: number, reason: string) =>
  finding('event', from, from + name.length, confidence, reason)

function heldOnceIn(text: string): readonly Finding[] {
  return [...text.matchAll(heldOnce)].flatMap(({ 0: name, index }) => {
    if (common.test(name) || name.length < 6) return []
    const values = { suffix: name.slice(-2) }
    return [finding('event', index, index + name.length, 0.55, 'event-suffix', values)]
  })
}

function quotedIn(text: string): readonly Finding[] {
  const single = [...text.matchAll(quotedEvent)].filter(([event]) => {
    const kind = event.replace(/^.*[”’]/u, '')
    return !/[等的与和及为了在]/u.test(kind) && !isTally(kind)
  })
  const listed = [...text.matchAll(quotedSeries)].flatMap((match) =>
    [...match[0].matchAll(quotation)].map((one) => ({ name: one[0], index: match.index + one.index })),
  )
  return [...single.map(({ 0: name, index }) => ({ name, index })), ...listed].map(({ name, index }) =>
    stretch(index, name, 0.7, 'quoted-event'),
  )
}

/** 开展安全月答题、“…”户外拓展、“…”知识竞赛等活动: the list, and what it is a list of. */
const series =
  /(?<=开展|举办|组织|举行)((?:“[^“”]{2,30}”|(?![的了。；，“”、])\p{Script=Han}){1,30}(?:、(?:“[^“”]{2,30}”|(?![的了。；，“”、])\p{Script=Han}){1,30}){1,12})等(?:“[^“”]{2,20}”)?\p{Script=Han}{0,4}活动/gu
const listed = /(?:“[^“”]*”|[^、“”])+/gu

/** What stands in one list with events that are named is an event too. Takes what was found, gives what comes on top. */
export function eventsInLists(text: string, found: readonly Finding[]): readonly Finding[] {
  return [...text.matchAll(series)].flatMap(({ 1: list = '', index }) => {
    const items = [...list.matchAll(listed)].map((item) => ({ from: index + item.index, name: item[0] }))
    const named = found.some(
      ({ kind, from, to }) => kind === 'event' && from >= index && to <= index + list.length,
    )
    if (!named) return []
    return items
      .filter(({ name }) => name.length >= 4 && name.length <= 30)
      .map(({ from, name }) => finding('event', from, from + name.length, 0.6, 'event-in-list'))
  })
}
