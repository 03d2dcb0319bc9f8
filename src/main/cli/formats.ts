import { extname } from 'node:path'

/** What `stet clean` writes; a library exports more. */
export type CleanFormat = 'text' | 'markdown' | 'json'

/** By format, the ending of its files. */
export const endings = { text: '.txt', markdown: '.md', json: '.json' } as const satisfies Record<
  CleanFormat,
  string
>

/** The format that a file's name asks for; null = none. */
export function formatOf(name: string): CleanFormat | null {
  const ending = extname(name).toLowerCase()
  if (ending === '.markdown') return 'markdown'
  for (const format of ['text', 'markdown', 'json'] as const) if (endings[format] === ending) return format
  return null
}
