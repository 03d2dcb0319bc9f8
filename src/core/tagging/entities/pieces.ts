import {
  type Candidate,
  isUnifiedIdeograph,
  type Lattice,
  type Lexicon,
  latticeOf,
  likeliestCut,
  type Word,
} from '../../text'
import { bodySuffix, bodySuffixes, isDepartment, knownBodies, officeSuffix } from './bodies'
import { everydayWords } from './everyday'
import {
  foreignNameTag,
  isJapaneseName,
  looksLikeName,
  looksTranscribed,
  nameCandidates,
  nameTag,
} from './people'
import { knownPlaces, placeEnding, zone } from './places'
import { functionWords, generic, nominal, titles, verbs } from './vocabulary'
import { hamletTag, officeTag, wordCandidates } from './word-candidates'

/** What a word can do in a name. */
export type Part =
  /** Ends every name beside it: punctuation, function words, verbs, numbers. */
  | 'edge'
  /** A place's name, or a stretch of words that makes one. */
  | 'place'
  /** A zone or park: a place that a larger body may be named after. */
  | 'zone'
  | 'person'
  | 'body'
  /** 民政局, 人力资源和社会保障局: a body once a place stands before it. */
  | 'office'
  /** A noun of everyday use: it may stand in a name but does not begin one. */
  | 'generic'
  /** Everything else that may stand in a name, and names something. */
  | 'own'
  | 'open'
  | 'close'

export interface Piece extends Word {
  readonly part: Part
  /** Whether the caller's candidates named it: then it is found already, and here only to build on. */
  readonly named: boolean
}

/** What a block's text may be cut into by itself: looked up once, whatever else becomes known of its names. */
export interface Cuttable {
  readonly lattice: Lattice
  readonly candidates: readonly Candidate[]
}

export function cuttable(text: string, lexicon: Lexicon): Cuttable {
  const candidates = [...nameCandidates(text, lexicon), ...wordCandidates(text)]
  return { lattice: latticeOf(text, lexicon), candidates }
}

/** Cuts a block's text into pieces that know what they can do in a name. */
export function pieces({ lattice, candidates }: Cuttable, more: readonly Candidate[]): readonly Piece[] {
  const { lexicon } = lattice
  const cut = likeliestCut(lattice, [...candidates, ...more])
    .flatMap(parted)
    .map((word) => ({ ...word, part: partOf(word, lexicon), named: word.tag?.startsWith('known:') ?? false }))
  return cut.map((piece, at): Piece => {
    if (isAbroad(cut, at)) return { ...piece, part: 'place' }
    if (isMeasure(cut, at)) return { ...piece, part: 'edge' }
    return isJoint(cut, at) ? { ...piece, part: 'own' } : piece
  })
}

const pointing = /^(?:[这那哪某每各整几数两]|[一二三四五六七八九十百千万]+|第[一二三四五六七八九十]+)$/u
const held = /^(?:举行|召开|开幕|闭幕|结束|进行|会晤|会谈|签署|发表|举办)$/u
const towards = /^(?:抵达|抵|飞抵|飞往|前往|赴|离开|返回|首都|城市|港口|小城|名城|古城|位于|来自)$/u

/** 这片老船厂: behind a number or a word that points, a measure word begins no name. */
function isMeasure(cut: readonly Piece[], at: number): boolean {
  const before = cut[at - 1]
  return (
    cut[at]?.tag === 'q' && before !== undefined && (pointing.test(before.text) || number.test(before.text))
  )
}

/** 中 in 中德云溪学院: a country, not a place in a room. */
function isJoint(cut: readonly Piece[], at: number): boolean {
  return (
    cut[at]?.text === '中' &&
    /^[美日俄英法德韩加澳意荷乌哈塔吉越泰缅柬印埃白蒙巴沙欧]$/u.test(cut[at + 1]?.text ?? '')
  )
}

/** A transcribed name where one goes to is a place, unless an office follows it: 在克拉科夫举行, 在格兰特总统. */
function isAbroad(cut: readonly Piece[], at: number): boolean {
  const piece = cut[at]
  if (piece?.part !== 'person' || piece.named || !looksTranscribed(piece.text) || piece.text.length < 3)
    return false
  const after = cut[at + 1]?.text ?? ''
  const before = cut[at - 1]?.text ?? ''
  if (titles.has(after) || piece.text.includes('·')) return false
  const within =
    cut[at - 1]?.part === 'place' && /^(?:在|到|赴|从|往|来自|前往|远赴)$/u.test(cut[at - 2]?.text ?? '')
  return within || towards.test(before) || (before === '在' && held.test(after))
}

const partyBody =
  /^(?:党委|党支部|支部|党总支|党组|党工委|工会|管委会|村委会|居委会|董事会|中学|小学|大学|政协|人大|法院|检察院|公安局|分局|派出所|医院|卫生院|学院|银行|公司|合作社|事务所|出版社|妇联|团委|纪委)(?=.)/u

/** 党委书记 is a word of dictionaries, but the body ends before the office. */
function parted(word: Word): Word | readonly Word[] {
  const { text } = word
  if (text.length < 2) return word
  if (/^暨(?!南)./u.test(text)) return cutAt(word, 1, 'c', word.tag)
  const body = partyBody.exec(text)?.[0]
  if (body !== undefined && titles.has(text.slice(body.length))) return cutAt(word, body.length, 'n', 'n')
  const citizens = text.endsWith('市民') ? text.slice(0, -2) : ''
  if (citizens.length > 1 && knownPlaces.has(citizens)) return cutAt(word, citizens.length, 'ns', 'n')
  // 日本首相
  const country = [2, 3, 4].find(
    (length) => titles.has(text.slice(length)) && knownPlaces.has(text.slice(0, length)),
  )
  return country === undefined ? word : cutAt(word, country, 'ns', 'n')
}

function cutAt(word: Word, length: number, tag: string, rest: string | null): readonly Word[] {
  const cut = word.from + length
  return [
    { ...word, to: cut, text: word.text.slice(0, length), tag },
    { ...word, from: cut, text: word.text.slice(length), tag: rest },
  ]
}

const opening = /^[“‘（(「『]$/u
const closing = /^[”’）)」』]$/u
const number = /^[\d０-９.．%％]+$/u
const latin = /^[\p{Script=Latin}\p{M}\d&-]+$/u
const ordinal = /^第[一二三四五六七八九十百\d]+$/u
const joining = /^(?:n|j|b|vn|an|s|g|zg|l|i|a|nz|x|h|k|o|z|ag|vg|tg)/u

/** What the finder's own lists say; of a word that stands in several, the first. */
const listedParts: ReadonlyMap<string, Part> = new Map(
  (
    [
      [knownBodies, 'body'],
      [knownPlaces, 'place'],
      [functionWords, 'edge'],
      [nominal, 'generic'],
      [verbs, 'edge'],
      [titles, 'edge'],
      [generic, 'generic'],
      // A dictionary may hold them for verbs: 支行.
      [bodySuffixes, 'generic'],
    ] as const
  )
    .toReversed()
    .flatMap(([words, part]) => [...words].map((word) => [word, part] as const)),
)

function partOf(word: Word, lexicon: Lexicon): Part {
  const { text, tag } = word
  // Words of Han characters need not be held against the patterns of marks, digits and Latin.
  const isHan = isUnifiedIdeograph(text.charCodeAt(0))
  if (!isHan && opening.test(text)) return 'open'
  if (!isHan && closing.test(text)) return 'close'
  if (tag === foreignNameTag && foreignPlace.test(text)) return 'place'
  if (tag === nameTag || tag === foreignNameTag) return everydayWords.has(text) ? 'generic' : 'person'
  if (tag === officeTag) return 'office'
  if (tag === hamletTag) return 'place'
  if (tag?.startsWith('known:')) return namedPart(text, tag)
  const listed = listedParts.get(text)
  if (listed) return listed
  if (!isHan && (number.test(text) || /^[\p{P}\p{S}\s]+$/u.test(text))) return 'edge'
  if (ordinal.test(text)) return 'generic'
  if (!isHan && latin.test(text)) return 'own'
  return partByTag(text, tag, lexicon)
}

/** What transcribed place names end with and personal names hardly ever do. */
const foreignPlace = /^.{2,}(?:堡|斯坦|格勒|格拉德|利亚|尼亚|斯克)$/u
function namedPart(text: string, tag: string): Part {
  if (tag === 'known:place') return zone.test(text) ? 'zone' : 'place'
  if (tag === 'known:organisation') return 'body'
  return tag === 'known:person' ? 'person' : 'edge'
}

const suffixed = /[镇乡村县市省区州旗山峰岭河江湖海岛湾港峡庄屯]$/u

function partByTag(text: string, tag: string | null, lexicon: Lexicon): Part {
  if (tag === null || text.length === 1)
    return tag === null || /^(?:nr|ns|nt|q)/u.test(tag) || joining.test(tag)
      ? 'own'
      : /^[vtf]/u.test(tag)
        ? 'generic'
        : 'edge'
  if (everydayWords.has(text)) return 'generic'
  // 切实加强 is a phrase of dictionaries.
  if (tag === 'l' && functionWords.has(text.slice(0, 2)) && verbs.has(text.slice(2))) return 'edge'
  if (/^(?:n|ns|nr|nz)$/u.test(tag) && isJapaneseName(text, lexicon)) return 'person'
  if (tag === 'ns') return /(?:[人民度]|县市)$/u.test(text) ? 'generic' : 'place'
  if (tag === 'nt') {
    const end =
      bodySuffix.exec(text)?.[0] ?? officeSuffix.exec(text)?.[0] ?? (text.endsWith('队') ? '队' : null)
    if (end !== null && isDepartment(text.slice(0, -end.length))) return 'office'
    return end === null || end === text ? 'generic' : 'body'
  }
  if (tag.startsWith('nr')) return personal(text, tag, lexicon)
  if (tag === 'nz' && text.length > 3 && (text.endsWith('队') || bodySuffix.test(text))) return 'body'
  if (tag === 'nz') return text.length > 2 && /(?:(?<![电网线思])路|机场|大街)$/u.test(text) ? 'place' : 'own'
  if (joining.test(tag)) return /^(?:n|vn|l|an|b|a|i)/u.test(tag) ? 'generic' : 'own'
  return 'edge'
}

/** A dictionary's person name, which may be a place's, or nobody's. */
function personal(text: string, tag: string, lexicon: Lexicon): Part {
  if (text.length >= 3 && suffixed.test(text)) return placeEnding.test(text) ? 'place' : 'own'
  if (looksTranscribed(text) && text.length >= 3) return 'person'
  if (!looksLikeName(text)) return 'own'
  return text.length > 2 || tag === 'nrfg' || lexicon.frequency(text) * 500_000 > lexicon.total
    ? 'person'
    : 'own'
}
