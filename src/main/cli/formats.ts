import { extname } from 'node:path'
import type { ExportFormat } from '../../core/contract'

/** By format, the ending of its files. */
export const endings = { text: '.txt', markdown: '.md', json: '.json' } as const satisfies Record<
  ExportFormat,
  string
>

/** The format that a file's name asks for; null = none. */
export function formatOf(name: string): ExportFormat | null {
  const ending = extname(name).toLowerCase()
  if (ending === '.markdown') return 'markdown'
  for (const format of ['text', 'markdown', 'json'] as const) if (endings[format] === ending) return format
  return null
}
