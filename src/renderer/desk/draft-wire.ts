import { z } from 'zod'
import type { OpenPage } from '../../core/contract'
import type { DraftedChanges } from '../../core/document'
import type { Source } from '../../core/text'

const offset = z.int().nonnegative()
const Reason = z
  .object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
  .transform(({ key, values }) => (values ? { key, values } : { key }))

const DraftJson = z.object({
  articles: z.array(z.object({ id: z.string(), blocks: z.array(offset) })),
  blocks: z.array(
    z.object({
      lines: z.array(z.object({ line: z.int().positive(), from: offset, to: offset })),
      continues: offset.nullable(),
    }),
  ),
  corrections: z.array(
    z.object({
      rule: z.string(),
      reason: Reason,
      line: z.int().positive(),
      fromSource: offset,
      toSource: offset,
      removed: z.string(),
      added: z.string(),
      block: offset.nullable(),
      from: offset,
      to: offset,
    }),
  ),
})

/** What changes are derived from, as it came with an open page: JSON text. Throws a ZodError where it is none. */
export function readDraft(json: OpenPage['draft']): DraftedChanges {
  return DraftJson.parse(JSON.parse(json))
}

export function readSource({ name, lines, later }: OpenPage['source']): Source {
  return { name, later, lines: lines.map((text) => ({ text, box: null, confidence: null })) }
}
