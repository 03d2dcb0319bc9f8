import type { Block } from '../block'
import { isInCapitals } from '../cues/latin'
import { opensArticle } from '../cues/openings'
import { briefsIn } from './briefs'
import { Cohesion } from './cohesion'
import { areLinesAlike } from './series'
import { isLateAndSigned } from './signed-headlines'
import { endsBefore, type Page, resumesBehindSigner } from './story-ends'
import { Subjects } from './subjects'
import type { Tally } from './tally'
import { type Terms, together, type Vocabulary } from './terms'
import { Titles } from './titles'

/** One article's running text: indices of its body blocks, in source order. */
export interface Story {
  readonly bodies: readonly number[]
  /** The lines of its headline, where the page's paint tells which they are. */
  readonly headlines: readonly number[]
  /** What it speaks of. */
  readonly terms: Tally
  /** A name stands at its end, or in its dateline. */
  readonly signed: boolean
}

/** A page's paragraphs: their indices, what each speaks of, and what they have in common. */
export interface Texts {
  readonly bodies: readonly number[]
  readonly terms: ReadonlyMap<number, Terms>
  readonly cohesion: Cohesion
}

export function textsOf(blocks: readonly Block[], vocabulary: Vocabulary): Texts {
  const bodies = blocks.flatMap(({ role }, i) => (role === 'body' ? [i] : []))
  const terms = new Map(bodies.map((i) => [i, vocabulary.termsOf([blocks[i]?.tape.text ?? ''])] as const))
  return { bodies, terms, cohesion: new Cohesion(terms) }
}

/** Says of some stories what they speak of, and whether they are signed. */
export function told(
  stories: readonly Pick<Story, 'bodies' | 'headlines'>[],
  blocks: readonly Block[],
  { terms }: Texts,
): Story[] {
  return stories.map(({ bodies, headlines }) => {
    const isDated = bodies.some((i) =>
      /^.{0,30}(?:讯|电)[\s　]*[（(]/u.test(blocks[i]?.tape.text.slice(0, 40) ?? ''),
    )
    return {
      bodies,
      headlines,
      terms: together(bodies.flatMap((i) => terms.get(i) ?? [])),
      signed: isDated || blocks[(bodies.at(-1) ?? -1) + 1]?.role === 'signature',
    }
  })
}

/**
 * Cuts the running text into stories where one ends and the next begins: by signatures, by 本报讯, by headlines with a
 * rank, and where the text on both sides speaks of nothing in common although something stands between.
 *
 * @param series the indices of headings that are like each other
 * @param base what has to be taken from a block's `continues` to have its index in `blocks`
 */
export function toStories(
  blocks: readonly Block[],
  texts: Texts,
  vocabulary: Vocabulary,
  series: ReadonlySet<number>,
  base: number,
): Story[] {
  const { bodies, terms, cohesion } = texts
  const heads = withSubheads(headlinesOf(blocks), series)
  const page: Page = {
    blocks,
    bodies,
    cohesion,
    sized: blocks.some(({ rows }) => (rows[0]?.place?.rank ?? null) !== null),
    inCapitals: blocks.some(({ level, tape }) => level === 1 && isInCapitals(tape.text)),
    shadowed: blocks.filter(isShadowAboveText).length >= fewestShadows,
    heads,
    lateSigned: new Set(
      heads.flatMap((lines, n) => (lines.some((i) => isLateAndSigned(blocks, i)) ? [n] : [])),
    ),
    series,
    subheads: new Set(heads.flatMap(([line = -1], n) => (series.has(line) ? [n] : []))),
    rests: new Map(
      blocks.flatMap(({ continues }, i) => (continues === null ? [] : [[continues - base, i] as const])),
    ),
    briefs: briefsIn(blocks),
    endsSigned: areSigned(blocks, bodies),
    news: blocks.filter(isOpening).length >= fewestOpenings,
    subjects: new Subjects(
      new Map(bodies.map((i) => [i, blocks[i]?.tape.text ?? ''])),
      heads.map((lines) => lines.map((i) => blocks[i]?.tape.text ?? '').join('\n')),
    ),
    titles: new Titles(
      blocks.flatMap((block, i) =>
        isAmongHeadlines(blocks, i) ? [vocabulary.termsOf([block.tape.text])] : [],
      ),
      terms,
    ),
  }
  const stories: Open[] = []
  const owners = new Map<number, Open>()
  let story: Open | null = null
  for (const [n, i] of bodies.entries()) {
    const block = blocks[i]
    const before = bodies[n - 1]
    if (!block) continue
    const goesOn = block.continues !== null
    if (story && before !== undefined && (goesOn || !endsBefore(page, n, story.bodies))) {
      story = (goesOn && owners.get((block.continues ?? -1) - base)) || story
      story.bodies.push(i)
    } else {
      const torn: Open | null = story === null ? null : tornBy(story, owners)
      if (torn !== null && resumesBehindSigner(page, n, torn.bodies)) {
        story = torn
        story.bodies.push(i)
      } else {
        story = { bodies: [i], headlines: [] }
        stories.push(story)
      }
    }
    owners.set(i, story)
  }
  return told(stories, blocks, texts)
}

/** A story that may get more paragraphs. */
interface Open {
  readonly bodies: number[]
  readonly headlines: readonly number[]
}

/** The story that began before another one and goes on amid it; null = there is none. */
function tornBy({ bodies }: Open, owners: ReadonlyMap<number, Open>): Open | null {
  const [first = 0, last = 0] = [bodies[0], bodies.at(-1)]
  if (last - first < bodies.length) return null
  for (const [i, owner] of owners)
    if (i > first && i < last && (owner.bodies[0] ?? first) < first) return owner
  return null
}

/** Whether every news item but the first comes behind who wrote the text above it. */
function areSigned(blocks: readonly Block[], bodies: readonly number[]): boolean {
  let signed = 0
  for (const [n, i] of bodies.entries()) {
    const before = bodies[n - 1]
    if (before === undefined || !opensArticle(blocks[i]?.tape.text ?? '')) continue
    if (!blocks.slice(before + 1, i).some(({ role }) => role === 'signature' || role === 'byline'))
      return false
    signed++
  }
  return signed >= fewestSigned
}

/** So many articles that end with who wrote them make it the page's custom. */
const fewestSigned = 3

/** So many articles that say where they begin make it the page's custom. */
const fewestOpenings = 4

const isOpening = ({ role, tape }: Block) => role === 'byline' || (role === 'body' && opensArticle(tape.text))

/** As many headlines with shadows stand above texts where all do. */
const fewestShadows = 3

/** A shadowed line right above its text or byline: others were painted away from it. */
function isShadowAboveText({ shadowed }: Block, i: number, blocks: readonly Block[]): boolean {
  const below = blocks[i + 1]?.role
  return shadowed && (below === 'body' || below === 'byline')
}

/**
 * Each by its lines: two or three with white above them and none between are one headline. Where headlines have shadows,
 * lines without that are like each other are the subheads of one article.
 */
function headlinesOf(blocks: readonly Block[]): number[][] {
  const heads: number[][] = []
  const shadowed =
    blocks.filter((block) => block.role === 'headline' && block.shadowed).length >= fewestShadows
  const text = blocks.findIndex(({ role }) => role === 'body')
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (block?.role !== 'headline') continue
    const plain = shadowed && !block.shadowed
    // Above the text it is a column's name.
    if (plain && i < text) continue
    const lines = runFrom(blocks, i, plain ? areLinesAlike : isTied)
    i += lines.length - 1
    // More of them are those of other articles, which were painted together.
    const isOne = plain || (lines.length <= mostLines && block.blanks > 0)
    heads.push(...(isOne ? [lines] : lines.map((line) => [line])))
  }
  return heads
}

/** Headlines in order, where subheads that follow each other are one: they speak for one article. */
function withSubheads(headlines: readonly number[][], series: ReadonlySet<number>): number[][] {
  const heads: number[][] = []
  let inSeries = false
  for (const lines of headlines) {
    const own = lines.every((i) => series.has(i))
    if (own && inSeries) heads.at(-1)?.push(...lines)
    else heads.push([...lines])
    inSeries = own
  }
  return heads
}

/** The headlines from block i on that each go with the one above. */
function runFrom(
  blocks: readonly Block[],
  i: number,
  goWith: (above: Block, line: Block) => boolean,
): number[] {
  const lines = [i]
  for (let n = i + 1; ; n++) {
    const [above, line] = [blocks[n - 1], blocks[n]]
    if (!above || line?.role !== 'headline' || !goWith(above, line)) return lines
    lines.push(n)
  }
}

const isTied = (_above: Block, line: Block) => line.blanks === 0

const mostLines = 3

/** A headline with another beside it: alone between two paragraphs it may be a subhead. */
function isAmongHeadlines(blocks: readonly Block[], i: number): boolean {
  const isHeadline = (block: Block | undefined) => block?.role === 'headline'
  return isHeadline(blocks[i]) && (isHeadline(blocks[i - 1]) || isHeadline(blocks[i + 1]))
}
