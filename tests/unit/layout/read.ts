import { type CleanOptions, clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'

const draftOf = (text: string, known: CleanOptions = {}) =>
  clean(sourceFromText('page.txt', text.trim()), known)

/**
 * The blocks of a page's raw text in source order, each behind its role: `headline 桥头镇办起夜校`.
 *
 * @param known absent = no word list
 */
export function blocksOf(raw: string, known?: CleanOptions): string[] {
  return draftOf(raw, known).blocks.map(({ role, text }) => `${role} ${text}`)
}

/** The same, article by article. */
export function articlesOf(raw: string): string[][] {
  const { articles, blocks } = draftOf(raw)
  return articles.map((article) => article.blocks.map((i) => `${blocks[i]?.role} ${blocks[i]?.text}`))
}

/** Each article's headlines and what leads up to them. */
export const headlinesOf = (raw: string): string[][] =>
  articlesOf(raw).map((blocks) => blocks.filter((one) => /^(?:headline|kicker)/u.test(one)))
