import type { Role } from '../../document'
import type { Block } from '../block'
import { longestSubhead } from '../cues/headings'
import { opensArticle } from '../cues/openings'

/** Headings that stand together: blocks `[from, to)`. */
interface Group {
  readonly from: number
  readonly to: number
}

/**
 * The headings of sections, told by their likeness: an article's subheads follow each other with text between them, each
 * of as many lines as the others and as long, and nobody signs before them. Where nothing stands above the first, or an
 * article ends there, it heads one itself, and so do those that are like it.
 *
 *     夯实基础 / 让工人学有所成 … 搭建平台 / 让能手脱颖而出
 *
 * Another article that tears a paragraph stands between them as a photo does.
 *
 * @param base what has to be taken from a block's `continues` to have its index in `blocks`
 */
export function seriesOf(blocks: readonly Block[], base = 0): ReadonlySet<number> {
  const inserted = insertedIn(blocks, base)
  const series = new Set<number>()
  let last: Group | null = null
  let inside = false
  /** What the headings so far end in, each of them. */
  let refrain = ''
  const endOf = ({ to }: Group) => blocks[to - 1]?.tape.text ?? ''
  for (const group of groupsOf(blocks)) {
    if (inserted.has(group.from)) continue
    const goesOn =
      last !== null &&
      areAlike(blocks, last, group) &&
      onlyText(blocks, last.to, group.from, inserted) &&
      (refrain === '' || endOf(group).endsWith(refrain))
    refrain = goesOn && last ? sharedEnd(endOf(last), endOf(group)) : ''
    if (!goesOn) inside = isInside(blocks, group.from)
    else if (last && inside)
      for (const { from, to } of [last, group]) for (let i = from; i < to; i++) series.add(i)
    last = group
  }
  return series
}

/**
 * The last subheads of articles whose subheads stand behind their sections: lines like those of a series right above the
 * headline of what follows.
 *
 *     还绿 给矿坑“疗伤” … 换芯 向风和光要产值 … 留根 让记忆活起来 / 一沟果树一沟好光景
 */
export function closingSubheads(blocks: readonly Block[], series: ReadonlySet<number>): number[] {
  const found: number[] = []
  let last: Group | null = null
  for (const group of groupsOf(blocks)) {
    if (last !== null && closes(blocks, series, last, group)) found.push(group.from)
    last = group
  }
  return found
}

function closes(blocks: readonly Block[], series: ReadonlySet<number>, last: Group, own: Group): boolean {
  const [above, line] = [blocks[last.from], blocks[own.from]]
  if (!above || !line || last.to > last.from + 1 || !series.has(last.from)) return false
  if (own.to > own.from + 1) return areTitledAlike(above, line) && onlyText(blocks, last.to, own.from)
  const next = blocks.slice(own.to).find(({ role }) => !besides.has(role))
  return series.has(own.from) && (next?.role === 'headline' || next?.role === 'column')
}

/** Each begins with a word of its own: 换芯 向风和光要产值, 留根 让记忆活起来. */
function areTitledAlike(one: Block, other: Block): boolean {
  if (one.level !== other.level || one.shadowed !== other.shadowed) return false
  const [a = [], b = []] = [one, other].map(({ tape }) => tape.text.split(/[\s　]+/u))
  return a.length === 2 && b.length === 2 && a[0]?.length === b[0]?.length && (a[0]?.length ?? 9) < 4
}

/** Whether text stands above the block that may go on below it. */
function isInside(blocks: readonly Block[], at: number): boolean {
  let i = at - 1
  // Few at a time: what is signed or told of a photo stands in blocks of one or two.
  while (i >= Math.max(0, at - furthest) && besides.has(blocks[i]?.role ?? 'body')) i--
  return i >= 0 && blocks[i]?.role !== 'signature'
}

/** So many blocks beside the text are looked over. */
const furthest = 12

const besides: ReadonlySet<Role> = new Set(['other', 'caption', 'credit', 'note'])

function* groupsOf(blocks: readonly Block[]): Generator<Group> {
  for (let from = 0; from < blocks.length; from++) {
    if (blocks[from]?.role !== 'headline') continue
    let to = from + 1
    while (blocks[to]?.role === 'headline') to++
    yield { from, to }
    from = to - 1
  }
}

function areAlike(blocks: readonly Block[], one: Group, other: Group): boolean {
  if (one.to - one.from !== other.to - other.from) return false
  for (let n = 0; n < one.to - one.from; n++) {
    const a = blocks[one.from + n]
    const b = blocks[other.from + n]
    if (!a || !b || !areLinesAlike(a, b)) return false
  }
  return true
}

/** Whether two lines may head two sections of one article. */
export function areLinesAlike(a: Block, b: Block): boolean {
  if (a.level !== b.level || a.shadowed !== b.shadowed) return false
  const [one, other] = [spoken(a.tape.text), spoken(b.tape.text)]
  const short = Math.max(one, other) <= longestSubhead && Math.abs(one - other) <= 1
  return (
    short || areHalvesAlike(a, b) || forms.some((form) => form.test(a.tape.text) && form.test(b.tape.text))
  )
}

/** What somebody says, from its first word to its last. */
const quoted = /^“[^“”]+”$/u
/** Each part is somebody's: 归云：一把凿子用了四十年. */
const ofOne = /^\p{Script=Han}{2,4}：\S{4,}$/u

/** In three parts: 一盏灯 一条船 摆渡人守了四十年. */
const inThree = /^\S+(?:[\s　]+\S+){2}$/u

const forms = [quoted, ofOne, inThree]

/** Both in two halves with a space between: 石滩变书屋 摆渡人成了讲书人, 荒坡起厂房 一句话引来一条链. */
export function areHalvesAlike(one: Block, other: Block): boolean {
  const [a = [], b = []] = [one, other].map(({ tape }) => tape.text.split(/[\s　]+/u))
  return (
    a.length === 2 && b.length === 2 && a.every((half, n) => Math.abs(half.length - (b[n]?.length ?? 0)) <= 2)
  )
}

/** The words that two headings end in, two characters or more: 看天吃饭的年头, 相信数字的年头. */
function sharedEnd(one: string, other: string): string {
  let length = 0
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length++
  return length < 2 ? '' : one.slice(-length)
}

/** How long a heading is without its spaces and marks. */
const spoken = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length

/** The blocks of articles that stand between the halves of a paragraph, from how they open or to who signs them. */
function insertedIn(blocks: readonly Block[], base: number): ReadonlySet<number> {
  const inserted = new Set<number>()
  for (const [to, { continues }] of blocks.entries()) {
    const from = continues === null ? to : continues - base + 1
    const between = blocks.slice(from, to)
    if (between.some(({ role, tape }) => role === 'signature' || opensArticle(tape.text)))
      for (let i = from; i < to; i++) inserted.add(i)
  }
  return inserted
}

const nothing: ReadonlySet<number> = new Set()

/** Paragraphs, with a photo among them at most. */
function onlyText(
  blocks: readonly Block[],
  from: number,
  to: number,
  inserted: ReadonlySet<number> = nothing,
): boolean {
  for (let i = from; i < to; i++) {
    if (inserted.has(i)) continue
    const role = blocks[i]?.role
    if (role !== 'body' && role !== 'caption' && role !== 'credit') return false
  }
  return true
}
