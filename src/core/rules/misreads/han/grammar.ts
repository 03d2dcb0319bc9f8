import type { Lexicon } from '../../../text'
import type { Misread } from '../misread'
import { standsBehindSurname } from '../names/of-name'

interface Adverb {
  /** What was printed. */
  readonly put: string
  /** Behind these the character is what it seems to be, in whatever phrase: 于己有利, 上世纪末推出. */
  readonly spared: RegExp
}

/** Before any verb stands 已 or 未, where an engine reads 己, oneself, and 末, the end of something. */
const adverbs: ReadonlyMap<string, Adverb> = new Map([
  ['己', { put: '已', spared: /[于由为对与推舍损视及替凭靠任以把将被自比]$/u }],
  ['末', { put: '未', spared: /(?:[年月周旬季期代纪朝世天夏秋冬]|[零〇一二三四五六七八九十\d])$/u }],
])

const longestWord = 4

/** Firms and projects, so many of them: they may enter, and are no candidates. */
const counted =
  '[\\d两二三四五六七八九十百][余多]?[家项](?:企业|公司|单位|机构|产品|项目|成果|技术|作品|品牌)'

/** What one enters, or enters for: before it stands 入, where 人 with the same verb would be a noun without an object. */
const entering = new RegExp(
  `人(?=${[
    '选(?:的?[《“]|第[一二三四五六七八九十\\d]{1,3}[届批]|首[批届]|\\d{4}年|全?[省市区县]|\\p{Script=Han}{2,3}[省市区县级])',
    '选(?:国家|全国|世界|全球|中国|美国|名录|榜单|百强|其中)',
    '驻(?:企业|园区|项目|机构|单位|商户|高校|团队)',
    '围(?:[“《]|名单|决赛|奖|\\p{Script=Han}{2}奖|全[国省市])',
    '党(?:积极分子|申请书?|誓词|宣誓|志愿书|介绍人)',
    '[园库](?:企业|项目)',
  ].join('|')})|(?<=${counted})人(?=选[，。；])`,
  'gu',
)

/** What is counted or dated stands behind digits: 名, 人, 日, and never 各, 入 or 曰. A year may stand before 各. */
const behindDigits: ReadonlyMap<string, string> = new Map([
  ['各', '名'],
  ['入', '人'],
  ['曰', '日'],
])
const counts =
  /(?<=(?<!\d)(?!(?:19|20)\d\d各)\d{1,5}[余多]?)(?:各(?![地类项方级界])|入(?![口围选库园学职驻市户伙党])|曰)/gu

/**
 * What no list of words can tell, but the words around it can: 己 and 末 where a verb follows and no word holds them, and
 * a noun before what only a verb has.
 *
 *     公司己拥有专利、末设名次、人选全国百强   →  已, 未, 入选, certain
 *     我区8家企业人选，                        →  入选, certain
 *     3200入次、83各党员、7月16曰               →  人, 名, 日, certain
 *     于己有利、岁末推出、周己生、合适的人选   →  (unchanged)
 */
export function grammarMisreads(texts: readonly string[], lexicon: Lexicon): readonly Misread[] {
  return texts.flatMap((text, block) => [
    ...[...text.matchAll(/[己末]/gu)].flatMap(({ 0: read, index: at }) => {
      const adverb = adverbs.get(read)
      if (!adverb || adverb.spared.test(text.slice(Math.max(0, at - 2), at))) return []
      if (standsBehindSurname(text, at) || isInWord(text, at, lexicon) || !precedesVerb(text, at, lexicon))
        return []
      return [misread(block, at, read, adverb.put, 'rules.misreads.adverb')]
    }),
    ...[...text.matchAll(entering)].map(({ 0: read, index: at }) =>
      misread(block, at, read, '入', 'rules.misreads.object'),
    ),
    ...[...text.matchAll(counts)].map(({ 0: read, index: at }) =>
      misread(block, at, read, behindDigits.get(read) ?? read, 'rules.misreads.alike'),
    ),
  ])
}

/** Whether what stands around a character says that 入 stands there, whatever was read. */
export function isEntered(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestSubject), at)
  const read = `${before}人${text.slice(at + 1, at + 1 + longestObject)}`
  return [...read.matchAll(entering)].some(({ index }) => index === before.length)
}

/** 由 with whoever does something and what is done: 图片由桥头镇文化站提供. */
export const isByWhom = (text: string, at: number): boolean => byWhom.test(text.slice(at, at + longestDoer))

const byWhom =
  /^由[^，。；：、]{2,20}(?:提供|供[图稿]|[主承协]办|组成|构成|负责|担任|牵头|主持|撰写|编写|讲授|发起|推荐|选出|产生)/u
const longestDoer = 24

/** As far as {@link entering} looks, before and behind. */
const longestSubject = 5
const longestObject = 8

function misread(block: number, at: number, read: string, put: string, key: string): Misread {
  return {
    block,
    from: at,
    to: at + 1,
    text: read,
    suggestions: [{ text: put, score: 1 }],
    certain: true,
    confidence: 0.95,
    reason: { key, values: { read, put } },
  }
}

function isInWord(text: string, at: number, lexicon: Lexicon): boolean {
  for (let from = Math.max(0, at - longestWord + 1); from <= at; from++)
    for (let to = Math.max(at + 1, from + 2); to <= Math.min(text.length, from + longestWord); to++)
      if (lexicon.frequency(text.slice(from, to)) > 0) return true
  return false
}

/** A verb, alone or as the first part of a longer word; an adverb or preposition may stand before it. */
function precedesVerb(text: string, at: number, lexicon: Lexicon): boolean {
  for (let to = at + 1 + longestWord; to > at + 1; to--) {
    const word = text.slice(at + 1, to)
    if (word.length === to - at - 1 && lexicon.frequency(word) > 0)
      return /^(?:[vdp]|ad)/u.test(lexicon.tag?.(word) ?? '')
  }
  return false
}
