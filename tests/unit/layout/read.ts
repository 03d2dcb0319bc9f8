import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'

const draftOf = (text: string) => clean(sourceFromText('page.txt', text.trim()))

/** The blocks of a page's raw text in source order, each behind its role: `headline 桥头镇办起夜校`. */
export function blocksOf(raw: string): string[] {
  return draftOf(raw).blocks.map(({ role, text }) => `${role} ${text}`)
}

/** The same, article by article. */
export function articlesOf(raw: string): string[][] {
  const { articles, blocks } = draftOf(raw)
  return articles.map((article) => article.blocks.map((i) => `${blocks[i]?.role} ${blocks[i]?.text}`))
}
