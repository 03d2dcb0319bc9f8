import { Tally } from './tally'
import type { Terms } from './terms'

/**
 * What the page's headlines say: where the text stops saying what one says and begins to say what another does, an
 * article ends and another begins, although nothing stands between the two.
 */
export class Titles {
  readonly #paragraphs: ReadonlyMap<number, Terms>
  /** Of each headline the terms that a paragraph of the page says, too: the others are its own way to put it. */
  readonly #headlines: readonly (readonly number[])[]
  /** Written anew by each question. */
  readonly #above = new Tally()
  readonly #below = new Tally()
  readonly #first = new Tally()

  /**
   * @param headlines what each headline speaks of
   * @param paragraphs what each of the page's paragraphs speaks of, by any number of its own
   */
  constructor(headlines: readonly Terms[], paragraphs: ReadonlyMap<number, Terms>) {
    this.#paragraphs = paragraphs
    const said = new Tally()
    for (const { terms } of paragraphs.values()) for (const term of terms) said.add(term)
    this.#headlines =
      headlines.length > mostHeadlines
        ? []
        : headlines
            .map(({ terms }) => terms.filter((term) => said.of(term) > 0))
            .filter(({ length }) => length >= fewestTerms)
  }

  /**
   * Whether the paragraphs from a place on say what one headline says and those before it never do, which say what
   * another one does.
   *
   * @param above paragraphs of the article so far
   * @param below those that surely belong to one article, from the place on
   */
  change(above: readonly number[], below: readonly number[]): boolean {
    if (this.#headlines.length < 2) return false
    this.#count(above, this.#above)
    this.#count(below, this.#below)
    this.#count(below.slice(0, 1), this.#first)
    let ends = false
    let begins = false
    for (const terms of this.#headlines) {
      const share = (texts: Tally) => terms.filter((term) => texts.of(term) > 0).length / terms.length
      const [left, right] = [share(this.#above), share(this.#below)]
      if (left >= nearlyAll && right <= byChance) ends = true
      if (right >= nearlyAll && left === 0 && share(this.#first) > 0) begins = true
    }
    return ends && begins
  }

  #count(paragraphs: readonly number[], into: Tally): void {
    into.clear()
    for (const paragraph of paragraphs)
      for (const term of this.#paragraphs.get(paragraph)?.terms ?? []) into.add(term)
  }
}

/** Beyond it a page's headlines are not looked through at every paragraph. */
const mostHeadlines = 60

/** With fewer a headline tells nothing. */
const fewestTerms = 3

/** Shares of what a headline says. */
const nearlyAll = 0.6
const byChance = 0.34
