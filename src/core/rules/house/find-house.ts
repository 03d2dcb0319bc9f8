import type { Range } from '../../text'
import { heldInsertion } from '../insertion'
import type { Treatment } from '../policy'
import type { HouseRule } from './house-rule'
import { expand } from './template'
import { isWholeWord } from './whole-word'

/** A place that a house rule found. Offsets are UTF-16 units into text `at`. */
export interface HouseHit extends Range {
  readonly at: number
  readonly rule: HouseRule
  /** What the rule puts there; null = it only doubts. */
  readonly put: string | null
  /** `leave`: what stands here is as the rule would have it. */
  readonly treatment: Treatment
}

/** Whoever looks on while house rules run, to stop one that does not end. */
export interface HouseWatch {
  /** Before a rule looks at a page. */
  begins(rule: HouseRule): void
  ends(): void
  /** A rule finds or puts in too much, or the engine cannot run it: it was left out for this page. */
  gaveUp(rule: HouseRule): void
}

const nobody: HouseWatch = { begins: () => undefined, ends: () => undefined, gaveUp: () => undefined }

/**
 * What house rules find in the texts of a page: by text, in order, without overlaps. All look at the same text; where two
 * claim a place, one that leaves it goes first, then the earlier one. Pure; in time linear in the text as far as
 * the expressions are.
 */
export function findHouse(
  texts: readonly string[],
  rules: readonly HouseRule[],
  watch: HouseWatch = nobody,
): readonly HouseHit[] {
  const whole = texts.join('\n')
  const claims = new Map<number, Uint8Array>()
  const kept: HouseHit[] = []
  const leaving = rules.filter(({ treatment }) => treatment === 'leave')
  const others = rules.filter(({ treatment }) => treatment !== 'leave')
  for (const rule of [...leaving, ...others]) {
    watch.begins(rule)
    // Of a long list few occur at all, which is told fastest of the whole page.
    const occurs = typeof rule.find !== 'string' || whole.includes(rule.find)
    const hits = occurs ? hitsOf(rule, texts) : []
    watch.ends()
    if (!hits) {
      watch.gaveUp(rule)
      continue
    }
    for (const hit of hits) {
      const claimed = claims.get(hit.at) ?? new Uint8Array(texts[hit.at]?.length ?? 0)
      if (!isFree(claimed, hit)) continue
      claims.set(hit.at, claimed.fill(1, hit.from, hit.to))
      kept.push(hit)
    }
  }
  return kept.sort((a, b) => a.at - b.at || a.from - b.from || a.to - b.to)
}

/** An insertion is free where it parts nothing that is claimed. */
function isFree(claimed: Uint8Array, { from, to }: Range): boolean {
  if (from === to) return claimed[from - 1] !== 1 && claimed[from] !== 1
  return !claimed.subarray(from, to).includes(1)
}

/** A hit may add so many units; a rule may add as many as the page has, and so many more. */
const mostAddedByHit = 1000
const mostAddedByRule = 10_000
/** A rule may find a fifth of a page's units (punctuation is a tenth of prose), and so many more. */
const mostHits = 2000

/** null = the rule cannot be run on this page. */
function hitsOf(rule: HouseRule, texts: readonly string[]): readonly HouseHit[] | null {
  const size = texts.reduce((sum, text) => sum + text.length, 0)
  const hits: HouseHit[] = []
  let added = 0
  try {
    for (const [at, text] of texts.entries())
      for (const { from, to, put } of placesOf(rule, text)) {
        const hit = hitAt(rule, text, { at, from, to, put })
        if (!hit) continue
        const grows = Math.max(0, (hit.put?.length ?? 0) - (hit.to - hit.from))
        added += grows
        if (grows > mostAddedByHit || added > mostAddedByRule + size) return null
        if (hits.push(hit) > mostHits + size / 5) return null
      }
    return hits
  } catch {
    // A full stack of the engine's is told only when the expression is run (V8).
    return null
  }
}

interface Place extends Range {
  readonly put: string | null
}

function* placesOf({ find, put, word }: HouseRule, text: string): Generator<Place> {
  if (typeof find === 'string') {
    const instead = put === null ? null : put.join('')
    for (let from = text.indexOf(find); from >= 0; ) {
      const to = from + find.length
      const whole = !word || isWholeWord(text, from, to)
      if (whole) yield { from, to, put: instead }
      from = text.indexOf(find, whole ? to : from + 1)
    }
    return
  }
  for (const found of text.matchAll(find)) {
    const from = found.index
    const to = from + found[0].length
    if (!word || isWholeWord(text, from, to))
      yield { from, to, put: put === null ? null : expand(put, found) }
  }
}

/** What becomes of a place; null = nothing, there is nothing in it. */
function hitAt(rule: HouseRule, text: string, place: Place & { readonly at: number }): HouseHit | null {
  const { from, to, put } = place
  if (from === to) {
    if (put === null || put === '' || rule.treatment === 'leave') return null
    if (rule.treatment === 'correct') return { ...place, rule, treatment: 'correct' }
    const held = heldInsertion(text, from, put)
    return held && { ...place, ...held, rule, treatment: 'suspect' }
  }
  const right = rule.treatment === 'leave' || (put !== null && standsAlready(text, from, to, put))
  return { ...place, rule, put: right ? null : put, treatment: right ? 'leave' : rule.treatment }
}

/** Whether the text says already what the rule would put: 云溪 → 云溪市 finds nothing to do in 云溪市. */
function standsAlready(text: string, from: number, to: number, put: string): boolean {
  const found = text.slice(from, to)
  for (let k = put.indexOf(found); k >= 0; k = put.indexOf(found, k + 1))
    if (k <= from && text.startsWith(put, from - k)) return true
  return false
}
