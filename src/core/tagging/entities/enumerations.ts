import { bodySuffix, knownBodies, officeSuffix } from './bodies'
import { looksLikeName, looksTranscribed, nameTag } from './people'
import type { Piece } from './pieces'
import { knownPlaces, placeSuffix } from './places'
import { type Finding, finding } from './suggestion'
import { functionWords, verbs } from './vocabulary'
import { countries } from './world'

/** 云溪、青湾等十一个乡镇: what is counted as divisions are places. */
const divided =
  /((?:\p{Script=Han}{2,6}、){1,40}\p{Script=Han}{2,6})等(?:(?:[\d０-９一二三四五六七八九十百余多]+个|几个)(?:乡镇|县区|县市|市县|区县|镇|乡|村|街道|社区|县|市|区|省|省份|城市)|乡镇|县区|县市|市县|区县|省份|省市|省区|城市|地(?![方理下点质形]))(?!\p{Script=Han}{0,3}[局厅委部])/gu

/** The places of a list that is said to be one of divisions. */
export function divisionsInLists(text: string): readonly Finding[] {
  return [...text.matchAll(divided)].flatMap(({ 1: list = '', index }) => {
    let from = index
    return list.split('、').flatMap((item, at) => {
      const start = from
      from += item.length + 1
      // Before the first stands a part of the sentence.
      const own =
        at > 0 ? item : (/(?<=[在有的到自于为了是])[^在有的到自于为了是]{2,4}$/u.exec(item)?.[0] ?? '')
      const end = start + item.length
      if (own === '') return []
      // 德国列日 gives both.
      const country = countries.find((name) => own.startsWith(name) && own.length > name.length + 1) ?? ''
      const cut = end - own.length + country.length
      const place = finding('place', cut, end, 0.85, 'place-in-list')
      return country === ''
        ? [place]
        : [finding('place', end - own.length, cut, 0.85, 'place-in-list'), place]
    })
  })
}

const firms = /^(?:企业|公司|厂家|厂商|集团|商家|药企|车企|国企|民企|房企|高校|院校|科研院所|银行)$/u
const projects = /^项目$/u
/** What a firm makes, at the end of its short name: 云溪制药. */
export const industries: readonly string[] =
  '制药 药业 医药 医疗 乳业 酒业 啤酒 食品 糖业 盐业 茶业 牧业 农业 渔业 种业 化工 化学 化纤 石化 石油 燃气 煤业 矿业 能源 电力 电气 电器 电工 电子 电缆 线缆 光电 光伏 新能源 新材 新材料 钢铁 特钢 铝业 铜业 锂业 钛业 稀土 重工 机械 机床 装备 精工 精密 汽车 客车 轮胎 轴承 船舶 航空 航天 铁路 物流 快递 地产 置业 建工 建设 路桥 水泥 玻璃 陶瓷 家居 家电 服饰 纺织 集成 芯片 半导体 微电子 软件 信息 通信 网络 数据 智能 科技 股份 控股 实业 投资 资本 证券 保险 建投 城投 交投 文投 产投 国投 传媒 影业 文旅 环保 环境 水务 生物 基因 生命 动力 电池 储能 激光 机器人'.split(
    ' ',
  )
const industry = new RegExp(`^(?:${industries.join('|')})$`, 'u')

/** What a firm's short name ends with: 科技 in 东岭科技, 国际 in 东岭国际. */
export const isTrade = (word: string) => industry.test(word) || /^(?:国际|集团)$/u.test(word)

/** With these a firm's short name ends and nothing else does, wherever it stands: 东岭种业. */
const unmistakable =
  /^(?:药业|制药|乳业|酒业|糖业|盐业|茶业|牧业|种业|煤业|铝业|铜业|锂业|钛业|重工|特钢|实业|股份|控股|置业|路桥|建工|建投|城投|交投|文投|产投|国投)$/u

/** Firms in a list (云溪纺织、东岭电缆等二十家企业), and short names of firms that say what they make. */
export function firmsInLists(text: string, pieces: readonly Piece[]): readonly Finding[] {
  const found: Finding[] = []
  pieces.forEach((piece, at) => {
    if (piece.text === '等' || piece.text === '等等') found.push(...listBefore(pieces, at))
    if (/^签[订署]/u.test(piece.text)) found.push(...partiesBefore(pieces, at))
    const brand = brandAt(pieces, at)
    if (brand) found.push(brand)
    const short = industry.test(piece.text) ? shortName(text, pieces, at) : null
    if (short) found.push(short)
  })
  return found
}

function listBefore(pieces: readonly Piece[], etc: number): readonly Finding[] {
  const noun = nounAfter(pieces, etc)
  if (noun === null) return []
  const found: Finding[] = []
  let first = etc
  const take = () => {
    const item = pieces.slice(first, last)
    const head = item[0]
    const tail = item.at(-1)
    if (!head || !tail) return
    const size = tail.to - head.from
    const naming = item.some(
      ({ part }) => part === 'own' || part === 'person' || part === 'place' || part === 'body',
    )
    const person = item.length === 1 && item[0]?.tag === nameTag && size === 3
    const plain = noun === 'project' && item.some(({ part }) => part === 'generic' || part === 'place')
    const region = knownPlaces.has(head.text) && item.slice(1).every(({ text }) => placeSuffix.test(text))
    if (size >= 2 && size <= 16 && naming && !plain && !person && !region)
      found.push(finding('organisation', head.from, tail.to, 0.82, 'firm-in-list'))
  }
  let last = etc
  for (let at = etc - 1; at >= 0; at--) {
    const piece = pieces[at]
    if (!piece) break
    if (piece.text === '、' || /[，。；：]/u.test(piece.text)) {
      take()
      last = at
      first = at
      if (piece.text !== '、') return found
    } else if (piece.part === 'edge' && !isLoneVerb(piece, pieces[at + 1])) {
      take()
      return found
    } else first = at
  }
  take()
  return found
}

/** 青岛舫禾曜今年搬迁: behind a town, lone characters that no word and no person's name holds are a firm's. */
function brandAt(pieces: readonly Piece[], town: number): Finding | null {
  const head = pieces[town]
  if (!head || !knownPlaces.has(head.text)) return null
  const ahead = pieces.slice(town + 1, town + 6)
  const size = ahead.findIndex(({ part, text }) => part !== 'own' || text.length > 1)
  const tail = ahead[size - 1]
  if (!tail || size < 3 || ahead[size]?.part !== 'edge') return null
  return finding('organisation', head.from, tail.to, 0.6, 'firm-short-name')
}

/** 与东岭建投、河谷新材就园区建设签订协议: who signs with somebody is a body, if the name says anything. */
function partiesBefore(pieces: readonly Piece[], signed: number): readonly Finding[] {
  const opening = pieces.slice(Math.max(0, signed - 14), signed)
  const first = opening.findLastIndex(({ text }) => text === '与' || text === '同') + 1
  if (first === 0) return []
  const about = opening.findIndex(({ text }, at) => at > first && /^(?:就|成功|正式|共同|在)$/u.test(text))
  const found: Finding[] = []
  let item: Piece[] = []
  for (const piece of [...opening.slice(first, about === -1 ? undefined : about), null]) {
    if (piece !== null && piece.text !== '、' && piece.text !== '和') {
      item.push(piece)
      continue
    }
    const head = item[0]
    const tail = item.at(-1)
    const own = item.filter(({ part }) => part === 'own').reduce((size, { text }) => size + text.length, 0)
    const naming = own > 1 || item.some(({ text }) => unmistakable.test(text))
    const whole = item.every(({ part, text }) => part === 'own' || part === 'generic' || text.length === 1)
    if (head && tail && naming && whole && tail.to - head.from >= 3 && tail.to - head.from <= 8)
      found.push(finding('organisation', head.from, tail.to, 0.6, 'party'))
    item = []
  }
  return found
}

/** 达 in 达禾: a verb of one character before another lone one is none. */
function isLoneVerb({ text, tag }: Piece, next: Piece | undefined): boolean {
  const verb = text.length === 1 && tag?.startsWith('v') && !functionWords.has(text)
  return verb === true && next?.text.length === 1 && next.part === 'own'
}

/** Whether firms or projects are counted within five words after 等; null = something else is. */
function nounAfter(pieces: readonly Piece[], etc: number): 'firm' | 'project' | null {
  for (let at = etc + 1; at <= etc + 5; at++) {
    const piece = pieces[at]
    if (!piece || /[\p{P}的]/u.test(piece.text)) return null
    if (firms.test(piece.text)) return 'firm'
    if (projects.test(piece.text)) return at === etc + 1 ? 'project' : null
  }
  return null
}

function shortName(text: string, pieces: readonly Piece[], at: number): Finding | null {
  const piece = pieces[at]
  if (!piece) return null
  const sure = unmistakable.test(piece.text)
  const longest = sure ? 4 : 3
  let first = at
  let size = 0
  while (first > 0) {
    const before = pieces[first - 1]
    if (!before || !['own', 'person', 'place'].includes(before.part) || size + before.text.length > longest)
      break
    first--
    size += before.text.length
  }
  const outside = pieces[first - 1]
  if (outside && outside.part !== 'edge' && outside.part !== 'open' && outside.part !== 'close') return null
  const head = pieces[first]
  const listed = /[、，。“”（）]/u
  const open = first === 0 || listed.test(text[(head?.from ?? 0) - 1] ?? '')
  const closed = /[、]|等/u.test(text[piece.to] ?? '')
  const before = text[(head?.from ?? 0) - 1] === '、'
  if (!head || size < 2 || !(sure || closed || (open && before))) return null
  if (pieces.slice(first, at).every(({ part }) => part === 'place')) return null
  return finding('organisation', head.from, piece.to, 0.6, 'firm-short-name')
}

/**
 * What stands beside a sure name in a list is of its kind: 、 between people, 、 and 和 between bodies.
 * Takes what was found before in order, gives what comes on top.
 */
export function companions(text: string, found: readonly Finding[]): readonly Finding[] {
  const more: Finding[] = []
  for (const [index, one] of found.entries()) {
    if (one.kind !== 'person' && one.kind !== 'organisation') continue
    for (const { from: start, to: end } of [itemAfter(text, one.to), itemBefore(text, one.from)]) {
      const from = one.kind === 'organisation' ? bodyStart(text, start, end) : start
      const to = one.kind === 'organisation' ? bodyEnd(text, from, end) : end
      const item = text.slice(from, to)
      if (
        one.kind === 'person' &&
        item.length <= 6 &&
        one.confidence >= 0.6 &&
        (looksLikeName(item) || (item.length > 2 && looksTranscribed(item)))
      )
        more.push(finding('person', from, to, 0.65, 'person-in-list'))
      // What is surely found has its own bounds.
      const beside = found.slice(Math.max(0, index - 8), index + 9)
      if (beside.some((other) => other.confidence > 0.6 && other.from < to && from < other.to)) continue
      const suffix = bodySuffix.exec(item)?.[0] ?? officeSuffix.exec(item)?.[0]
      if (
        one.kind === 'organisation' &&
        one.confidence >= 0.7 &&
        suffix !== undefined &&
        item.length <= 12 &&
        item.length > 2 &&
        !/^[该本各两多几某每]/u.test(item) &&
        suffix !== item &&
        !knownBodies.has(text.slice(one.from, one.to))
      )
        more.push(finding('organisation', from, to, 0.6, 'body-in-list'))
    }
  }
  return more
}

/** 在县妇联、县总工会: a preposition or a verb before the first of a list is none of its name. */
function bodyStart(text: string, from: number, end: number): number {
  const item = text.slice(from, end)
  const led = item.lastIndexOf('的') + 1 || (leading.exec(item)?.[0].length ?? 0)
  const verb = verbs.has(text.slice(from, from + 2)) ? 2 : led
  return end - from - verb >= 3 ? from + verb : from
}

const leading = /^(?:.{0,2}[在获由向]|[经与同对从为是到])/u

/** The first place in the item at which a body's suffix ends; its own end where none does. */
function bodyEnd(text: string, from: number, end: number): number {
  for (let to = from + 3; to < end; to++) if (bodySuffix.test(text.slice(from, to))) return to
  return end
}

const stop = /[，。；：！？“”‘’（）《》\s、]|等|和|及|与|[^\p{Script=Han}·]/u

function itemAfter(text: string, at: number): { from: number; to: number } {
  if (!/[、]/u.test(text[at] ?? '')) return { from: at, to: at }
  let to = at + 1
  while (to < text.length && to < at + 14 && !stop.test(text[to] ?? '')) to++
  return { from: at + 1, to }
}

function itemBefore(text: string, at: number): { from: number; to: number } {
  if (!/[、]/u.test(text[at - 1] ?? '')) return { from: at, to: at }
  let from = at - 1
  while (from > 0 && from > at - 14 && !stop.test(text[from - 1] ?? '')) from--
  return { from, to: at - 1 }
}
