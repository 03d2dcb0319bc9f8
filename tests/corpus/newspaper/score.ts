import type { Draft } from '../../../src/core/document'
import type { ComposedPage } from './page'

/** How near a draft comes to what was printed; every share is 0 to 1. */
export interface Likeness {
  /** Whether the text, without white space, is letter for letter what was printed. */
  readonly text: boolean
  /** F1 of the places where blocks begin. */
  readonly breaks: number
  /** Share of characters whose block has its role. */
  readonly roles: number
  /** F1 over pairs of blocks: in one article or not. */
  readonly articles: number
  /** What differs, for a reader. */
  readonly faults: readonly string[]
}

interface Stream {
  readonly chars: string
  /** For each character its block. */
  readonly block: readonly number[]
}

function stream(blocks: readonly { readonly text: string }[]): Stream {
  let chars = ''
  const block: number[] = []
  for (const [i, { text }] of blocks.entries())
    for (const unit of text.replace(/\s/gu, '')) {
      chars += unit
      for (let n = 0; n < unit.length; n++) block.push(i)
    }
  return { chars, block }
}

const starts = ({ block }: Stream) =>
  new Set(block.flatMap((own, i) => (i > 0 && own !== block[i - 1] ? [i] : [])))

const f1 = (hits: number, given: number, wanted: number) =>
  given + wanted === 0 ? 1 : (2 * hits) / (given + wanted)

/** Compares a draft with its page. Where their texts differ, only `text` and `faults` mean anything. */
export function likeness(draft: Draft, page: ComposedPage): Likeness {
  const own = stream(draft.blocks)
  const gold = stream(page.blocks)
  const faults: string[] = []
  if (own.chars !== gold.chars) {
    let at = 0
    while (own.chars[at] === gold.chars[at]) at++
    const near = (text: string) => text.slice(Math.max(0, at - 10), at + 20)
    return {
      text: false,
      breaks: 0,
      roles: 0,
      articles: 0,
      faults: [`text: ${near(own.chars)} for ${near(gold.chars)}`],
    }
  }
  const around = (at: number) =>
    `${gold.chars.slice(Math.max(0, at - 12), at)} ¶ ${gold.chars.slice(at, at + 12)}`
  const given = starts(own)
  const wanted = starts(gold)
  for (const at of given) if (!wanted.has(at)) faults.push(`break too many: ${around(at)}`)
  for (const at of wanted) if (!given.has(at)) faults.push(`break missing: ${around(at)}`)
  const hits = [...given].filter((at) => wanted.has(at)).length
  const article = new Map<number, number>()
  for (const [n, { blocks }] of draft.articles.entries()) for (const block of blocks) article.set(block, n)
  let same = 0
  const told = new Set<number>()
  const inside = page.blocks.map(() => new Map<number, number>())
  for (const [i, block] of own.block.entries()) {
    const at = gold.block[i] ?? 0
    const role = draft.blocks[block]?.role
    const printed = page.blocks[at]
    if (role === printed?.role) same++
    else if (printed && !told.has(at)) {
      told.add(at)
      faults.push(`${printed.role} read as ${role}: ${printed.text.slice(0, 24)}`)
    }
    const owner = article.get(block) ?? -1
    const votes = inside[at]
    votes?.set(owner, (votes.get(owner) ?? 0) + 1)
  }
  const owners = inside.map((votes) => [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1)
  let both = 0
  let mine = 0
  let theirs = 0
  for (const [a, one] of page.blocks.entries())
    for (let b = a + 1; b < page.blocks.length; b++) {
      const together = one.article === page.blocks[b]?.article
      const joined = owners[a] === owners[b]
      if (together) theirs++
      if (joined) mine++
      if (together && joined) both++
    }
  for (const [at, owner] of owners.entries()) {
    const printed = page.blocks[at]
    const most = mode(
      owners.filter(
        (_, i) => page.blocks[i]?.article === printed?.article && page.blocks[i]?.role === 'body',
      ),
    )
    if (owner !== most) faults.push(`of another article: ${printed?.role} ${printed?.text.slice(0, 24)}`)
  }
  return {
    text: true,
    breaks: f1(hits, given.size, wanted.size),
    roles: same / Math.max(1, gold.chars.length),
    articles: f1(both, mine, theirs),
    faults,
  }
}

function mode(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
