import { areParted, distinctionsOf } from './distinctions'
import { intervalOf, meet } from './interval'
import { areElsewhere, Scenes } from './scenes'
import { atOtherTimes, clauseOf, likeness, type Subject, subjectOf } from './subject'

/** A figure in its text. `from` and `to` are UTF-16 units into `text`. */
export interface InText {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  readonly unit: string | null
  readonly approx: boolean
  /** Figures of one article are likelier to speak of one thing. */
  readonly article: string
}

/** Two figures that seem to count one thing and cannot both be right; indices into what was compared. */
export interface Disagreement {
  readonly one: number
  readonly other: number
  /** 0 to 1: how likely it is that one of them is wrong. */
  readonly confidence: number
  /** `slip`: the same digits in another order or one of them other; `scale`: off by tens; `differ`: otherwise. */
  readonly how: 'slip' | 'scale' | 'differ'
}

interface Weighed extends InText {
  readonly index: number
  readonly subject: Subject
  readonly before: string
}

/** Units that count the same. */
const same: ReadonlyMap<string, string> = new Map([
  ['名', '人'],
  ['位', '人'],
  ['公里', '千米'],
  ['所', '家'],
  ['间', '家'],
])
/** In a group of more figures than this nothing is compared: the word that they share says too little. */
const mostOfAWord = 60

/**
 * Finds numbers that disagree: the same thing counted differently in headline and body, in two articles, in two issues.
 * Numbers whose words leave room for each other (1.3万多人, 13353人) agree. Linear in the figures but for those that share
 * a word and a unit.
 */
export function disagreements(figures: readonly InText[]): readonly Disagreement[] {
  const weighed = figures.map((figure, index): Weighed => {
    const before = figure.text.slice(Math.max(0, figure.from - 12), figure.from)
    return { ...figure, index, subject: subjectOf(figure.text, figure.from, figure.to), before }
  })
  const scenes = new Scenes(figures)
  const said = saidIn(figures)
  const found = new Map<string, Disagreement>()
  for (const group of groups(weighed))
    for (const [position, one] of group.entries())
      for (const other of group.slice(position + 1)) {
        const key = `${one.index} ${other.index}`
        if (found.has(key) || isSaidThere(one, other, said) || isSaidThere(other, one, said)) continue
        const disagreement = compare(one, other)
        // Asked last: few pairs come so far.
        if (disagreement && !areOfTwo(one, other, scenes)) found.set(key, disagreement)
      }
  return [...found.values()].toSorted(
    (a, b) => b.confidence - a.confidence || a.one - b.one || a.other - b.other,
  )
}

/** What each sentence counts, as {@link countOf} writes it. */
function saidIn(figures: readonly InText[]): ReadonlyMap<string, ReadonlySet<string>> {
  const said = new Map<string, Set<string>>()
  for (const figure of figures) {
    const counts = said.get(figure.text)
    if (counts) counts.add(countOf(figure))
    else said.set(figure.text, new Set([countOf(figure)]))
  }
  return said
}

/** A number that another sentence says too is no other than the one beside it there: 一等奖1000元, 二等奖500元, both told twice. */
function isSaidThere(
  one: Weighed,
  { text }: Weighed,
  said: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return one.text !== text && said.get(text)?.has(countOf(one)) === true
}

const countOf = (figure: InText) => `${figure.low} ${figure.high} ${unitOf(figure)}`

/** Whether they count two things, by what is said of them or by where they are said. */
function areOfTwo(one: Weighed, other: Weighed, scenes: Scenes): boolean {
  const [a, b] = [one, other].map(({ text, from }) => distinctionsOf(text, clauseOf(text, from), from))
  return Boolean(a && b && areParted(a, b)) || areElsewhere(scenes.of(one.article), scenes.of(other.article))
}

function* groups(figures: readonly Weighed[]): Generator<readonly Weighed[]> {
  const byWord = new Map<string, Weighed[]>()
  for (const figure of figures) {
    if (isBound(figure)) continue
    for (const word of figure.subject.words) {
      const key = `${unitOf(figure)} ${word}`
      const group = byWord.get(key)
      if (group) group.push(figure)
      else byWord.set(key, [figure])
    }
  }
  for (const group of byWord.values()) if (group.length > 1 && group.length <= mostOfAWord) yield group
}

function compare(one: Weighed, other: Weighed): Disagreement | null {
  if (atOtherTimes(one.subject, other.subject)) return null
  if (meet(intervalOf({ ...one, text: written(one) }), intervalOf({ ...other, text: written(other) })))
    return null
  const how = relation(one.high, other.high)
  const shared = [...one.subject.words].filter((word) => other.subject.words.has(word)).length
  const alike = likeness(one.subject, other.subject)
  // A sentence that counts twice counts two things; only a slip of the digits is likelier than that.
  if (how === null || (one.text === other.text && how !== 'slip')) return null
  const { most, least } = demanded[how]
  if (alike < most || shared < least) return null
  const near = one.article === other.article ? 0.1 : 0
  const confidence = Math.min(0.95, 0.4 + near + 0.25 * alike + 0.04 * Math.min(shared, 5))
  return { one: one.index, other: other.index, confidence, how }
}

/** How much two subjects must have in common: most where numbers that differ may well count different things. */
const demanded = {
  slip: { most: 0.6, least: 2 },
  scale: { most: 0.7, least: 2 },
  differ: { most: 0.8, least: 3 },
} as const satisfies Record<Disagreement['how'], { most: number; least: number }>

const unitOf = ({ unit }: InText) => (unit === null ? '' : (same.get(unit) ?? unit))
const written = ({ text, from, to }: InText) => text.slice(from, to)

/** 千人以上企业, 万吨级: a bound that other things are counted by. */
function isBound({ text, to }: InText): boolean {
  return /^(?:以上|以下|以内|级|及以上|起|or more|and over|or less)/u.test(text.slice(to))
}

/** How two numbers that should be one differ; null = so much that they hardly speak of one thing. */
function relation(a: number, b: number): Disagreement['how'] | null {
  const [small, large] = [Math.abs(a), Math.abs(b)].toSorted((x, y) => x - y)
  if (!small || !large) return null
  const tens = Math.log10(large / small)
  if (tens > 0.9 && Math.abs(tens - Math.round(tens)) < 1e-9) return 'scale'
  const digits = [String(small), String(large)].map((text) => text.replace(/\D/gu, ''))
  const [x = '', y = ''] = digits
  if (x.length === y.length && x.length > 2) {
    const wrong = [...x].filter((digit, at) => digit !== y[at]).length
    if (wrong === 1 || (wrong === 2 && [...x].toSorted().join('') === [...y].toSorted().join('')))
      return 'slip'
  }
  // Small counts are too often of something else.
  return large / small <= 2 && large >= 20 ? 'differ' : null
}
