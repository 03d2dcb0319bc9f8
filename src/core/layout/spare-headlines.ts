import type { Block } from './block'
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
  const owned = new Map<number, number>()
  for (const { from } of headlines) {
    const article = blocks[from]?.article ?? -1
    owned.set(article, (owned.get(article) ?? 0) + 1)
  }
  for (const [n, story] of stories.entries()) {
    if (owned.has(n) || story.bodies.length < fewestParagraphs) continue
    let best: Headline | null = null
    let most = said
    for (const headline of headlines) {
      const lines = blocks.slice(headline.from, headline.to)
      const owner = lines[0]?.article ?? -1
      if ((owned.get(owner) ?? 0) < 2) continue
      const terms = weights.termsOf(lines.map(({ tape }) => tape.text))
      const own = weights.coverage(terms, story.terms)
      if (own < most || own < weights.coverage(terms, stories[owner]?.terms ?? unspoken) * asWell) continue
      best = headline
      most = own
    }
    if (!best) continue
    const lines = blocks.slice(best.from, best.to)
    const owner = lines[0]?.article ?? -1
    owned.set(owner, (owned.get(owner) ?? 1) - 1)
    owned.set(n, 1)
    for (const line of lines) line.article = n
    const [first] = lines
    const above = blocks[best.from - 1]
    // A column's name stands above it, in type that throws no shadow.
    if (first?.shadowed && above?.role === 'headline' && !above.shadowed && above.article === owner)
      above.article = n
  }
}

/** Beyond it a page is not looked through for each of its texts. */
const mostHeadlines = 60

/** What is shorter may be a photo's text. */
const fewestParagraphs = 2

/** From this coverage on, a text is what a headline speaks of. */
const said = 0.4

/** How much less than its owner a text may say of a headline. */
const asWell = 0.9
