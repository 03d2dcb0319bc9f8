import { extname } from 'node:path'

/** What `stet clean` writes; a library exports more. */
export type CleanFormat = 'text' | 'markdown' | 'json'

/** By format, the ending of its files. */
export const endings = { text: '.txt', markdown: '.md', json: '.json' } as const satisfies Record<
  CleanFormat,
  string
>

/** What a library exports under other endings, and text under such a name would only look like. */
const others = /\.(?:docx|epub|html?|hocr|xml|csv|jsonl|pdf)$/iu

/** Whether a file's name asks for a format that `stet clean` does not write. */
export const asksForOther = (name: string) => others.test(name)

/** The format that a file's name asks for; null = none. */
export function formatOf(name: string): CleanFormat | null {
  const ending = extname(name).toLowerCase()
  if (ending === '.markdown') return 'markdown'
  for (const format of ['text', 'markdown', 'json'] as const) if (endings[format] === ending) return format
  return null
}
