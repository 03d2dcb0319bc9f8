import { isHan } from '../../text'
import { isSurname } from '../../text/surnames'
import { isPersonName, isPlaceOrBody, readsAsNames } from '../cues/names'
import { opensArticle } from '../cues/openings'
import { Stretches } from './stretches'
import { Tally } from './tally'

/**
 * How surely two runs of paragraphs speak of the same subject: a report names it in full again and again, while what
 * two reports have in common (a trade's words, a region's) stands all over the page.
 *
 * A name is five Han characters in a row (云溪高新区, 青禾纺织厂: the shortest stretch that hardly ever repeats by
 * chance), a Latin word with a capital inside a sentence, or a person who speaks somewhere on the page or is named again
 * and again.
 */
export class Subjects {
  readonly #texts: ReadonlyMap<number, string>
  /** The page's names by numbers of their own: a name is looked up once for each place where it stands. */
  readonly #numbers = new Stretches()
  /** See {@link Subjects.#telling}; null until the first question: many a page asks none. */
  #names: ReadonlyMap<number, readonly number[]> | null = null
  /** In how many of the page's paragraphs each name stands. */
  readonly #everywhere = new Tally()
  /** For each name of a headline, how many of the page's items hold it that open as news does. */
  readonly #items = new Tally()
  /** Written anew by each question. */
  readonly #before = new Tally()
  readonly #article = new Tally()
  readonly #after = new Tally()

  /** Those who speak, and those whom the page follows. */
  readonly #speakers: ReadonlySet<string>
  /** Those of the names that are speakers'. */
  readonly #voices = new Set<number>()

  /** For each name of a headline, the numbers of the headlines that hold it. */
  readonly #headlines = new Map<number, number[]>()
  readonly #titles = new Map<number, ReadonlySet<number>>()
  /** Names that are a shorter one, which another headline begins with, and a character beside it: 到渡口新区. */
  readonly #chance: ReadonlySet<number>

  /** @param texts the page's paragraphs by any number of their own */
  constructor(texts: ReadonlyMap<number, string>, headlines: readonly string[]) {
    this.#texts = texts
    this.#speakers = new Set([...speakersIn(texts.values()), ...peopleIn(texts.values())])
    for (const [number, headline] of headlines.entries())
      for (const name of this.#numbersOf(headline)) {
        const known = this.#headlines.get(name)
        if (!known) this.#headlines.set(name, [number])
        // What many headlines name tells none of them.
        else if (known.length < mostHeadlines) known.push(number)
      }
    this.#chance = this.#byChance(headlines)
  }

  /**
   * 0 to 1: the best name's share of the paragraphs on either side, less for a name that stands elsewhere too.
   *
   * @param own more paragraphs of the article that `left` is the end of, `left` among them
   */
  shared(left: readonly number[], right: readonly number[], own: readonly number[]): number {
    const before = this.#count(left, this.#before)
    const article = left.length < own.length ? this.#count(own, this.#article) : before
    const after = this.#count(right, this.#after)
    let best = 0
    for (const name of before.counted) {
      const a = before.of(name)
      const b = after.of(name)
      // Once here and once there may be chance.
      if (b === 0 || a + b < 3) continue
      const beside = (article.of(name) || a) + b
      const elsewhere = Math.max(0, this.#everywhere.of(name) - beside)
      const share = (a / left.length) * (b / right.length) * (beside / (beside + 2 * elsewhere))
      best = Math.max(best, share)
    }
    return best
  }

  /**
   * Whether somebody is named in both runs of paragraphs who speaks on the page or is named again and again: nobody is
   * introduced for one sentence.
   */
  tiedByVoice(left: readonly number[], right: readonly number[]): boolean {
    const voices = (at: number) => (this.#telling().get(at) ?? []).filter((name) => this.#voices.has(name))
    const above = new Set(left.flatMap(voices))
    return above.size > 0 && right.some((at) => voices(at).some((name) => above.has(name)))
  }

  /** The headlines that name something which a paragraph names too, and not news after news, as its town. */
  headlinesOf(paragraph: number): ReadonlySet<number> {
    const known = this.#titles.get(paragraph)
    if (known) return known
    const titles = new Set<number>()
    for (const name of this.#telling().get(paragraph) ?? [])
      if (!this.#chance.has(name) && this.#items.of(name) < mostItems)
        for (const headline of this.#headlines.get(name) ?? []) titles.add(headline)
    this.#titles.set(paragraph, titles)
    return titles
  }

  #byChance(headlines: readonly string[]): ReadonlySet<number> {
    const openings = new Map<string, number>()
    for (const headline of headlines)
      for (const opening of new Set(openingsOf(headline)))
        openings.set(opening, (openings.get(opening) ?? 0) + 1)
    const chance = new Set<number>()
    const opens = (part: string) => openings.get(part) ?? 0
    for (const headline of headlines)
      visitNames(headline, (from, to) => {
        const number = this.#numbers.numberOf(headline, from, to)
        const own = this.#headlines.get(number)?.length ?? 0
        if (opens(headline.slice(from + 1, to)) > 0 || opens(headline.slice(from, to - 1)) > own)
          chance.add(number)
      })
    return chance
  }

  /** In how many of some paragraphs each name stands. */
  #count(paragraphs: Iterable<number>, into: Tally): Tally {
    const names = this.#telling()
    into.clear()
    for (const at of paragraphs) for (const name of names.get(at) ?? []) into.add(name)
    return into
  }

  /** Of each paragraph the names that another paragraph or a headline has too: most stand once, and tell nothing. */
  #telling(): ReadonlyMap<number, readonly number[]> {
    if (this.#names) return this.#names
    const names = Array.from(this.#texts, ([at, text]) => [at, this.#numbersOf(text)] as const)
    const last = new Map<number, number>()
    let item = 0
    for (const [at, own] of names) {
      if (opensArticle(this.#texts.get(at) ?? '')) item++
      for (const name of own) {
        this.#everywhere.add(name)
        if (item === 0 || !this.#headlines.has(name) || last.get(name) === item) continue
        last.set(name, item)
        this.#items.add(name)
      }
    }
    const tells = (name: number) => this.#everywhere.of(name) > 1 || this.#headlines.has(name)
    this.#names = new Map(names.map(([at, own]) => [at, own.filter(tells)]))
    return this.#names
  }

  /** Each once. */
  #numbersOf(text: string): readonly number[] {
    this.#before.clear()
    const add = (from: number, to: number) => {
      const number = this.#numbers.numberOf(text, from, to)
      this.#before.add(number)
      return number
    }
    visitNames(text, add)
    visitPeople(text, this.#speakers, (from, to) => this.#voices.add(add(from, to)))
    return [...this.#before.counted]
  }
}

const nameLength = 5

/** What so many news items name is the subject of none of them. */
const mostItems = 3

/** Beyond it the headlines that share a name are not told apart. */
const mostHeadlines = 12

type Visit = (from: number, to: number) => void

function visitNames(text: string, visit: Visit): void {
  // What a paper quotes whole is a name, too: “店小二”.
  for (const { 0: name, index } of text.matchAll(/“\p{Script=Han}{3,4}”/gu)) visit(index, index + name.length)
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}{5,}/gu))
    for (let i = 0; i + nameLength <= run.length; i++) visit(index + i, index + i + nameLength)
  for (const { 0: name, index } of text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu))
    visit(index, index + name.length)
}

/** What begins a run of Han characters, a character shorter than a name. */
function openingsOf(text: string): string[] {
  return [...text.matchAll(/(?<!\p{Script=Han})\p{Script=Han}{4}/gu)].map(([opening]) => opening)
}

/** Those who speak in a page's paragraphs: before a verb of speech, or at a paragraph's head with a colon. */
function speakersIn(texts: Iterable<string>): Set<string> {
  const speakers = new Set<string>()
  for (const text of texts) {
    const label = /^(\p{Script=Han}{2,4})：/u.exec(text)?.[1]
    if (label !== undefined && isPersonName(label)) speakers.add(label)
    // 高新区 begins as a family name does.
    for (const [, name] of text.matchAll(
      // The verb's first character is looked at first: few places have one.
      /(?=[说表介告认坦指强笑回感])(?<=(\p{Script=Han}{3}))(?:说|表示|介绍|告诉|认为|坦言|指出|强调|笑着|回忆|感慨)/gu,
    ))
      if (name !== undefined && isPersonName(name) && !isPlaceOrBody(name)) speakers.add(name)
  }
  return speakers
}

/**
 * Three characters that read as a name, in two paragraphs or more, behind which something else stands each time: a word
 * that merely begins so goes on in the same way (安全生产).
 */
function peopleIn(texts: Iterable<string>): string[] {
  const runs = new Map<string, { readonly texts: Set<string>; readonly followers: Set<string> }>()
  for (const text of texts)
    for (let at = 0; at + 3 <= text.length; at++) {
      if (!isSurname(text.charAt(at)) || !isHan(text.charCodeAt(at + 1)) || !isHan(text.charCodeAt(at + 2)))
        continue
      const name = text.slice(at, at + 3)
      const known = runs.get(name) ?? { texts: new Set(), followers: new Set() }
      known.texts.add(text)
      known.followers.add(text.charAt(at + 3))
      runs.set(name, known)
    }
  return [...runs].flatMap(([name, { texts: told, followers }]) =>
    told.size > 1 && followers.size >= fewestFollowers && readsAsNames(name) ? [name] : [],
  )
}

/** Different characters behind a name. */
const fewestFollowers = 3

function visitPeople(text: string, speakers: ReadonlySet<string>, visit: Visit): void {
  if (speakers.size === 0) return
  const label = text.slice(0, 5).indexOf('：')
  if (label > 0 && speakers.has(text.slice(0, label))) visit(0, label)
  const heads = new Set(Array.from(speakers, (name) => name.charCodeAt(0)))
  for (let i = 0; i + 1 < text.length; i++)
    if (heads.has(text.charCodeAt(i)) && speakers.has(text.slice(i, i + 3)))
      visit(i, Math.min(i + 3, text.length))
}
