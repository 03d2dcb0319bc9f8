import type { Suspect } from '../document'
import type { CleanOptions } from './clean'
import { type ProofBlock, proofread } from './proofread'

/** A page of up to so many characters is judged as a whole: 40 ms. */
const wholePage = 12_000
/** Of a longer one, the changed blocks with as much of the page around them for evidence. */
const around = 8_000

/** The one rule that weighs every word against the page, and takes nine tenths of the time. */
const dear = 'misreads'

/**
 * Proofreads a page again and again as it is edited, and judges anew what has changed: misreads in blocks whose text is
 * another than at the last time, in the light of the page, or of a long page's nearest {@link around} characters. What
 * was found in the other blocks stands, so that a key in one paragraph never changes what is doubted in another.
 */
export class PageProof {
  /** What was found in a block, under its role and text. Offsets are the block's own. */
  #misreads = new Map<string, readonly Suspect[]>()

  /** @param across whether columns were read across: then nothing hangs together, and one suspect says so already */
  read(blocks: readonly ProofBlock[], options: CleanOptions, across: boolean): readonly Suspect[] {
    const fresh = blocks.flatMap((block, index) => (this.#misreads.has(keyOf(block)) ? [] : [index]))
    if (fresh.length > 0) this.#judge(blocks, fresh, options)
    // What no block says any more is forgotten.
    this.#misreads = new Map(blocks.map((block) => [keyOf(block), this.#misreads.get(keyOf(block)) ?? []]))
    const cheap = proofread(blocks, options, (rule) => rule !== dear && !(across && rule === 'continuity'))
    const found = blocks.flatMap((block, index) =>
      (this.#misreads.get(keyOf(block)) ?? []).map((suspect) => ({ ...suspect, block: index })),
    )
    return withoutOverlaps(cheap, found)
  }

  #judge(blocks: readonly ProofBlock[], fresh: readonly number[], options: CleanOptions): void {
    const judged = neighbourhood(blocks, fresh)
    const seen = judged.flatMap((index) => blocks[index] ?? [])
    // With the house, whose word goes before: what it finds or leaves is no misread.
    const all = proofread(seen, options, (rule) => rule === dear || rule === 'house')
    const found = Map.groupBy(
      all.filter(({ rule }) => rule === dear),
      (suspect) => suspect.block,
    )
    for (const [place, index] of judged.entries()) {
      const block = blocks[index]
      if (block && !this.#misreads.has(keyOf(block))) this.#misreads.set(keyOf(block), found.get(place) ?? [])
    }
  }
}

const keyOf = ({ role, text }: ProofBlock) => `${role} ${text}`

/** The blocks to be judged together, in order: all, or those that changed with their nearest. */
function neighbourhood(blocks: readonly ProofBlock[], fresh: readonly number[]): readonly number[] {
  const size = (index: number) => blocks[index]?.text.length ?? 0
  const all = blocks.map((_, index) => index)
  if (fresh.length === blocks.length || all.reduce((sum, index) => sum + size(index), 0) <= wholePage)
    return all
  const wanted = new Set(fresh)
  let room = around - fresh.reduce((sum, index) => sum + size(index), 0)
  for (let far = 1; room > 0 && wanted.size < blocks.length; far++)
    for (const index of fresh)
      for (const near of [index - far, index + far])
        if (room > 0 && near >= 0 && near < blocks.length && !wanted.has(near)) {
          wanted.add(near)
          room -= size(near)
        }
  return all.filter((index) => wanted.has(index))
}

/** The first list goes before. */
function withoutOverlaps(first: readonly Suspect[], second: readonly Suspect[]): readonly Suspect[] {
  const byBlock = Map.groupBy(first, (suspect) => suspect.block)
  const clear = second.filter(
    ({ block, from, to }) => !byBlock.get(block)?.some((other) => other.from < to && from < other.to),
  )
  return [...first, ...clear].sort((a, b) => a.block - b.block || a.from - b.from || a.to - b.to)
}
