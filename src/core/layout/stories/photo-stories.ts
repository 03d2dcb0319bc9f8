import type { Role } from '../../document'
import { squeeze } from '../../text'
import type { Block } from '../block'
import { namesPhotographer } from '../cues/bylines'
import { isForAll, opensPhoto } from '../cues/credits'
import { opensWithDay } from '../cues/openings'
import { type Near, reach } from './near'
import type { Story } from './stories'
import { unspoken, type Weights } from './terms'

/** Captions with their credits: to the story whose names they share, or to an article of their own. */
export function photos(
  blocks: readonly Block[],
  stories: readonly Story[],
  weights: Weights,
  near: Near,
  next: { article: number },
): void {
  const names = new Map<number, ReadonlySet<string>>()
  const named = (n: number) => {
    const known =
      names.get(n) ?? new Set(stories[n]?.bodies.flatMap((i) => namesIn(blocks[i]?.tape.text ?? '')))
    names.set(n, known)
    return known
  }
  const lines = Map.groupBy(
    blocks.filter(({ role }) => titles.has(role)),
    ({ article }) => article,
  )
  for (let from = 0; from < blocks.length; from++) {
    const block = blocks[from]
    if (!block || (block.role !== 'caption' && block.role !== 'credit')) continue
    const [before, after] = [near.before[from] ?? null, near.after[from] ?? null]
    // Whose all the photos are is said at the end.
    if (isForAll(block.tape.text) && (before ?? after) !== null) {
      block.article = before ?? after ?? -1
      continue
    }
    // What a report's text announces follows it photo by photo.
    if (before !== null && isAmongNumbered(blocks, from)) {
      block.article = before
      continue
    }
    let to = from + 1
    if (block.role === 'caption') while (blocks[to]?.role === 'credit' && !isApart(blocks, to)) to++
    // An engine reads a credit first that is printed in the photo.
    else if (blocks[to]?.role === 'caption' && blocks[to + 1]?.role !== 'credit') to++
    const unit = blocks.slice(from, to)
    const terms = weights.termsOf(unit.map(({ tape }) => tape.text.replace(/^(?:图片来源|图为)[:：]?/u, '')))
    let best = -1
    let most = 0
    let second = 0
    const low = Math.max(0, (before ?? after ?? 0) - reach)
    const high = Math.min(stories.length, (after ?? before ?? 0) + reach + 1)
    for (let s = low; s < high; s++) {
      const beside = s === before || s === after
      const score = weights.coverage(terms, stories[s]?.terms ?? unspoken) + (beside ? 0.05 : 0)
      if (score > most) {
        second = most
        most = score
        best = s
      } else if (score > second) second = score
    }
    const alone = stories.length === 1
    const beside = best === before || best === after
    const clear = (most >= 0.25 && most >= second * 1.6) || (most >= 0.45 && most >= second + 0.12)
    // What opens with no date is hardly news of its own.
    const nearby = beside && most >= 0.35 && most >= second * 1.3 && !isDated(unit)
    const told = alone || clear || nearby || most >= 0.7
    const headed = headlineOf(blocks, from, to)
    const titled =
      headed === null ? titledStory(blocks, stories, lines, unit, before === after ? (before ?? -1) : -1) : -1
    const other =
      headed !== null ||
      (told &&
        !alone &&
        isOtherNews(unit, () => named(best), beside, most) &&
        !(beside && isNowhere(unit, blocks, stories[best])))
    const report = block.role === 'caption' && to === from + 1 ? reportAbove(blocks, from) : -1
    const by = told ? best : storyBeside(blocks, from, to, stories, before, after)
    const elsewhere = !alone && headed === null && isElsewhere(unit, blocks, stories[by])
    const article =
      report >= 0
        ? report
        : isBelowOnly(blocks, from, stories[before ?? -1])
          ? (before ?? -1)
          : titled >= 0
            ? titled
            : other || elsewhere
              ? -1
              : by
    for (const one of headed === null ? unit : [headed, ...unit])
      one.article = article >= 0 ? article : next.article
    if (article < 0) next.article++
    from = to - 1
  }
}

/**
 * The one story whose headline names what a photo names, and no other story does; of the story around the photo a name of
 * three characters will do, if its text says it again and again. -1 = none, or several.
 *
 * @param lines the headlines by their stories
 */
function titledStory(
  blocks: readonly Block[],
  stories: readonly Story[],
  lines: ReadonlyMap<number, readonly Block[]>,
  unit: readonly Block[],
  around: number,
): number {
  const caption = captionOf(unit).replace(opensWithDay, '').replace(place, '')
  const says = (n: number, name: string) =>
    (stories[n]?.bodies ?? []).filter((i) => blocks[i]?.tape.text.includes(name)).length
  const named = [...stories.keys()].filter((n) => {
    const texts = (lines.get(n) ?? []).map(({ tape }) => squeeze(tape.text))
    const isSaid = (name: string) => caption.includes(name)
    const long = texts.flatMap(namesIn).filter(isSaid)
    const short = n === around ? texts.flatMap(shortNamesIn).filter(isSaid) : []
    const own = [...long, ...short.filter((name) => says(n, name) >= fewestTimes)]
    return own.some((name) => stories.every((_, other) => other === n || says(other, name) === 0))
  })
  return named.length === 1 ? (named[0] ?? -1) : -1
}

const titles: ReadonlySet<Role> = new Set(['headline', 'kicker', 'deck'])

/** Paragraphs that hold a name of three characters, which may come twice by chance. */
const fewestTimes = 3

/** A caption with the page's number of its photo, beside another: 图②：…. */
function isAmongNumbered(blocks: readonly Block[], i: number): boolean {
  const [above, own, below] = [-1, 0, 1].map((step) => isNumbered(blocks[i + step]))
  return Boolean(own && (above || below))
}

const isNumbered = (block: Block | undefined) =>
  block !== undefined &&
  (opensPhoto(block.tape.text) || (block.role === 'caption' && /^[①-⑳]/u.test(block.tape.text)))

/** A credit for all photos, or of the photo below it, set off by the white that this one left. */
function isApart(blocks: readonly Block[], credit: number): boolean {
  const block = blocks[credit]
  if (!block) return false
  return isForAll(block.tape.text) || (block.blanks > 1 && blocks[credit + 1]?.role === 'caption')
}

/**
 * The headline that an engine marked right above a photo which opens as news does and names what the headline names,
 * with no text below: both are an article. Null = none.
 */
function headlineOf(blocks: readonly Block[], from: number, to: number): Block | null {
  const above = blocks[from - 1]
  const unit = blocks.slice(from, to)
  if (above?.role !== 'headline' || above.level === null || above.shadowed || blocks[to]?.role === 'body')
    return null
  const said = new Set(namesIn(captionOf(unit)))
  // Between two headlines of one rank stands what the first one heads.
  const next = blocks[to]
  if (isDated(unit) && next?.role === 'headline' && next.level === above.level) return above
  return isDated(unit) && namesIn(above.tape.text).some((name) => said.has(name)) ? above : null
}

/** The article whose headline and byline stand above, where who wrote it photographed, too; -1 = there is none. */
function reportAbove(blocks: readonly Block[], caption: number): number {
  let i = caption - 1
  while (blocks[i]?.role === 'caption') i--
  const [headline, byline] = [blocks[i - 1], blocks[i]]
  if (byline?.role !== 'byline' || !namesPhotographer(byline.tape.text)) return -1
  return headline?.role === 'headline' ? headline.article : -1
}

/** A credit right below the one paragraph of a story: it is a photo's text, with a headline perhaps. */
function isBelowOnly(blocks: readonly Block[], credit: number, story: Story | undefined): boolean {
  if (blocks[credit]?.role !== 'credit' || story?.bodies.length !== 1) return false
  return story.bodies[0] === credit - 1
}

const captionOf = (unit: readonly Block[]) =>
  squeeze(unit.find(({ role }) => role === 'caption')?.tape.text ?? '')

const isDated = (unit: readonly Block[]) => opensWithDay.test(captionOf(unit))

/**
 * Whether a photo tells news of its own, although a story shares words with it. Photo news opens with a date, as news
 * does, and a story of the same day and town need not be about it: what they have in common must be a name. So must it be
 * where a photo stands away from the story and shares little with it.
 *
 * @param story what the story names
 * @param shared how much of what the photo says the story says too, 0 to 1
 */
function isOtherNews(
  unit: readonly Block[],
  story: () => ReadonlySet<string>,
  beside: boolean,
  shared: number,
): boolean {
  const caption = captionOf(unit)
  const dated = opensWithDay.exec(caption)?.[0]
  if (dated === undefined && (beside || shared >= little || caption.length < shortestNews)) return false
  const said = namesIn(caption.slice(dated?.length ?? 0).replace(place, ''))
  return said.every((name) => !story().has(name))
}

/**
 * Whether a photo does not say where it was taken, but something in three characters that the story beside it says, too:
 * 7月24日，守灯人在雨中巡岸。 As news of its own nobody would know whose it is.
 */
function isNowhere(unit: readonly Block[], blocks: readonly Block[], story: Story | undefined): boolean {
  const caption = captionOf(unit).replace(opensWithDay, '')
  if (caption.length > longestNowhere || somewhere.test(caption) || !story) return false
  return shortNamesIn(caption).some((name) => story.bodies.some((i) => blocks[i]?.tape.text.includes(name)))
}

/** In characters: news says more. */
const longestNowhere = 28
/** Where, or whose: a place, a body, a name. */
const somewhere = /[区县市省州镇乡村站港厂局院校馆所社部队组]|公司|集团|中心|学|医|记者|“/u

/** Whether a photo begins with a zone that the story never names: 梅岭高新区的船工在赛龙舟。 */
function isElsewhere(unit: readonly Block[], blocks: readonly Block[], story: Story | undefined): boolean {
  const [opening = ''] = captionOf(unit).replace(opensWithDay, '').split('，', 1)
  const [name] = zone.exec(opening) ?? []
  if (name === undefined || !story) return false
  return story.bodies.every((i) => !blocks[i]?.tape.text.includes(name))
}

/** With the last two characters of where it lies. */
const zone = /\p{Script=Han}{2}(?:高新区|经开区|开发区|自贸区|新区)/u
/** Where it happened: what other news of the page happened in, too. */
const place = /^(?:由|在)?\p{Script=Han}{2,6}?(?:高新区|经开区|新区|自贸区|[省市县区镇乡村])/u
/** Below it, a photo shares with a story what any two of a page have in common. */
const little = 0.45
/** In characters. */
const shortestNews = 20

/** What a text names: all that it quotes, and Han characters five in a row, which hardly ever come again by chance. */
function namesIn(text: string): string[] {
  const solid = squeeze(text)
  const names = [...solid.matchAll(/“[^“”]{3,20}”/gu)].map(([quoted]) => quoted)
  for (const [run] of solid.matchAll(/\p{Script=Han}{5,}/gu))
    for (let i = 0; i + 5 <= run.length; i++) names.push(run.slice(i, i + 5))
  return names
}

/** Han characters three in a row. */
const shortNamesIn = (text: string) =>
  Array.from(text.matchAll(/(?=(\p{Script=Han}{3}))/gu), ([, name]) => name ?? '')

/** The story that a photo goes with whose words tell none: by what stands around it; -1 = it stands for itself. */
function storyBeside(
  blocks: readonly Block[],
  from: number,
  to: number,
  stories: readonly Story[],
  before: number | null,
  after: number | null,
): number {
  const caption = blocks.slice(from, to).find(({ role }) => role === 'caption')
  // Photos that stand together are of one story.
  const beside = blocks[from - 1]
  if (caption && beside?.role === 'caption' && caption.blanks < 2 && caption.tape.text.length < 40)
    return beside.article
  if (caption) {
    // News of its own opens with its day.
    const goesWith = caption.tape.text.length < 40 && !isDated([caption])
    return goesWith && before !== null && before === after ? before : -1
  }
  const next = blocks[to]
  if (next?.role === 'body' && after !== null && stories[after]) return after
  const previous = blocks[from - 1]
  if (previous?.role === 'body' && before !== null) return before
  return previous?.article ?? after ?? before ?? -1
}
