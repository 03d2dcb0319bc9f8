import { isHan, isLatin, isStop } from './characters'

/** A stretch in which numbers belong to a name. */
export interface NameSpan {
  readonly to: number
  /** A title holds no figures at all; a slogan in quotation marks only those that are plainly amounts (80%, 30万元). */
  readonly kind: 'title' | 'slogan'
}

const titles: Readonly<Record<string, string>> = { '《': '》', '〈': '〉' }
const quotes: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』' }

export const nameOpeners = [...Object.keys(titles), ...Object.keys(quotes)]

const longestTitle = 80
const longestSlogan = 26

/**
 * What the mark at `at` opens. In quotation marks a slogan, a plan, a product (“百名工匠进车间”, “九大门类”) is short and holds no full
 * stop; what somebody said is long, or ends with one. Null = not closed within reach, or speech.
 */
export function nameSpan(text: string, at: number): NameSpan | null {
  const open = text.charAt(at)
  const title = titles[open]
  if (title !== undefined) {
    let depth = 0
    for (let i = at; i < text.length && i - at < longestTitle && !isStop(text.charAt(i)); i++) {
      if (text.charAt(i) === open) depth++
      if (text.charAt(i) === title && --depth === 0) return { to: i + 1, kind: 'title' }
    }
    return null
  }
  const close = quotes[open]
  if (close === undefined) return null
  let commas = 0
  for (let i = at + 1; i < text.length && i - at <= longestSlogan; i++) {
    const c = text.charAt(i)
    if (isStop(c) || c === '：' || c === ':') return null
    if (c === '，' || c === ',') commas++
    if (c !== close) continue
    const spoken = /[，,]/u.test(text.charAt(i - 1)) || commas > 2 || isLatinSpeech(text.slice(at + 1, i))
    return spoken ? null : { to: i + 1, kind: 'slogan' }
  }
  return null
}

/** “We sold 12 ships.”, not “Harbour Plan 2030”: what has a longer word in small letters is said in Latin script. */
const isLatinSpeech = (said: string) => !/\p{Script=Han}/u.test(said) && /(?:^|\s)\p{Ll}{4,}/u.test(said)

/** With these a named event ends (2031年码头项目签约仪式, 第四届…交流会). */
const eventEnd =
  /(?:大会|年会|峰会|论坛|博览会|展览会|交易会|交流会|洽谈会|推介会|分析会|恳谈会|报告会|座谈会|研讨会|发布会|运动会|博览|音乐会|晚会|学习会|招聘会|对接会|联欢会|部长会议|圆桌会议|工作会议|全体会议|会议|全会|全委会|代表大会|大赛|竞赛|联赛|锦标赛|邀请赛|公开赛|挑战赛|比赛|杯赛|赛|世界杯|亚洲杯|奥运会|冬奥会|亚运会|全运会|残奥会|仪式|典礼|庆典|活动|展会|展|车展|电影节|艺术节|文化节|旅游节|购物节|节|艺博会|进博会|广交会|服贸会|世博会|园博会|消博会|高交会|博会|委员会|理事会|常委会|大战|战役|行动日|活动周|活动月|宣传周|宣传月|马拉松|巡回赛|讲习班|培训班|研修班|世界大战)$/u

/** Inside a name none of these words stands; where one does, the name was over, or there was none. */
const notInNames = [
  '举行',
  '举办',
  '召开',
  '开展',
  '开始',
  '参加',
  '组织开',
  '承办',
  '主办',
  '获得',
  '荣获',
  '实现',
  '完成',
  '新增',
  '达到',
  '成立',
  '建成',
  '启动了',
  '通过',
  '累计',
  '总投资',
  '荣获',
  '获评',
  '共有',
  '今年',
  '去年',
  '全年',
  '以来',
  '同比',
  '增长',
  '共有',
  '先后',
  '已经',
  '正在',
  '将在',
  '计划新',
  '出席',
  '亮相',
  '提出',
  '引进',
  '入选',
  '评选',
  '我们',
  '他们',
  '公司将',
]
const stopsName = '的将了着在于已从对把被让使由为是也都就又并还则而我他她它你该这那其'
/** Behind the last character of a name stands one of these, or no letter at all. */
const afterName = '、在于上中的将举召开闭落圆成暨及和与期启现组也已是由从对共为就，'

const longestName = 42
const closings: Readonly<Record<string, string>> = { ...quotes, '（': '）', '(': ')' }

/**
 * Whether the year or number that ends at `at` opens a named event: 2031年|全省青年陶艺交流活动, 第七届|云江国际食品博览会.
 * Looks at most {@link longestName} characters ahead, never beyond a mark that ends a clause.
 */
export function opensEvent(text: string, at: number): boolean {
  let i = at
  while (i < text.length && i - at < longestName) {
    const c = text.charAt(i)
    const closing = closings[c]
    if (closing !== undefined) {
      const close = text.slice(i, i + longestSlogan).indexOf(closing)
      if (close < 0) return false
      i += close + 1
      continue
    }
    const code = text.charCodeAt(i)
    const isLetter =
      isHan(code) ||
      isLatin(code) ||
      (code >= 48 && code <= 57) ||
      c === '·' ||
      c === '—' ||
      c === '、' ||
      c === '-'
    if (!isLetter || stopsName.includes(c) || notInNames.some((word) => text.startsWith(word, i)))
      return endsName(text, at, i)
    i++
    if (i - at >= 3 && afterName.includes(text.charAt(i) || '，') && endsName(text, at, i)) return true
  }
  return endsName(text, at, i)
}

const endsName = (text: string, from: number, to: number) => {
  const name = text.slice(Math.max(from, to - 6), to)
  return to - from >= 3 && eventEnd.test(name)
}
