import { type Candidate, isUnifiedIdeograph, type Lexicon } from '../../text'
import { givenScore } from '../../text/given-names'
import { japaneseSurnamesAt, surnameScore, surnamesAt } from '../../text/surnames'
import { afterNames, functionWords, titles } from './vocabulary'

/** Tag of a word that is a person's name by the name model, and by its transliteration. */
export const nameTag = 'person'
export const foreignNameTag = 'foreign-person'

/** Characters that no given name in a newspaper holds: they belong to the words around it. */
const never = new Set(
  '的了是在不有这那我他她它们你以与对从到被把将由及或而且也都就还要会可能说道讲问答称者所每各某此其之于并个位名岁年月日时分秒点元万亿千百十两二三四五六七八九零〇第省市县区镇乡村路街号楼院校局厅部委党政府司厂店社会团队组室科处课题题目做作让给使向往跟比很太最更再又只没未非无已经过着地得里外上下前后内间中出入去回走看见听写读吃喝打提供需应该须务必等类种些什么怎样哪谁吗呢吧啊呀'.split(
    '',
  ),
)
/** Of those, what given names do hold. */
for (const character of '中万三千百之时应为年月日政社道兰生无千会出团再作') never.delete(character)
/** Of those, what given names begin with now and then: one who is introduced by an office may be called so. */
const seldom = new Set('以可向与有从')

/** Characters that transcribe foreign names, after Xinhua's tables for English, French, Russian, German and Spanish. */
const transcription = new Set(
  '阿埃艾爱琼代卜安昂奥巴白拜班邦保鲍贝本比彼边别宾波伯博勃布采查察柴德戴登迪蒂丁东杜顿多俄厄恩尔法凡范菲费芬佛夫弗福富盖甘高戈哥格根古哈海汉豪赫亨胡华怀惠霍基吉加贾简杰捷金京卡凯坎康考柯科克肯孔库夸拉莱兰朗劳勒雷里利历立丽莉连良列林琳留柳龙隆卢鲁伦罗洛马玛迈麦曼芒毛梅门蒙米明摩莫姆默木穆娜纳乃南内尼涅宁纽努诺欧帕派潘庞培佩彭蓬皮坡普奇齐契钱乔切琴丘让热荣茹儒瑞若撒萨塞赛桑瑟森沙山尚绍舍申圣施史士斯司丝松苏索所塔泰坦汤唐陶特滕提廷图土托陀瓦万旺威韦维魏文翁沃乌吾武伍西希锡夏香肖谢辛欣雄休修雪逊雅亚扬耶叶伊依易因英尤于约泽扎詹珍芝兹朱卓宗佐黛蕾露莎妮妲珊嘉达茨茲楚冈叙拿破仑戛翰什热涅茅朴娃娅缇'.split(
    '',
  ),
)
/** The most telling of them: they carry little meaning in running Chinese. */
const telling = new Set(
  '阿埃奥巴贝伯博勃布蒂杜顿厄恩尔菲夫弗戈赫霍基加卡凯坎柯科克肯库拉莱勒雷里利卢鲁伦罗洛玛曼蒙米摩莫姆穆娜纳尼涅努诺欧帕佩普奇齐契乔切撒萨塞桑瑟斯丝苏索塔坦汤特廷图托瓦威韦维沃乌西希谢逊亚耶伊约扎詹兹茨什妮莎娃娅'.split(
    '',
  ),
)

/** What transcribes Turkic, Mongolian and Tibetan names besides. */
const inner = [...transcription, ...'力古买吐孜玉甫再衣地合其才措央次旦增仁日肉迪呼'].join('')
/** Names of parts with dots between: 阿依努尔·买买提. */
const dotted = new RegExp(`(?<![·•])[${inner}]{2,6}(?:[·•][${inner}]{1,7})+`, 'gu')
/** Names in one part that end as many Uyghur and Kazakh ones do: 艾合买提, 阿依古丽. */
const turkic = new RegExp(`(?<![·•])[${inner}]{1,4}(?:买提|古丽|古力|[木孜尔提逊]江)(?![·•${inner}])`, 'gu')

/** ln of the share of words of a newspaper that are Chinese, Japanese and transcribed names. */
const personPrior = Math.log(0.012)
const japanesePrior = Math.log(0.0004)
const foreignPrior = Math.log(0.0015)
const transcriptionScore = -4.3
const otherTranscriptionScore = -5.6
/** What an office before it adds beside being a title. */
const ledScore = 4

const han = /^\p{Script=Han}/u

/** Whether a character is Han; nearly every one of a Chinese page is told without the pattern. */
const isHan = (character: string) => isUnifiedIdeograph(character.charCodeAt(0)) || han.test(character)

export interface NameCandidate extends Candidate {
  /** What stands beside it says that it is a name: a title before it, a verb of saying after it. */
  readonly supported: boolean
}

/**
 * Every name that the characters allow, with its probability: surname and given name, Japanese surname and given name,
 * runs of characters that transcribe. Whether it is one is for the segmenter to weigh against the words around it.
 * Linear: a fixed number of lengths per place.
 */
export function nameCandidates(text: string, lexicon: Lexicon): readonly NameCandidate[] {
  const found: NameCandidate[] = []
  // Many candidates begin at one place and many end at one: what stands beside it is read once.
  const led = new Array<number | undefined>(text.length)
  const followed = new Array<Followed | undefined>(text.length + 1)
  const add = (from: number, to: number, score: number, tag: string) => {
    led[from] ??= ledBy(text, from)
    followed[to] ??= followedBy(text, to)
    const { said, parted, aged } = followed[to]
    const support = led[from] + said + parted + aged
    found.push({ from, to, score: score + support, tag, supported: support >= 3 })
  }
  for (let from = 0; from < text.length; from++) {
    if (!isHan(text.charAt(from))) continue
    chineseNames(text, from, add)
    japaneseNames(text, from, lexicon, add)
    transcribedNames(text, from, add)
  }
  for (const { 0: whole, index } of [...text.matchAll(dotted), ...text.matchAll(turkic)])
    add(index, index + whole.length, foreignPrior - 4 - whole.length / 2, foreignNameTag)
  return found
}

type Add = (from: number, to: number, score: number, tag: string) => void

function chineseNames(text: string, from: number, add: Add): void {
  for (const { length, score } of surnamesAt(text, from))
    for (const size of [1, 2]) {
      const given = givenAt(text, from + length, size) ?? introduced(text, from, length, size)
      const givenPart = given === null ? null : givenScore(given)
      if (givenPart === null) continue
      const to = from + length + size
      // 谢连柯娃, 凯特哈德森: what goes on in transcribing characters is no Chinese name with a word beside it.
      const goesOn = [text.slice(from, to + 1), text.slice(Math.max(0, from - 1), to)].some(
        (more) => more.length > length + size && looksTranscribed(more),
      )
      add(from, to, personPrior + score + givenPart - (goesOn ? 4 : 0), nameTag)
    }
}

/** What Japanese given names of three characters end in: 龙之介, 慎太郎, 真由美. */
const japaneseEnds = /[郎子美江代枝介助门吉夫男雄一二三]$/u

/** What stands beside a name and is none: adverbs, conjunctions, prepositions, pronouns. */
const besideNames = /^[dcpr]/u

function japaneseNames(text: string, from: number, lexicon: Lexicon, add: Add): void {
  for (const { length } of japaneseSurnamesAt(text, from))
    for (const size of [1, 2, 3]) {
      const given = givenAt(text, from + length, size)
      if (given === null || (size === 3 && !japaneseEnds.test(given))) continue
      // 矿井上至少有三人: many of these surnames are everyday words as well.
      if (size > 1 && besideNames.test(lexicon.tag?.(given) ?? '')) continue
      add(from, from + length + size, japanesePrior - 4 - 5 * size, nameTag)
    }
}

function givenAt(text: string, from: number, size: number): string | null {
  const given = text.slice(from, from + size)
  if (given.length < size) return null
  for (const character of given) if (never.has(character) || !isHan(character)) return null
  return given
}

/** 以宁 of 邱以宁, behind an office alone. */
function introduced(text: string, from: number, surname: number, size: number): string | null {
  const start = from + surname
  if (size !== 2 || !seldom.has(text.charAt(start)) || ledBy(text, from) === 0) return null
  const last = givenAt(text, start + 1, 1)
  return last === null ? null : text.charAt(start) + last
}

function transcribedNames(text: string, from: number, add: Add): void {
  if (!transcription.has(text[from] ?? '') || text[from - 1] === '·') return
  // Most of these characters stand alone, and one makes no name.
  if (!transcription.has(text[from + 1] ?? '') && !isDot(text[from + 1])) return
  const led = leaders.test(text.slice(Math.max(0, from - 4), from))
  let score = foreignPrior + (led ? ledScore : 0)
  // 校长买合木提·伊明: a whole name begins where its characters do.
  const dotted = foreignPrior - (transcription.has(text[from - 1] ?? '') ? 3 : 0)
  let telltale = 0
  let dots = 0
  for (let to = from; to < Math.min(text.length, from + 18); to++) {
    const character = text[to] ?? ''
    if (isDot(character) && to > from && transcription.has(text[to + 1] ?? '')) {
      dots++
      continue
    }
    if (!transcription.has(character)) break
    if (telling.has(character)) telltale++
    score += telling.has(character) ? transcriptionScore : otherTranscriptionScore
    const size = to + 1 - from - dots
    const open = isDot(text[to + 1]) && transcription.has(text[to + 2] ?? '')
    if (size >= 2 && !open && telltale * (led ? 3 : 2) >= size && (dots > 0 || size <= 7))
      add(from, to + 1, dots > 0 ? dotted - 2 * size : score - (size === 2 ? 2 : 0), foreignNameTag)
  }
}

const isDot = (character: string | undefined) => character === '·' || character === '•'

/** 今年66岁, （男，42岁: only of somebody. */
const age =
  /^[，（(]?(?:今年|现年|年仅|时年)?(?:[男女][，、,])?(?:今年|现年|年仅)?[\d一二三四五六七八九十]{1,3}岁(?!以|的?[人以])/u

/** Behind these a name of the world's politics is mostly a transcribed one. */
const leaders = /(?:总统|总理|首相|外长|防长|财长|国王|女王|亲王|王储|国务卿|议长|教皇|总书记|外交大臣)$/u

/** What ends a title, so that what stands before most names is asked once. */
const titleEnds: ReadonlySet<string> = new Set([...titles].map((title) => title.slice(-1)))

/** How much a title before a name speaks for it, in the logarithm of odds. */
function ledBy(text: string, from: number): number {
  if (!titleEnds.has(text.charAt(from - 1))) return 0
  for (let length = 2; length <= 6; length++)
    if (titles.has(text.slice(Math.max(0, from - length), from))) return 4
  return 0
}

/** How much what stands behind a name speaks for it: a verb of saying, a mark that parts it, an age. */
interface Followed {
  readonly said: number
  readonly parted: number
  readonly aged: number
}

function followedBy(text: string, to: number): Followed {
  let said = 0
  for (let length = 1; length <= 3 && said === 0; length++) {
    const after = text.slice(to, to + length)
    if (after.length === length && afterNames.has(after)) said = length === 1 ? 1 : 2
  }
  const ahead = text.slice(to, to + 8)
  return {
    said,
    parted: /[，。、；：！？（）\s]/u.test(text[to] ?? '。') ? 0.7 : 0,
    aged: ahead.includes('岁') && age.test(ahead) ? 4 : 0,
  }
}

/**
 * How much likelier the name is than the words it would otherwise be cut into, as natural logarithm.
 * The words are those of the lexicon inside the span: at most the span's own length squared.
 */
export function nameMargin(text: string, from: number, to: number, score: number, lexicon: Lexicon): number {
  const scale = Math.log(Math.max(lexicon.total, 1))
  const size = to - from
  const best = new Array<number>(size + 1).fill(Number.NEGATIVE_INFINITY)
  best[0] = 0
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j <= size; j++) {
      const word = text.slice(from + i, from + j)
      const personal = j - i === size && /^nr/u.test(lexicon.tag?.(word) ?? '')
      const frequency = personal ? 0 : lexicon.frequency(word)
      if (frequency === 0 && j > i + 1) continue
      best[j] = Math.max(best[j] ?? 0, (best[i] ?? 0) + Math.log(Math.max(frequency, 1)) - scale)
    }
  return score - (best[size] ?? 0)
}

/** Whether a dictionary's person name is one by the name model too: dictionaries hold much that only looks like one. */
export function looksLikeName(word: string): boolean {
  // 闻一闻
  if (functionWords.has(word) || /^(.)一\1$/u.test(word)) return false
  for (const length of [2, 1]) {
    const given = word.slice(length)
    if (surnameScore(word.slice(0, length)) === null || given === '') continue
    const score = [...given].some((character) => never.has(character)) ? null : givenScore(given)
    if (score !== null && score > (word.length > 2 ? -20 : -17)) return true
  }
  return false
}

/**
 * Whether a dictionary's word is a Japanese name of four characters or more, whatever it is tagged as there (池田大作 as a
 * place): a surname of Japan, and behind it no everyday word, as in 中山公园.
 */
export function isJapaneseName(word: string, lexicon: Lexicon): boolean {
  return japaneseSurnamesAt(word, 0).some(({ length }) => {
    const given = word.slice(length)
    return (
      length > 1 &&
      given.length > 1 &&
      given.length < 4 &&
      !/[县路陵园院厅堂校镇区]/u.test(given) &&
      lexicon.frequency(given) * 100_000 < lexicon.total
    )
  })
}

/** Whether nothing in two to four characters speaks against a name, of whatever people. */
export function looksNamed(text: string): boolean {
  const characters = [...text]
  return (
    characters.length > 1 &&
    characters.every(
      (character, at) =>
        isHan(character) && (!never.has(character) || (at === 1 && isBorn(text) && seldom.has(character))),
    )
  )
}

/** Whether three characters begin with a surname that is hardly anything else. */
function isBorn(text: string): boolean {
  return text.length === 3 && (surnameScore(text.charAt(0)) ?? -99) > -9 && !functionWords.has(text.charAt(0))
}

/** Whether a word is made of transcribing characters throughout. */
export function looksTranscribed(word: string): boolean {
  let size = 0
  let telltale = 0
  for (const character of word) {
    if (!transcription.has(character)) return false
    size++
    if (telling.has(character)) telltale++
  }
  return size >= 2 && telltale * 2 >= size
}
