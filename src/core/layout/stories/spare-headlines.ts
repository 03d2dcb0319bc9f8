import type { Block } from '../block'
import { isDepartment } from '../cues/column-names'
import type { Story } from './stories'
import { unspoken, type Weights } from './terms'

/** The lines of one headline: blocks `[from, to)`. */
export interface Headline {
  readonly from: number
  readonly to: number
}

/**
 * Gives a text without a headline the one that its words would choose as well as those of the article that has it, where
 * that has another headline besides: every article has one, and few have two that stand apart.
 */
export function giveSpares(
  blocks: readonly Block[],
  headlines: readonly Headline[],
  stories: readonly Story[],
  weights: Weights,
): void {
  if (headlines.length > mostHeadlines) return
  const set = headlines.map(({ from, to }) => {
    const lines = blocks.slice(from, to)
    return { from, lines, terms: weights.termsOf(lines.map(({ tape }) => tape.text)) }
  })
  const ownersOf = () => set.map(({ lines }) => lines[0]?.article ?? -1)
  // What a place on the page is called heads a text only where nothing else does.
  const isHeaded = (n: number) =>
    set.some(({ lines }) => lines[0]?.article === n && !lines.every(({ tape }) => isDepartment(tape.text)))
  for (const [n, story] of stories.entries()) {
    if (story.bodies.length < fewestParagraphs || isHeaded(n)) continue
    const owners = ownersOf()
    let best = -1
    let most = said
    for (const [i, { terms }] of set.entries()) {
      const owner = owners[i] ?? -1
      if (owners.indexOf(owner) === owners.lastIndexOf(owner)) continue
      const own = weights.coverage(terms, story.terms)
      if (own < most || own < weights.coverage(terms, stories[owner]?.terms ?? unspoken) * asWell) continue
      best = i
      most = own
    }
    const spare = set[best]
    if (!spare) continue
    for (const line of spare.lines) line.article = n
    const [first] = spare.lines
    const above = blocks[spare.from - 1]
    // A column's name stands above it, in type that throws no shadow.
    if (first?.shadowed && above?.role === 'headline' && !above.shadowed && above.article === owners[best])
      above.article = n
  }
  // Whoever is named above a text wrote an article with a headline, though that is said in none.
  const unheaded = [...stories.keys()].filter((n) => isSigned(blocks, stories[n]) && !isHeaded(n))
  const owners = ownersOf()
  const strays = set.filter(
    ({ lines, terms }, i) =>
      lines.every(({ shadowed }) => shadowed) &&
      isApart(owners, i) &&
      weights.coverage(terms, stories[owners[i] ?? -1]?.terms ?? unspoken) < unsaid,
  )
  const [one] = unheaded
  if (one !== undefined && unheaded.length === 1 && strays.length === 1)
    for (const line of strays[0]?.lines ?? []) line.article = one
}

/** Who wrote it is named right above its first paragraph. */
const isSigned = (blocks: readonly Block[], story: Story | undefined) =>
  blocks[(story?.bodies[0] ?? 0) - 1]?.role === 'byline'

/** Between a headline and the others of its article stand those of another. */
function isApart(owners: readonly number[], at: number): boolean {
  const own = owners[at] ?? -1
  if (owners.indexOf(own) === owners.lastIndexOf(own)) return false
  return owners[at - 1] !== own && owners[at + 1] !== own
}

/** Beyond it a page is not looked through for each of its texts. */
const mostHeadlines = 60

/** What is shorter may be a photo's text. */
const fewestParagraphs = 2

/** Below this coverage, a text says nothing of a headline. */
const unsaid = 0.1

/** From this coverage on, a text is what a headline speaks of. */
const said = 0.4

/** How much less than its owner a text may say of a headline. */
const asWell = 0.9
