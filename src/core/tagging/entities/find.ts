import type { Role } from '../../document'
import type { Candidate, Lexicon } from '../../text'
import { abbreviations } from './abbreviations'
import { bodySuffixes, knownBodies } from './bodies'
import { choose } from './choose'
import { datelines } from './datelines'
import { employers } from './employers'
import { companions, divisionsInLists, firmsInLists, industries, isTrade } from './enumerations'
import { eventSuffixes } from './event-names'
import { events, eventsInLists } from './events'
import type { Gazetteer, GazetteerMatch } from './gazetteer'
import { latinNames } from './latin'
import { organisations } from './organisations'
import { namesOfPage } from './page-names'
import { foreignNameTag, nameMargin, nameTag } from './people'
import { type Cuttable, cuttable, type Piece, pieces } from './pieces'
import { overlayOf, placeSuffixes, withNames, zones } from './places'
import { signatures } from './signatures'
import { speakers, withheld } from './speakers'
import { spots } from './spots'
import { defaultThreshold, type EntitySuggestion, type Finding, finding } from './suggestion'
import { basicLexicon, figurative, nominal, titles, verbs } from './vocabulary'
import { works } from './works'

export interface Block {
  readonly role: Role
  readonly text: string
}

export interface Knowledge {
  /** The library's names; null = an empty library. */
  readonly gazetteer: Gazetteer | null
  /** A dictionary for word boundaries; null = the finder's own word lists. */
  readonly words: Lexicon | null
}

/** Words that boundaries hang on, whatever the dictionary: bodies under their tag, the others under the dictionary's. */
const overlay = overlayOf([
  ...[
    ...placeSuffixes,
    ...zones,
    ...bodySuffixes,
    ...eventSuffixes,
    ...industries,
    ...titles,
    ...verbs,
    ...nominal,
    ...figurative,
  ].map((word): [string, null] => [word, null]),
  ...[...knownBodies].map((name): [string, string] => [name, 'nt']),
])
/** What is less sure than this is not even a suggestion to leaf through. */
const floor = defaultThreshold - 0.2

/**
 * Suggests the people, organisations, places, works and events that a page's blocks name: disjoint in each block, in
 * order. Two passes: what the first is sure of is known to the second on the whole page.
 * What is below {@link defaultThreshold} is for leafing through, not for taking at once. Linear in the text.
 */
export function findEntities(blocks: readonly Block[], knowledge: Knowledge): readonly EntitySuggestion[] {
  const lexicon = withNames(knowledge.words ?? basicLexicon, overlay)
  const bare = knowledge.words === null
  const first = blocks.map((block) => {
    const read = readBlock(block, lexicon, knowledge.gazetteer?.matches(block.text) ?? [])
    return { read, findings: findingsOf(read, bare, []) }
  })
  const page = namesOfPage(
    first.map(({ read, findings }) => ({ text: read.text, findings })),
    lexicon,
  )
  return first.flatMap(({ read, findings }, index) => {
    const { text } = read
    const learnt = page.matches(text).filter((match) => !namesZone(text, match))
    const held = new Set(findings.map(({ from, to, kind }) => `${from} ${to} ${kind}`))
    // Nothing new to this block: what it holds is found already.
    const settled = learnt.every(({ from, to, name }) => held.has(`${from} ${to} ${name.kind}`))
    const last = settled ? findings : findingsOf(read, bare, learnt)
    return last.map((one) => ({ ...one, block: index, text: text.slice(one.from, one.to) }))
  })
}

/** What both passes ask of a block, and what its text alone tells. */
interface ReadBlock {
  readonly text: string
  readonly words: Cuttable
  readonly library: readonly GazetteerMatch[]
  readonly works: readonly Finding[]
  readonly employers: readonly Finding[]
  readonly byForm: readonly Finding[]
}

function readBlock({ text, role }: Block, lexicon: Lexicon, library: readonly GazetteerMatch[]): ReadBlock {
  return {
    text,
    words: cuttable(text, lexicon),
    library,
    works: works(text),
    employers: employers(text),
    byForm: [
      ...speakers(text, lexicon),
      ...withheld(text),
      ...signatures(text, role),
      ...datelines(text),
      ...latinNames(text),
    ],
  }
}

function findingsOf(block: ReadBlock, bare: boolean, page: readonly GazetteerMatch[]): readonly Finding[] {
  const { text, words, library } = block
  const named = [...library, ...page].map(
    ({ from, to, name }): Candidate => ({ from, to, score: -5, tag: `known:${name.kind}` }),
  )
  const cut = pieces(words, named)
  const places = spots(cut)
  const whole = new Set(
    cut.flatMap((piece) => (piece.tag?.startsWith('known:') ? [piece.from, -piece.to] : [])),
  )
  const found: Finding[] = [
    ...block.works,
    ...events(text, cut, places),
    ...organisations(text, cut, places),
    ...firmsInLists(text, cut),
    ...divisionsInLists(text),
    ...block.employers,
    ...places
      .filter(({ from }) => !isDoctrine(text, from))
      .map((spot) => finding('place', spot.from, spot.to, spot.confidence, spot.reason)),
    ...abbreviations(text, cut),
    ...people(text, cut, words.lattice.lexicon, bare),
    ...block.byForm,
    ...page
      .filter(({ from, to }) => whole.has(from) && whole.has(-to) && !beginsQuotation(text, from, to))
      .map(({ from, to, name }) => finding(name.kind, from, to, name.confidence ?? 0.7, 'elsewhere-on-page')),
    ...library.map(({ from, to, name }) => ({
      ...finding(name.kind, from, to, 0.95, 'library'),
      record: name.record,
    })),
  ]
  const chosen = choose(found, floor)
  return choose([...chosen, ...companions(text, chosen), ...eventsInLists(text, chosen)], floor)
}

/** “东岭云平台”: a firm's short name that begins a longer quotation names its product. */
function beginsQuotation(text: string, from: number, to: number): boolean {
  return /[“‘]/u.test(text[from - 1] ?? '') && /\p{Script=Han}/u.test(text[to] ?? '')
}

/** 云溪 of 云溪船舶有限公司 is a firm, that of 云溪高新区 is not. */
function namesZone(text: string, { to, name }: GazetteerMatch): boolean {
  return name.kind === 'organisation' && /^(?:高新区|经开区|开发区)/u.test(text.slice(to, to + 3))
}

/** 阿尔茨海默病: what is called after somebody is not that one. */
function isEponym(text: string, { to }: Piece): boolean {
  return /^(?:病[的，、。患人]|症|综合征|定律|定理|指数|效应)/u.test(text.slice(to, to + 3))
}

/** 中国特色社会主义 is a doctrine's name; what has 中国特色 tells of the country. */
function isDoctrine(text: string, from: number): boolean {
  return text.startsWith('中国特色社会主义', from) && text[from - 1] !== '有'
}

/** 舫 behind 马克: beside characters that no word holds, what transcribes is a part of an unknown name. */
function isStray(piece: Piece | undefined): boolean {
  return piece?.part === 'own' && piece.text.length === 1
}

function people(text: string, cut: readonly Piece[], lexicon: Lexicon, bare: boolean): readonly Finding[] {
  return cut.flatMap((piece, at) => {
    if (piece.part !== 'person' || piece.named || isEponym(text, piece)) return []
    if (isTrade(cut[at + 1]?.text ?? '') && !titles.has(cut[at - 1]?.text ?? '')) return []
    if (piece.tag === foreignNameTag && (isStray(cut[at - 1]) || isStray(cut[at + 1]))) return []
    const model = piece.tag === nameTag || piece.tag === foreignNameTag
    const margin = nameMargin(text, piece.from, piece.to, -17, lexicon)
    // Without a dictionary every surname begins a name: only what stands beside it can tell.
    const base = (model ? 0.55 : 0.6) - (bare ? 0.25 : 0)
    const confidence = Math.min(0.95, Math.max(0.3, base + margin / 40))
    return [finding('person', piece.from, piece.to, confidence, 'name')]
  })
}
